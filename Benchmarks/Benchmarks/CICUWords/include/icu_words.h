#ifndef TIFA_BENCHMARK_ICU_WORDS_H
#define TIFA_BENCHMARK_ICU_WORDS_H

#include <stddef.h>
#include <stdint.h>

/// ICU's word iterator (UBRK_WORD, for zh) over a text in UTF-16: the number of boundaries that ubrk_next finds behind its
/// start, or -1 where ICU fails.
int64_t icu_count_words(const uint16_t *units, int32_t count);

#endif
