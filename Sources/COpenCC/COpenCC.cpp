#include "COpenCC.h"

#include <opencc/Config.hpp>
#include <opencc/Converter.hpp>
#include <opencc/DictEntry.hpp>
#include <opencc/Exception.hpp>
#include <opencc/Lexicon.hpp>
#include <opencc/MarisaDict.hpp>
#include <opencc/SerializableDict.hpp>

#include <cstdlib>
#include <cstring>
#include <exception>
#include <string>

struct TifaOpenCCConverter {
  opencc::ConverterPtr converter;
};

static void store(const char *message, char *error, int64_t capacity) {
  if (capacity <= 0) return;
  std::strncpy(error, message, static_cast<size_t>(capacity - 1));
  error[capacity - 1] = '\0';
}

extern "C" TifaOpenCCConverter *tifa_opencc_open(const char *path, char *error, int64_t capacity) {
  try {
    opencc::Config config;
    return new TifaOpenCCConverter{config.NewFromFile(path)};
  } catch (const opencc::Exception &exception) {
    store(exception.what(), error, capacity);
  } catch (const std::exception &exception) {
    store(exception.what(), error, capacity);
  } catch (...) {
    store("unknown failure", error, capacity);
  }
  return nullptr;
}

extern "C" void tifa_opencc_close(TifaOpenCCConverter *converter) { delete converter; }

extern "C" uint8_t *tifa_opencc_convert(const TifaOpenCCConverter *converter, const uint8_t *bytes, int64_t count,
                                        int64_t *resultCount) {
  try {
    (void)count;
    const std::string result = converter->converter->Convert(reinterpret_cast<const char *>(bytes));
    auto *copy = static_cast<uint8_t *>(std::malloc(result.size() + 1));
    if (copy == nullptr) return nullptr;
    std::memcpy(copy, result.data(), result.size());
    *resultCount = static_cast<int64_t>(result.size());
    return copy;
  } catch (...) {
    return nullptr;
  }
}

extern "C" void tifa_opencc_free(uint8_t *bytes) { std::free(bytes); }

extern "C" int64_t tifa_opencc_for_each_entry(const char *path, void *context, TifaOpenCCEntryCallback callback,
                                              char *error, int64_t capacity) {
  try {
    const auto dictionary = opencc::SerializableDict::NewFromFile<opencc::MarisaDict>(path);
    const opencc::LexiconPtr lexicon = dictionary->GetLexicon();
    int64_t count = 0;
    for (const auto &entry : *lexicon) {
      const std::string key = entry->Key();
      std::string values;
      for (const std::string &value : entry->Values()) {
        if (!values.empty()) values += ' ';
        values += value;
      }
      callback(context, key.c_str(), values.c_str());
      count += 1;
    }
    return count;
  } catch (const opencc::Exception &exception) {
    store(exception.what(), error, capacity);
  } catch (const std::exception &exception) {
    store(exception.what(), error, capacity);
  } catch (...) {
    store("unknown failure", error, capacity);
  }
  return -1;
}
