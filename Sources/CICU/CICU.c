#include "CICU.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/ucnv.h>
#include <unicode/unorm2.h>
#include <unicode/utf16.h>
#include <unicode/utrans.h>
#include <unicode/uversion.h>

struct TifaWordIterator {
  UBreakIterator *iterator;
};

TifaWordIterator *tifa_word_iterator_open(const char **error) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open(UBRK_WORD, "zh", NULL, 0, &status);
  if (U_FAILURE(status)) {
    *error = u_errorName(status);
    return NULL;
  }
  TifaWordIterator *handle = malloc(sizeof *handle);
  if (handle == NULL) {
    ubrk_close(iterator);
    *error = "U_MEMORY_ALLOCATION_ERROR";
    return NULL;
  }
  handle->iterator = iterator;
  // Which of its break engines ICU asks about a character that several scripts share depends on the engines that texts
  // before have called for. With that of Han and kana called for at once, nothing depends on earlier texts.
  static const UChar han[] = {0x4E00, 0x4E00};
  ubrk_setText(iterator, han, 2, &status);
  ubrk_first(iterator);
  while (ubrk_next(iterator) != UBRK_DONE) {
  }
  return handle;
}

void tifa_word_iterator_close(TifaWordIterator *iterator) {
  ubrk_close(iterator->iterator);
  free(iterator);
}

int32_t tifa_word_iterator_boundaries(TifaWordIterator *iterator, const uint16_t *text, int32_t length,
                                      int32_t *boundaries, int32_t *statuses) {
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText(iterator->iterator, (const UChar *)text, length, &status);
  if (U_FAILURE(status)) return -1;
  int32_t count = 0;
  ubrk_first(iterator->iterator);
  for (int32_t end = ubrk_next(iterator->iterator); end != UBRK_DONE; end = ubrk_next(iterator->iterator)) {
    boundaries[count] = end;
    statuses[count] = ubrk_getRuleStatus(iterator->iterator);
    count += 1;
  }
  return count;
}

int32_t tifa_decode_each(const char *encoding, const uint8_t *bytes, int32_t width, int32_t count, uint32_t *scalars) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(encoding, &status);
  if (U_FAILURE(status)) return -1;
  ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
  for (int32_t index = 0; index < count; index += 1) {
    UChar units[4];
    UErrorCode error = U_ZERO_ERROR;
    ucnv_resetToUnicode(converter);
    int32_t length = ucnv_toUChars(converter, units, 4, (const char *)bytes + (size_t)index * width, width, &error);
    uint32_t scalar = 0;
    if (U_SUCCESS(error) && length == 1 && !U16_IS_SURROGATE(units[0])) {
      scalar = units[0];
    } else if (U_SUCCESS(error) && length == 2 && U16_IS_LEAD(units[0]) && U16_IS_TRAIL(units[1])) {
      scalar = U16_GET_SUPPLEMENTARY(units[0], units[1]);
    }
    scalars[index] = scalar;
  }
  ucnv_close(converter);
  return U_FAILURE(status) ? -1 : 0;
}

int32_t tifa_gbk_table(uint16_t *units) {
  enum { FIRST_TRAIL = 0x40, LAST_TRAIL = 0xFE, DELETE = 0x7F, TRAILS = LAST_TRAIL - FIRST_TRAIL + 1 };
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open("GBK", &status);
  if (U_FAILURE(status)) return -1;
  // What is not assigned becomes one U+FFFD a pair, so that a lead byte's pairs are converted at once.
  ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_SUBSTITUTE, NULL, NULL, NULL, &status);
  for (int lead = 0x81; lead <= 0xFE && U_SUCCESS(status); lead += 1) {
    char pairs[2 * TRAILS];
    int32_t size = 0;
    for (int trail = FIRST_TRAIL; trail <= LAST_TRAIL; trail += 1) {
      // The one byte that can be no trail.
      if (trail == DELETE) continue;
      pairs[size++] = (char)lead;
      pairs[size++] = (char)trail;
    }
    UChar decoded[2 * TRAILS];
    const int32_t length = ucnv_toUChars(converter, decoded, 2 * TRAILS, pairs, size, &status);
    if (U_SUCCESS(status) && length != size / 2) status = U_INVALID_FORMAT_ERROR;
    if (U_FAILURE(status)) break;
    const UChar *next = decoded;
    for (int trail = FIRST_TRAIL; trail <= LAST_TRAIL; trail += 1) {
      const UChar unit = trail == DELETE ? 0 : *next++;
      *units++ = unit == 0xFFFD ? 0 : unit;
    }
  }
  ucnv_close(converter);
  return U_FAILURE(status) ? -1 : 0;
}

int32_t tifa_han_readings(uint16_t *text, int32_t length, int32_t capacity) {
  static const UChar name[] = {'H', 'a', 'n', '-', 'L', 'a', 't', 'i', 'n', 0};
  UErrorCode status = U_ZERO_ERROR;
  // Opening one takes milliseconds, so it is kept.
  static UTransliterator *transliterator = NULL;
  if (transliterator == NULL) {
    transliterator = utrans_openU(name, -1, UTRANS_FORWARD, NULL, -1, NULL, &status);
    if (U_FAILURE(status)) {
      transliterator = NULL;
      return -1;
    }
  }
  int32_t limit = length;
  utrans_transUChars(transliterator, (UChar *)text, &length, capacity, 0, &limit, &status);
  return U_FAILURE(status) ? -1 : length;
}

uint32_t tifa_compatibility_decomposition(uint32_t scalar) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = unorm2_getNFKCInstance(&status);
  if (U_FAILURE(status)) return 0;
  UChar decomposition[8];
  int32_t length = unorm2_getRawDecomposition(normalizer, (UChar32)scalar, decomposition, 8, &status);
  if (U_FAILURE(status) || length <= 0) return 0;
  UChar32 found;
  int32_t index = 0;
  U16_NEXT(decomposition, index, length, found);
  return index == length ? (uint32_t)found : 0;
}

static char version[U_MAX_VERSION_STRING_LENGTH];

const char *tifa_icu_version(void) {
  UVersionInfo info;
  char text[U_MAX_VERSION_STRING_LENGTH];
  u_getVersion(info);
  u_versionToString(info, text);
  // Every caller writes the same bytes.
  memcpy(version, text, sizeof version);
  return version;
}
