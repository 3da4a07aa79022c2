#include "WordData.h"

#include <cstdint>
#include <unicode/errorcode.h>
#include <unicode/ucharstrie.h>
#include <unicode/unistr.h>

// How ICU lays out a dictionary: eight numbers, the first of them the place of the trie, the fourth the size of all, the
// fifth the kind of trie, 1 being one over UTF-16 units.
enum { TRIE_OFFSET = 0, TOTAL_SIZE = 3, TRIE_KIND = 4, INDEX_COUNT = 8, UNITS_TRIE = 1, KIND_MASK = 7 };

extern "C" int tifa_word_data_read_dictionary(TifaWordData *data) {
  const auto *indexes = static_cast<const int32_t *>(udata_getMemory(data->words));
  if (indexes == nullptr || (indexes[TRIE_KIND] & KIND_MASK) != UNITS_TRIE) return 0;
  if (indexes[TRIE_OFFSET] < 4 * INDEX_COUNT || indexes[TOTAL_SIZE] <= indexes[TRIE_OFFSET]) return 0;
  data->dictionary = reinterpret_cast<const uint8_t *>(indexes);
  data->dictionaryLength = indexes[TOTAL_SIZE];
  data->wordTrie = reinterpret_cast<const UChar *>(data->dictionary + indexes[TRIE_OFFSET]);
  return 1;
}

extern "C" int64_t tifa_word_data_for_each_word(const TifaWordData *data, void *context,
                                                void (*callback)(void *context, const uint16_t *units, int32_t length,
                                                                 int32_t cost)) {
  icu::ErrorCode status;
  icu::UCharsTrie::Iterator words(data->wordTrie, 0, status);
  int64_t count = 0;
  while (words.next(status)) {
    const icu::UnicodeString &word = words.getString();
    callback(context, reinterpret_cast<const uint16_t *>(word.getBuffer()), word.length(), words.getValue());
    count += 1;
  }
  const bool failed = status.isFailure();
  status.reset();
  return failed ? -1 : count;
}
