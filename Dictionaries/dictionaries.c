#include "CTifaDictionaries.h"

// Each file becomes an array of its bytes. To add a dictionary, add a line to both lists below.
#define DICTIONARY(symbol, path) static const uint8_t symbol[] = {
#define END };

static const uint8_t posts[] = {
#embed "posts/posts.txt"
};

static const TifaDictionary dictionaries[] = {
    {"posts/posts.txt", posts, sizeof posts},
};

const TifaDictionary *tifa_dictionaries(int64_t *count) {
  *count = sizeof dictionaries / sizeof dictionaries[0];
  return dictionaries;
}
