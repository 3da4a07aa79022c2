#include "CTifaDictionaries.h"

// Each file becomes an array of its bytes. A new dictionary needs its array here and its line in the list below.
static const uint8_t bodies_bodies[] = {
#embed "bodies/bodies.txt"
};
static const uint8_t bodies_heads[] = {
#embed "bodies/heads.txt"
};
static const uint8_t bodies_stops[] = {
#embed "bodies/stops.txt"
};
static const uint8_t divisions_changes[] = {
#embed "divisions/changes.txt"
};
static const uint8_t divisions_divisions[] = {
#embed "divisions/divisions.txt"
};
static const uint8_t formulations_concepts[] = {
#embed "formulations/concepts.rec"
};
static const uint8_t formulations_documents[] = {
#embed "formulations/documents.txt"
};
static const uint8_t formulations_formulations[] = {
#embed "formulations/formulations.rec"
};
static const uint8_t formulations_mottoes[] = {
#embed "formulations/mottoes.rec"
};
static const uint8_t formulations_phrases[] = {
#embed "formulations/phrases.rec"
};
static const uint8_t formulations_plans[] = {
#embed "formulations/plans.rec"
};
static const uint8_t formulations_sets[] = {
#embed "formulations/sets.rec"
};
static const uint8_t formulations_watchwords[] = {
#embed "formulations/watchwords.rec"
};
static const uint8_t frames_heads[] = {
#embed "frames/heads.txt"
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
static const uint8_t frames_names[] = {
#embed "frames/names.txt"
};
static const uint8_t frames_phrase_heads[] = {
#embed "frames/phrase-heads.txt"
};
static const uint8_t frames_phrase_verbs[] = {
#embed "frames/phrase-verbs.txt"
};
static const uint8_t frames_plain[] = {
#embed "frames/plain.txt"
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
static const uint8_t posts_fields[] = {
#embed "posts/fields.txt"
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
static const uint8_t posts_roles[] = {
#embed "posts/roles.txt"
};
static const uint8_t ranks_bodies[] = {
#embed "ranks/bodies.txt"
};
static const uint8_t ranks_divisions[] = {
#embed "ranks/divisions.txt"
};
static const uint8_t ranks_grades[] = {
#embed "ranks/grades.txt"
};
static const uint8_t ranks_levels[] = {
#embed "ranks/levels.txt"
};
static const uint8_t ranks_offices[] = {
#embed "ranks/offices.txt"
};
static const uint8_t slogans_heads[] = {
#embed "slogans/heads.txt"
};
static const uint8_t slogans_name_heads[] = {
#embed "slogans/name-heads.txt"
};
static const uint8_t slogans_naming_verbs[] = {
#embed "slogans/naming-verbs.txt"
};
static const uint8_t slogans_strong_verbs[] = {
#embed "slogans/strong-verbs.txt"
};
static const uint8_t slogans_topics[] = {
#embed "slogans/topics.txt"
};
static const uint8_t slogans_weak_verbs[] = {
#embed "slogans/weak-verbs.txt"
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
static const uint8_t words_idioms[] = {
#embed "words/idioms.txt"
};
static const uint8_t words_pairs[] = {
#embed "words/pairs.txt"
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
    DICTIONARY("bodies/heads.txt", bodies_heads),
    DICTIONARY("bodies/stops.txt", bodies_stops),
    DICTIONARY("divisions/changes.txt", divisions_changes),
    DICTIONARY("divisions/divisions.txt", divisions_divisions),
    DICTIONARY("formulations/concepts.rec", formulations_concepts),
    DICTIONARY("formulations/documents.txt", formulations_documents),
    DICTIONARY("formulations/formulations.rec", formulations_formulations),
    DICTIONARY("formulations/mottoes.rec", formulations_mottoes),
    DICTIONARY("formulations/phrases.rec", formulations_phrases),
    DICTIONARY("formulations/plans.rec", formulations_plans),
    DICTIONARY("formulations/sets.rec", formulations_sets),
    DICTIONARY("formulations/watchwords.rec", formulations_watchwords),
    DICTIONARY("frames/heads.txt", frames_heads),
    DICTIONARY("frames/list-verbs.txt", frames_list_verbs),
    DICTIONARY("frames/measures.txt", frames_measures),
    DICTIONARY("frames/metaphors.txt", frames_metaphors),
    DICTIONARY("frames/names.txt", frames_names),
    DICTIONARY("frames/phrase-heads.txt", frames_phrase_heads),
    DICTIONARY("frames/phrase-verbs.txt", frames_phrase_verbs),
    DICTIONARY("frames/plain.txt", frames_plain),
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
    DICTIONARY("posts/fields.txt", posts_fields),
    DICTIONARY("posts/modifiers.txt", posts_modifiers),
    DICTIONARY("posts/posts.txt", posts_posts),
    DICTIONARY("posts/professions.txt", posts_professions),
    DICTIONARY("posts/roles.txt", posts_roles),
    DICTIONARY("ranks/bodies.txt", ranks_bodies),
    DICTIONARY("ranks/divisions.txt", ranks_divisions),
    DICTIONARY("ranks/grades.txt", ranks_grades),
    DICTIONARY("ranks/levels.txt", ranks_levels),
    DICTIONARY("ranks/offices.txt", ranks_offices),
    DICTIONARY("slogans/heads.txt", slogans_heads),
    DICTIONARY("slogans/name-heads.txt", slogans_name_heads),
    DICTIONARY("slogans/naming-verbs.txt", slogans_naming_verbs),
    DICTIONARY("slogans/strong-verbs.txt", slogans_strong_verbs),
    DICTIONARY("slogans/topics.txt", slogans_topics),
    DICTIONARY("slogans/weak-verbs.txt", slogans_weak_verbs),
    DICTIONARY("words/boundaries.txt", words_boundaries),
    DICTIONARY("words/counts.txt", words_counts),
    DICTIONARY("words/endings.txt", words_endings),
    DICTIONARY("words/idioms.txt", words_idioms),
    DICTIONARY("words/pairs.txt", words_pairs),
    DICTIONARY("words/participation.txt", words_participation),
    DICTIONARY("words/speech.txt", words_speech),
    DICTIONARY("words/words.txt", words_words),
};

const TifaDictionary *tifa_dictionaries(int64_t *count) {
  *count = sizeof dictionaries / sizeof dictionaries[0];
  return dictionaries;
}
