#include "WordData.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/utf16.h>

// How ICU lays out compiled rules (format 6): numbers of four bytes, then the parts that they point to.
enum {
  RULES_MAGIC = 0xB1A0,
  RULES_FORMAT = 6,
  HEADER_FORMAT = 4,
  HEADER_LENGTH = 8,
  HEADER_CATEGORIES = 12,
  HEADER_FORWARD = 16,
  HEADER_FORWARD_LENGTH = 20,
  HEADER_TRIE = 32,
  HEADER_TRIE_LENGTH = 36,
  HEADER_STATUSES = 48,
  HEADER_STATUSES_LENGTH = 52,
  HEADER_SIZE = 80,
  TABLE_STATES = 0,
  TABLE_ROW_LENGTH = 4,
  TABLE_DICTIONARY_START = 8,
  TABLE_FLAGS = 16,
  TABLE_ROWS = 20,
  FLAG_START_OF_TEXT = 2,
  FLAG_NARROW = 4,
};

static uint32_t number(const uint8_t *bytes, uint32_t offset) {
  uint32_t value;
  memcpy(&value, bytes + offset, sizeof value);
  return value;
}

/// A field of a state's row: 0 whether it accepts, 1 look-ahead, 2 the index of its status, from 3 on the next states.
static uint32_t field(const TifaWordData *data, int32_t state, int32_t place) {
  const uint8_t *row = data->forward + TABLE_ROWS + (size_t)state * data->rowLength;
  if (data->isNarrow) return row[place];
  uint16_t value;
  memcpy(&value, row + 2 * place, sizeof value);
  return value;
}

static int readRules(TifaWordData *data) {
  const uint8_t *rules = data->rules;
  if (data->rulesLength < HEADER_SIZE || number(rules, 0) != RULES_MAGIC || rules[HEADER_FORMAT] != RULES_FORMAT ||
      number(rules, HEADER_LENGTH) > (uint32_t)data->rulesLength) {
    return 0;
  }
  const uint32_t length = number(rules, HEADER_LENGTH);
  const uint32_t forward = number(rules, HEADER_FORWARD);
  const uint32_t forwardLength = number(rules, HEADER_FORWARD_LENGTH);
  const uint32_t statuses = number(rules, HEADER_STATUSES);
  if (forward > length || forwardLength > length - forward || forwardLength < TABLE_ROWS) return 0;
  if (statuses > length || number(rules, HEADER_STATUSES_LENGTH) > length - statuses) return 0;
  data->categoryCount = (int32_t)number(rules, HEADER_CATEGORIES);
  data->forward = rules + forward;
  data->stateCount = (int32_t)number(data->forward, TABLE_STATES);
  data->rowLength = number(data->forward, TABLE_ROW_LENGTH);
  data->dictionaryStart = number(data->forward, TABLE_DICTIONARY_START);
  const uint32_t flags = number(data->forward, TABLE_FLAGS);
  data->isNarrow = (flags & FLAG_NARROW) != 0;
  data->statuses = rules + statuses;
  data->statusCount = number(rules, HEADER_STATUSES_LENGTH) / 4;
  const uint32_t width = data->isNarrow ? 1 : 2;
  if ((flags & FLAG_START_OF_TEXT) != 0 || data->categoryCount > 256 || data->stateCount < 2 ||
      data->rowLength < width * (3 + (uint32_t)data->categoryCount) ||
      (uint64_t)data->rowLength * (uint32_t)data->stateCount > forwardLength - TABLE_ROWS) {
    return 0;
  }
  for (int32_t state = 0; state < data->stateCount; state += 1) {
    // Rules that look ahead are not known here; the word rules have none.
    if (field(data, state, 0) > 1 || field(data, state, 1) != 0) return 0;
    const uint32_t index = field(data, state, 2);
    if (index >= data->statusCount || index + number(data->statuses, 4 * index) >= data->statusCount) return 0;
    for (int32_t category = 0; category < data->categoryCount; category += 1) {
      if (field(data, state, 3 + category) >= (uint32_t)data->stateCount) return 0;
    }
  }
  UErrorCode status = U_ZERO_ERROR;
  data->trie = ucptrie_openFromBinary(UCPTRIE_TYPE_FAST, UCPTRIE_VALUE_BITS_ANY, rules + number(rules, HEADER_TRIE),
                                      (int32_t)number(rules, HEADER_TRIE_LENGTH), NULL, &status);
  return U_SUCCESS(status);
}

TifaWordData *tifa_word_data_open(const char **error) {
  UErrorCode status = U_ZERO_ERROR;
  TifaWordData *data = calloc(1, sizeof *data);
  if (data == NULL) {
    *error = "U_MEMORY_ALLOCATION_ERROR";
    return NULL;
  }
  UBreakIterator *iterator = ubrk_open(UBRK_WORD, "zh", NULL, 0, &status);
  if (U_SUCCESS(status)) {
    data->rulesLength = ubrk_getBinaryRules(iterator, NULL, 0, &status);
    if (status == U_BUFFER_OVERFLOW_ERROR) status = U_ZERO_ERROR;
    data->rules = U_SUCCESS(status) ? malloc((size_t)data->rulesLength) : NULL;
    if (data->rules != NULL) ubrk_getBinaryRules(iterator, data->rules, data->rulesLength, &status);
  }
  if (iterator != NULL) ubrk_close(iterator);
  if (U_SUCCESS(status)) data->normalizer = unorm2_getNFKCInstance(&status);
  if (U_SUCCESS(status)) data->words = udata_open(U_ICUDATA_NAME U_TREE_SEPARATOR_STRING "brkitr", "dict", "cjdict", &status);
  if (U_FAILURE(status)) {
    *error = u_errorName(status);
  } else if (data->rules == NULL || !readRules(data)) {
    *error = "the word rules are in an unknown form";
  } else if (!tifa_word_data_read_dictionary(data)) {
    *error = "the dictionary is in an unknown form";
  } else {
    return data;
  }
  tifa_word_data_close(data);
  return NULL;
}

void tifa_word_data_close(TifaWordData *data) {
  if (data->words != NULL) udata_close(data->words);
  if (data->trie != NULL) ucptrie_close(data->trie);
  free(data->rules);
  free(data);
}

const uint8_t *tifa_word_data_rules(const TifaWordData *data, int64_t *count) {
  *count = data->rulesLength;
  return data->rules;
}

const uint8_t *tifa_word_data_dictionary(const TifaWordData *data, int64_t *count) {
  *count = data->dictionaryLength;
  return data->dictionary;
}

int32_t tifa_word_data_state_count(const TifaWordData *data) { return data->stateCount; }

int32_t tifa_word_data_category_count(const TifaWordData *data) { return data->categoryCount; }

int32_t tifa_word_data_next(const TifaWordData *data, int32_t state, int32_t category) {
  return (int32_t)field(data, state, 3 + category);
}

int32_t tifa_word_data_status(const TifaWordData *data, int32_t state) {
  if (field(data, state, 0) == 0) return -1;
  // The statuses of a state are a list behind their number; the last is the largest, and the one that ICU gives.
  const uint32_t index = field(data, state, 2);
  return (int32_t)number(data->statuses, 4 * (index + number(data->statuses, 4 * index)));
}

int32_t tifa_is_punctuation(uint32_t scalar) {
  const uint32_t mask = U_GC_P_MASK;
  return (U_GET_GC_MASK((UChar32)scalar) & mask) != 0;
}

/// Whether the dictionary of Han and kana words divides runs with a character: those of the three scripts, the sound marks
/// that kana share with other scripts in full and half width, and the half-width voicing marks.
static int isRun(UChar32 scalar) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(scalar, &status);
  return script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA || scalar == 0x30FC ||
         scalar == 0xFF70 || scalar == 0xFF9E || scalar == 0xFF9F;
}

static int isStable(const TifaWordData *data, UChar32 scalar) {
  if (unorm2_isInert(data->normalizer, scalar)) return 1;
  UChar units[2];
  int32_t length = 0;
  U16_APPEND_UNSAFE(units, length, scalar);
  UErrorCode status = U_ZERO_ERROR;
  return unorm2_hasBoundaryBefore(data->normalizer, scalar) &&
         unorm2_isNormalized(data->normalizer, units, length, &status) && U_SUCCESS(status);
}

void tifa_word_data_properties(const TifaWordData *data, uint32_t first, int32_t count, uint16_t *properties) {
  for (int32_t index = 0; index < count; index += 1) {
    const UChar32 scalar = (UChar32)(first + (uint32_t)index);
    const uint32_t category = ucptrie_get(data->trie, scalar);
    uint16_t value = (uint16_t)category;
    if (category >= data->dictionaryStart) value |= TIFA_IS_DICTIONARY;
    if (isRun(scalar)) {
      value |= TIFA_IS_RUN;
      if (!isStable(data, scalar)) value |= TIFA_IS_UNSTABLE;
    }
    if (tifa_is_punctuation((uint32_t)scalar)) value |= TIFA_IS_PUNCTUATION;
    properties[index] = value;
  }
}

int32_t tifa_normalized_run(const uint16_t *text, int32_t length, uint32_t *scalars, int32_t *origins,
                            int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = unorm2_getNFKCInstance(&status);
  const UBool isNormalized = unorm2_isNormalized(normalizer, (const UChar *)text, length, &status);
  int32_t count = 0;
  int32_t start = 0;
  while (start < length && U_SUCCESS(status)) {
    // A fragment reaches to the next character that no normalisation joins to what is before it.
    int32_t end = start;
    UChar32 scalar;
    U16_NEXT(text, end, length, scalar);
    while (!isNormalized && end < length) {
      int32_t next = end;
      U16_NEXT(text, next, length, scalar);
      if (unorm2_hasBoundaryBefore(normalizer, scalar)) break;
      end = next;
    }
    UChar units[64];
    UChar *fragment = units;
    int32_t size = unorm2_normalize(normalizer, (const UChar *)text + start, end - start, units, 64, &status);
    if (status == U_BUFFER_OVERFLOW_ERROR) {
      status = U_ZERO_ERROR;
      fragment = malloc(sizeof(UChar) * (size_t)size);
      if (fragment == NULL) return -1;
      unorm2_normalize(normalizer, (const UChar *)text + start, end - start, fragment, size, &status);
    }
    for (int32_t index = 0; index < size && U_SUCCESS(status);) {
      U16_NEXT(fragment, index, size, scalar);
      if (count == capacity) {
        status = U_BUFFER_OVERFLOW_ERROR;
        break;
      }
      scalars[count] = (uint32_t)scalar;
      origins[count] = start;
      count += 1;
    }
    if (fragment != units) free(fragment);
    start = end;
  }
  return U_FAILURE(status) ? -1 : count;
}
