#include "CICU.h"

#include <unicode/ucharstrie.h>
#include <unicode/udata.h>
#include <unicode/unistr.h>

int64_t tifa_icu_words(uint16_t *units, int64_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UDataMemory *memory = udata_open(U_ICUDATA_NAME U_TREE_SEPARATOR_STRING "brkitr", "dict", "cjdict", &status);
  if (U_FAILURE(status)) return -1;
  // The data begins with its indexes, of which the first is where the trie begins.
  const char *data = static_cast<const char *>(udata_getMemory(memory));
  const int32_t offset = *reinterpret_cast<const int32_t *>(data);
  int64_t count = 0;
  {
    const char16_t *trie = reinterpret_cast<const char16_t *>(data + offset);
    icu::UCharsTrie::Iterator words(icu::ConstChar16Ptr(trie), 0, status);
    while (words.next(status)) {
      const icu::UnicodeString &word = words.getString();
      const int32_t length = word.length();
      if (count + length + 2 <= capacity) {
        for (int32_t index = 0; index < length; index++) units[count + index] = word.charAt(index);
        units[count + length] = 0;
        units[count + length + 1] = static_cast<uint16_t>(words.getValue());
      }
      count += length + 2;
    }
  }
  udata_close(memory);
  return U_FAILURE(status) ? -1 : count;
}
