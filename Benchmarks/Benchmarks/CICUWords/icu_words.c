#include "icu_words.h"

#include <unicode/ubrk.h>

int64_t icu_count_words(const uint16_t *units, int32_t count) {
  static UBreakIterator *iterator = NULL;
  UErrorCode status = U_ZERO_ERROR;
  if (iterator == NULL) iterator = ubrk_open(UBRK_WORD, "zh", NULL, 0, &status);
  if (U_FAILURE(status)) return -1;
  ubrk_setText(iterator, (const UChar *)units, count, &status);
  if (U_FAILURE(status)) return -1;
  int64_t words = 0;
  while (ubrk_next(iterator) != UBRK_DONE) words += 1;
  return words;
}
