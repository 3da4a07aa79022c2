#ifndef TIFA_WORD_DATA_H
#define TIFA_WORD_DATA_H

#include "CICU.h"

#include <unicode/ucptrie.h>
#include <unicode/udata.h>
#include <unicode/unorm2.h>

struct TifaWordData {
  uint8_t *rules;
  int32_t rulesLength;
  int32_t stateCount;
  int32_t categoryCount;
  /// The first category whose characters need a dictionary.
  uint32_t dictionaryStart;
  const uint8_t *forward;
  uint32_t rowLength;
  int isNarrow;
  const uint8_t *statuses;
  uint32_t statusCount;
  UCPTrie *trie;
  const UNormalizer2 *normalizer;
  UDataMemory *words;
  const uint8_t *dictionary;
  int64_t dictionaryLength;
  /// The serialised trie of the words.
  const UChar *wordTrie;
};

#ifdef __cplusplus
extern "C" {
#endif

/// Finds the trie in the dictionary; 0 where it is not there in a form that is known here.
int tifa_word_data_read_dictionary(TifaWordData *data);

#ifdef __cplusplus
}
#endif

#endif
