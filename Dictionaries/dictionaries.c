#include "CTifaDictionaries.h"

// Each file becomes an array of its bytes. A new dictionary needs its array here and its line in the list below.
static const uint8_t bodies_bodies[] = {
#embed "bodies/bodies.txt"
};
static const uint8_t bodies_suffixes[] = {
#embed "bodies/suffixes.txt"
};
static const uint8_t divisions_divisions[] = {
#embed "divisions/divisions.txt"
};
static const uint8_t formulations_formulations[] = {
#embed "formulations/formulations.txt"
};
static const uint8_t frames_list_verbs[] = {
#embed "frames/list-verbs.txt"
};
static const uint8_t frames_measures[] = {
#embed "frames/measures.txt"
};
static const uint8_t frames_metaphors[] = {
#embed "frames/metaphors.txt"
};
static const uint8_t frames_name_heads[] = {
#embed "frames/name-heads.txt"
};
static const uint8_t frames_plain[] = {
#embed "frames/plain.txt"
};
static const uint8_t frames_slogan_heads[] = {
#embed "frames/slogan-heads.txt"
};
static const uint8_t names_contexts[] = {
#embed "names/contexts.txt"
};
static const uint8_t names_cues[] = {
#embed "names/cues.txt"
};
static const uint8_t names_given[] = {
#embed "names/given.txt"
};
static const uint8_t names_known[] = {
#embed "names/known.txt"
};
static const uint8_t names_minority[] = {
#embed "names/minority.txt"
};
static const uint8_t names_things[] = {
#embed "names/things.txt"
};
static const uint8_t names_surnames[] = {
#embed "names/surnames.txt"
};
static const uint8_t names_transliteration[] = {
#embed "names/transliteration.txt"
};
static const uint8_t places_countries[] = {
#embed "places/countries.txt"
};
static const uint8_t posts_followers[] = {
#embed "posts/followers.txt"
};
static const uint8_t posts_modifiers[] = {
#embed "posts/modifiers.txt"
};
static const uint8_t posts_posts[] = {
#embed "posts/posts.txt"
};
static const uint8_t posts_professions[] = {
#embed "posts/professions.txt"
};
static const uint8_t words_boundaries[] = {
#embed "words/boundaries.txt"
};
static const uint8_t words_counts[] = {
#embed "words/counts.txt"
};
static const uint8_t words_endings[] = {
#embed "words/endings.txt"
};
static const uint8_t words_participation[] = {
#embed "words/participation.txt"
};
static const uint8_t words_speech[] = {
#embed "words/speech.txt"
};
static const uint8_t words_words[] = {
#embed "words/words.txt"
};

#define DICTIONARY(path, array) {path, array, sizeof array}

static const TifaDictionary dictionaries[] = {
    DICTIONARY("bodies/bodies.txt", bodies_bodies),
    DICTIONARY("bodies/suffixes.txt", bodies_suffixes),
    DICTIONARY("divisions/divisions.txt", divisions_divisions),
    DICTIONARY("formulations/formulations.txt", formulations_formulations),
    DICTIONARY("frames/list-verbs.txt", frames_list_verbs),
    DICTIONARY("frames/measures.txt", frames_measures),
    DICTIONARY("frames/metaphors.txt", frames_metaphors),
    DICTIONARY("frames/name-heads.txt", frames_name_heads),
    DICTIONARY("frames/plain.txt", frames_plain),
    DICTIONARY("frames/slogan-heads.txt", frames_slogan_heads),
    DICTIONARY("names/contexts.txt", names_contexts),
    DICTIONARY("names/cues.txt", names_cues),
    DICTIONARY("names/given.txt", names_given),
    DICTIONARY("names/known.txt", names_known),
    DICTIONARY("names/minority.txt", names_minority),
    DICTIONARY("names/surnames.txt", names_surnames),
    DICTIONARY("names/things.txt", names_things),
    DICTIONARY("names/transliteration.txt", names_transliteration),
    DICTIONARY("places/countries.txt", places_countries),
    DICTIONARY("posts/followers.txt", posts_followers),
    DICTIONARY("posts/modifiers.txt", posts_modifiers),
    DICTIONARY("posts/posts.txt", posts_posts),
    DICTIONARY("posts/professions.txt", posts_professions),
    DICTIONARY("words/boundaries.txt", words_boundaries),
    DICTIONARY("words/counts.txt", words_counts),
    DICTIONARY("words/endings.txt", words_endings),
    DICTIONARY("words/participation.txt", words_participation),
    DICTIONARY("words/speech.txt", words_speech),
    DICTIONARY("words/words.txt", words_words),
};

const TifaDictionary *tifa_dictionaries(int64_t *count) {
  *count = sizeof dictionaries / sizeof dictionaries[0];
  return dictionaries;
}
