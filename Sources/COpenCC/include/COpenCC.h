#ifndef TIFA_COPENCC_H
#define TIFA_COPENCC_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A converter of OpenCC for one configuration; shared by threads.
typedef struct TifaOpenCCConverter TifaOpenCCConverter;

/// Opens the converter of a configuration file.
///
/// Where OpenCC cannot, returns NULL and stores its message in `error`, which has room for `capacity` bytes.
TifaOpenCCConverter *_Nullable tifa_opencc_open(const char *_Nonnull path, char *_Nonnull error, int64_t capacity);

/// Closes a converter.
void tifa_opencc_close(TifaOpenCCConverter *_Nonnull converter);

/// Converts UTF-8 bytes that hold no NUL and end with a NUL byte at `bytes[count]`.
///
/// Returns bytes that ``tifa_opencc_free`` frees, and stores their number; NULL where OpenCC fails.
uint8_t *_Nullable tifa_opencc_convert(const TifaOpenCCConverter *_Nonnull converter, const uint8_t *_Nonnull bytes,
                                       int64_t count, int64_t *_Nonnull resultCount);

/// Frees what ``tifa_opencc_convert`` returned.
void tifa_opencc_free(uint8_t *_Nullable bytes);

/// A call for one entry of a dictionary: its key, and its values with a space between them; UTF-8.
typedef void (*TifaOpenCCEntryCallback)(void *_Nullable context, const char *_Nonnull key,
                                        const char *_Nonnull values);

/// Calls back for every entry of an `.ocd2` dictionary; returns their number, or -1 with a message in `error`.
int64_t tifa_opencc_for_each_entry(const char *_Nonnull path, void *_Nullable context,
                                   TifaOpenCCEntryCallback _Nonnull callback, char *_Nonnull error,
                                   int64_t capacity);

#ifdef __cplusplus
}
#endif

#endif
