#ifndef TIFA_DICTIONARIES_H
#define TIFA_DICTIONARIES_H

#include <stdint.h>

/// One dictionary file of this folder, as it was when the library was built.
typedef struct {
  /// The path of the file in the folder, such as "posts/posts.txt".
  const char *_Nonnull name;
  /// The bytes of the file: UTF-8, not terminated.
  const uint8_t *_Nonnull bytes;
  /// The number of bytes.
  int64_t count;
} TifaDictionary;

/// The dictionaries that are embedded in the library.
///
/// Stores their number in `count` and returns the first of them.
const TifaDictionary *_Nonnull tifa_dictionaries(int64_t *_Nonnull count);

#endif
