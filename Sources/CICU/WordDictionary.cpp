#include "WordData.h"

#include <cstdint>
#include <string>
#include <unicode/appendable.h>
#include <unicode/ucharstrie.h>
#include <vector>

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

namespace {

/// Takes the units that lead on from a place of a trie.
class Units : public icu::Appendable {
 public:
  std::u16string units;

  UBool appendCodeUnit(char16_t unit) override {
    units.push_back(unit);
    return true;
  }
};

/// A place of a trie, and which of the units that lead on from it come next.
struct Place {
  uint64_t state;
  size_t first;
  size_t next;
  size_t end;
};

}  // namespace

extern "C" void tifa_word_data_for_each_word(const TifaWordData *data, void *context,
                                             int32_t (*goes)(void *context, uint16_t previous, uint16_t unit),
                                             void (*callback)(void *context, const uint16_t *units, int32_t length,
                                                              int32_t cost)) {
  icu::UCharsTrie trie(data->wordTrie);
  std::u16string word;
  Units pending;
  std::vector<Place> places;
  const auto enter = [&] {
    const size_t first = pending.units.size();
    trie.getNextUChars(pending);
    places.push_back({trie.getState64(), first, first, pending.units.size()});
  };
  enter();
  while (!places.empty()) {
    Place &place = places.back();
    if (place.next == place.end) {
      pending.units.resize(place.first);
      places.pop_back();
      if (!word.empty()) word.pop_back();
      continue;
    }
    const char16_t unit = pending.units[place.next];
    place.next += 1;
    if (goes != nullptr && !goes(context, word.empty() ? 0 : word.back(), unit)) continue;
    const UStringTrieResult result = trie.resetToState64(place.state).next(unit);
    word.push_back(unit);
    if (USTRINGTRIE_HAS_VALUE(result)) {
      callback(context, reinterpret_cast<const uint16_t *>(word.data()), static_cast<int32_t>(word.size()),
               trie.getValue());
    }
    if (USTRINGTRIE_HAS_NEXT(result)) {
      enter();
    } else {
      word.pop_back();
    }
  }
}
