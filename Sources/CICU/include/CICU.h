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

/// Copies the words of ICU's dictionary of Chinese and Japanese.
///
/// Stores in `units`, word by word, the UTF-16 units of the word, 0, and its cost from 0 to 255 (lower is likelier), as
/// far as `capacity` reaches. Returns how many units all words need; -1 where ICU does not have the dictionary.
int64_t tifa_icu_words(uint16_t *_Nonnull units, int64_t capacity);

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
