// Prints the words of ICU's dictionary of Chinese and Japanese words: word<TAB>cost, 0 to 255, lower is likelier.
//
//   c++ -O2 Scripts/icu_words.cpp -o icu_words -licuuc && ./icu_words > icu.tsv
#include <iostream>
#include <string>

#include <unicode/ucharstrie.h>
#include <unicode/udata.h>
#include <unicode/unistr.h>

int main() {
  UErrorCode status = U_ZERO_ERROR;
  UDataMemory *memory = udata_open(U_ICUDATA_NAME U_TREE_SEPARATOR_STRING "brkitr", "dict", "cjdict", &status);
  if (U_FAILURE(status)) {
    std::cerr << "error: ICU's dictionary does not open (" << u_errorName(status) << "): install ICU's data\n";
    return 1;
  }
  // The data begins with its indexes; the first one is where the trie begins.
  const char *data = static_cast<const char *>(udata_getMemory(memory));
  const int32_t offset = *reinterpret_cast<const int32_t *>(data);
  icu::UCharsTrie::Iterator words(icu::ConstChar16Ptr(reinterpret_cast<const char16_t *>(data + offset)), 0, status);
  while (words.next(status)) {
    std::string word;
    words.getString().toUTF8String(word);
    std::cout << word << '\t' << words.getValue() << '\n';
  }
  return U_FAILURE(status) ? 1 : 0;
}
