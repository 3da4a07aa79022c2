#ifndef TIFA_CXML_H
#define TIFA_CXML_H

#include <stdint.h>

/// What libxml2's HTML parser found in a page, in the order of the page.
typedef struct TifaHTMLEvents TifaHTMLEvents;

/// The kinds of events: the first of the four numbers of each.
enum {
  /// Characters that stand in the page as they are: start and end of their bytes.
  TIFA_HTML_TEXT = 0,
  /// A character reference: start and end of its bytes, and the Unicode scalar that it means.
  TIFA_HTML_REFERENCE = 1,
  /// The start of an element: start and end of its strings, which are its name and then the names and values of the
  /// attributes that were asked for, each with a NUL behind it.
  TIFA_HTML_START = 2,
  /// The end of the element that is open and started last.
  TIFA_HTML_END = 3,
};

/// The most elements that are open inside each other; what is nested deeper ends the element around it.
enum { TIFA_HTML_DEPTH = 256 };

/// Prepares libxml2 for use by several threads; to be called once, before anything else here.
void tifa_xml_initialize(void);

/// Parses a page.
///
/// `bytes` is a byte order mark in UTF-8 and then the page, `count` bytes in all; the offsets of events count from
/// behind the mark. The page is valid UTF-8 in which every character is one that XML allows. `attributes` names the
/// attributes that are wanted, each with a NUL behind it, and an empty name behind the last. Returns NULL where memory
/// runs out or the page is longer than libxml2 can read (2 GB).
TifaHTMLEvents *_Nullable tifa_html_parse(const uint8_t *_Nonnull bytes, int64_t count,
                                          const char *_Nonnull attributes);

/// Frees events.
void tifa_html_events_free(TifaHTMLEvents *_Nonnull events);

/// The number of events.
int64_t tifa_html_events_count(const TifaHTMLEvents *_Nonnull events);

/// The events, four numbers each: kind, start, end, scalar.
const int32_t *_Nullable tifa_html_events_numbers(const TifaHTMLEvents *_Nonnull events);

/// The strings of the elements.
const uint8_t *_Nullable tifa_html_events_strings(const TifaHTMLEvents *_Nonnull events);

/// The number of bytes of text that libxml2 reported and that could not be found in the page; 0 unless there is an
/// error here or in libxml2.
int64_t tifa_html_events_lost(const TifaHTMLEvents *_Nonnull events);

/// The version of libxml2 that is loaded, such as "2.9.14".
const char *_Nonnull tifa_xml_version(void);

#endif
