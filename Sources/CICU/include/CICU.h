#ifndef TIFA_CICU_H
#define TIFA_CICU_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A word iterator of ICU (ubrk, UBRK_WORD).
typedef struct TifaWordIterator TifaWordIterator;

/// Opens a word iterator; NULL where ICU cannot, with the name of its error in `error`.
TifaWordIterator *_Nullable tifa_word_iterator_open(const char *_Nullable *_Nonnull error);

/// Closes a word iterator.
void tifa_word_iterator_close(TifaWordIterator *_Nonnull iterator);

/// Finds all word boundaries of a text in one call.
///
/// `text` is UTF-16 and has `length` units. The boundaries behind position 0 are stored in `boundaries`, the rule
/// status of the word before each in `statuses`; both have room for `length` numbers. Returns how many there are, or
/// -1 where ICU fails.
int32_t tifa_word_iterator_boundaries(TifaWordIterator *_Nonnull iterator, const uint16_t *_Nonnull text,
                                      int32_t length, int32_t *_Nonnull boundaries, int32_t *_Nonnull statuses);

/// What ICU's word iterator works with: the compiled word rules, and the dictionary of Han and kana words.
typedef struct TifaWordData TifaWordData;

/// What is known of a character, in the bits above the number of its category.
enum {
  /// The bits of the category in the word rules.
  TIFA_CATEGORY_MASK = 0x00FF,
  /// The rules leave the boundaries inside of what has such characters to dictionaries.
  TIFA_IS_DICTIONARY = 0x0100,
  /// The character can be part of a run that the dictionary of Han and kana words divides.
  TIFA_IS_RUN = 0x0200,
  /// The character is changed by NFKC, or can be joined to the one before it.
  TIFA_IS_UNSTABLE = 0x0400,
  /// The general category is one of punctuation.
  TIFA_IS_PUNCTUATION = 0x0800,
};

/// Opens the data; NULL where ICU has none in a form that is known here, with the reason in `error`.
TifaWordData *_Nullable tifa_word_data_open(const char *_Nullable *_Nonnull error);

/// Closes the data.
void tifa_word_data_close(TifaWordData *_Nonnull data);

/// The bytes of the compiled rules, and how many there are.
const uint8_t *_Nonnull tifa_word_data_rules(const TifaWordData *_Nonnull data, int64_t *_Nonnull count);

/// The bytes of the dictionary, and how many there are.
const uint8_t *_Nonnull tifa_word_data_dictionary(const TifaWordData *_Nonnull data, int64_t *_Nonnull count);

/// The number of states of the rules; 0 stops, 1 is the first one.
int32_t tifa_word_data_state_count(const TifaWordData *_Nonnull data);

/// The number of categories of the rules; 1 is the end of the text.
int32_t tifa_word_data_category_count(const TifaWordData *_Nonnull data);

/// The state that a state goes to with a category.
int32_t tifa_word_data_next(const TifaWordData *_Nonnull data, int32_t state, int32_t category);

/// The rule status of what ends with a state; -1 where nothing ends with it.
int32_t tifa_word_data_status(const TifaWordData *_Nonnull data, int32_t state);

/// Stores what is known of each of some scalars, one after the other from `first` on.
void tifa_word_data_properties(const TifaWordData *_Nonnull data, uint32_t first, int32_t count,
                               uint16_t *_Nonnull properties);

/// Calls a function with words of the dictionary, in the order of their UTF-16 units, and their costs.
///
/// `goes` says whether a unit can follow another one, 0 at the start, in the words that are wanted; NULL for all words.
void tifa_word_data_for_each_word(const TifaWordData *_Nonnull data, void *_Nullable context,
                                  int32_t (*_Nullable goes)(void *_Nullable context, uint16_t previous, uint16_t unit),
                                  void (*_Nonnull callback)(void *_Nullable context, const uint16_t *_Nonnull units,
                                                            int32_t length, int32_t cost));

/// Normalises a run of characters to NFKC as ICU's word iterator does before it looks words up.
///
/// `text` has `length` UTF-16 units. Stores the scalars of the normalised run in `scalars`, and for each of them in
/// `origins` the unit of the text that it is counted to. Returns how many there are; -1 where they are more than
/// `capacity`, or ICU fails.
int32_t tifa_normalized_run(const uint16_t *_Nonnull text, int32_t length, uint32_t *_Nonnull scalars,
                            int32_t *_Nonnull origins, int32_t capacity);

/// Whether the general category of a scalar is one of punctuation.
int32_t tifa_is_punctuation(uint32_t scalar);

/// Decodes sequences of bytes, each of them a character.
///
/// `encoding` is a name that ICU knows; `bytes` holds `count` sequences of `width` bytes, one behind another. Stores the
/// scalar of each in `scalars`; 0 where a sequence is not exactly one character. Returns 0, or -1 where ICU fails.
int32_t tifa_decode_each(const char *_Nonnull encoding, const uint8_t *_Nonnull bytes, int32_t width, int32_t count,
                         uint32_t *_Nonnull scalars);

/// Decodes every two-byte sequence of GBK.
///
/// Stores in `units` the UTF-16 unit of each pair of a lead byte from 0x81 to 0xFE and a trail byte from 0x40 to 0xFE,
/// lead by lead, 126 times 191 in all; 0 where a pair is not assigned. Returns 0, or -1 where ICU fails.
int32_t tifa_gbk_table(uint16_t *_Nonnull units);

/// Replaces the Han characters of a text by their readings in pinyin with tone marks, by ICU's Han-Latin transliterator.
///
/// `text` has `length` UTF-16 units and room for `capacity`. Returns its new length; -1 where ICU fails. Callers must
/// see to it that no two threads are in here.
int32_t tifa_han_readings(uint16_t *_Nonnull text, int32_t length, int32_t capacity);

/// The scalar that another one decomposes to, canonically or for compatibility; 0 where there is none, or more than one.
uint32_t tifa_compatibility_decomposition(uint32_t scalar);

/// The version of the ICU library that is loaded, such as "72.1".
const char *_Nonnull tifa_icu_version(void);

#ifdef __cplusplus
}
#endif

#endif
