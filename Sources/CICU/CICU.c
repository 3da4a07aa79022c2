#include "CICU.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
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

int64_t tifa_decode(const char *encoding, const uint8_t *bytes, int64_t count, uint16_t *units, int64_t capacity,
                    int64_t *malformed) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(encoding, &status);
  if (U_FAILURE(status)) return -2;
  ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
  const char *source = (const char *)bytes;
  const char *sourceEnd = source + count;
  UChar *target = (UChar *)units;
  ucnv_toUnicode(converter, &target, target + capacity, &source, sourceEnd, NULL, 1, &status);
  int64_t result = target - (UChar *)units;
  if (U_FAILURE(status)) {
    if (status == U_BUFFER_OVERFLOW_ERROR) {
      result = -2;
    } else {
      char invalid[16];
      int8_t length = sizeof invalid;
      UErrorCode ignored = U_ZERO_ERROR;
      ucnv_getInvalidChars(converter, invalid, &length, &ignored);
      *malformed = (source - (const char *)bytes) - (U_SUCCESS(ignored) ? length : 0);
      result = -1;
    }
  }
  ucnv_close(converter);
  return result;
}

int32_t tifa_detect_charset(const uint8_t *bytes, int64_t count, char *name, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UCharsetDetector *detector = ucsdet_open(&status);
  if (U_FAILURE(status)) return -1;
  int32_t confidence = -1;
  ucsdet_setText(detector, (const char *)bytes, count > INT32_MAX ? INT32_MAX : (int32_t)count, &status);
  const UCharsetMatch *match = ucsdet_detect(detector, &status);
  if (U_SUCCESS(status) && match != NULL) {
    const char *found = ucsdet_getName(match, &status);
    int32_t value = ucsdet_getConfidence(match, &status);
    if (U_SUCCESS(status) && strlen(found) < (size_t)capacity) {
      strcpy(name, found);
      confidence = value;
    }
  }
  ucsdet_close(detector);
  return confidence;
}

int32_t tifa_gbk_table(uint16_t *units) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open("GBK", &status);
  if (U_FAILURE(status)) return -1;
  ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
  for (int lead = 0x81; lead <= 0xFE; lead += 1) {
    for (int trail = 0x40; trail <= 0xFE; trail += 1) {
      const char pair[2] = {(char)lead, (char)trail};
      UChar decoded[4];
      UErrorCode error = U_ZERO_ERROR;
      ucnv_resetToUnicode(converter);
      int32_t length = ucnv_toUChars(converter, decoded, 4, pair, 2, &error);
      *units++ = U_SUCCESS(error) && length == 1 && decoded[0] != 0xFFFD ? decoded[0] : 0;
    }
  }
  ucnv_close(converter);
  return 0;
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
