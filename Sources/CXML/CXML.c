#include "CXML.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

enum { MARK_LENGTH = 3 };

struct TifaHTMLEvents {
  int32_t *numbers;
  int64_t count;
  int64_t capacity;
  uint8_t *strings;
  int64_t stringsCount;
  int64_t stringsCapacity;
  int64_t lost;
};

/// The state of one parse.
typedef struct {
  xmlParserCtxtPtr context;
  TifaHTMLEvents *events;
  /// The page behind its byte order mark.
  const uint8_t *page;
  int64_t length;
  const char *attributes;
  /// The end of the characters that were found last: none stand before it.
  int64_t floor;
  /// Where the content behind the last start tag is thought to begin.
  int64_t contentStart;
  /// The end of a declaration or tag that is none, which libxml2 takes for text and browsers for a comment.
  int64_t bogusEnd;
  /// Whether the characters that are reported next are the name behind an ampersand that was taken already.
  int skipsName;
  /// The number of open elements.
  int64_t depth;
  int hasFailed;
} Parse;

static void fail(Parse *parse) {
  parse->hasFailed = 1;
  xmlStopParser(parse->context);
}

static void append(Parse *parse, int32_t kind, int64_t start, int64_t end, int32_t scalar) {
  TifaHTMLEvents *events = parse->events;
  if (parse->hasFailed) return;
  if (events->count == events->capacity) {
    int64_t capacity = events->capacity == 0 ? 1024 : events->capacity * 2;
    int32_t *numbers = realloc(events->numbers, (size_t)capacity * 4 * sizeof *numbers);
    if (numbers == NULL) return fail(parse);
    events->numbers = numbers;
    events->capacity = capacity;
  }
  int32_t *event = events->numbers + events->count * 4;
  event[0] = kind;
  event[1] = (int32_t)start;
  event[2] = (int32_t)end;
  event[3] = scalar;
  events->count += 1;
}

/// Adds a string and the NUL behind it.
static void appendString(Parse *parse, const xmlChar *string) {
  TifaHTMLEvents *events = parse->events;
  int64_t length = string == NULL ? 1 : (int64_t)strlen((const char *)string) + 1;
  if (events->stringsCount + length > INT32_MAX) return fail(parse);
  if (events->stringsCount + length > events->stringsCapacity) {
    int64_t capacity = (events->stringsCapacity + length) * 2;
    uint8_t *strings = realloc(events->strings, (size_t)capacity);
    if (strings == NULL) return fail(parse);
    events->strings = strings;
    events->stringsCapacity = capacity;
  }
  if (string == NULL) {
    events->strings[events->stringsCount] = 0;
  } else {
    memcpy(events->strings + events->stringsCount, string, (size_t)length);
  }
  events->stringsCount += length;
}

/// The offset in the page that the parser is at.
static int64_t position(const Parse *parse) {
  xmlParserInputPtr input = parse->context->input;
  if (input == NULL) return parse->length;
  int64_t offset = (int64_t)input->consumed + (input->cur - input->base) - MARK_LENGTH;
  return offset < 0 ? 0 : offset > parse->length ? parse->length : offset;
}

static int isWanted(const Parse *parse, const xmlChar *name) {
  for (const char *wanted = parse->attributes; *wanted != 0; wanted += strlen(wanted) + 1) {
    if (strcmp(wanted, (const char *)name) == 0) return 1;
  }
  return 0;
}

/// Ends the element around the one that the parser has just opened, in the parser's list of open elements too.
static void forgetParent(Parse *parse) {
  xmlParserCtxtPtr context = parse->context;
  if (context->nameNr >= 2) {
    context->nameTab[context->nameNr - 2] = context->nameTab[context->nameNr - 1];
    context->nameNr -= 1;
  }
  append(parse, TIFA_HTML_END, 0, 0, 0);
  parse->depth -= 1;
}

static void startElement(void *data, const xmlChar *name, const xmlChar **attributes) {
  Parse *parse = data;
  if (parse->depth == TIFA_HTML_DEPTH) forgetParent(parse);
  parse->depth += 1;
  int64_t strings = parse->events->stringsCount;
  appendString(parse, name);
  for (; attributes != NULL && attributes[0] != NULL; attributes += 2) {
    if (!isWanted(parse, attributes[0])) continue;
    appendString(parse, attributes[0]);
    appendString(parse, attributes[1]);
  }
  append(parse, TIFA_HTML_START, strings, parse->events->stringsCount, 0);
  // The parser stands before the end of the tag.
  int64_t offset = position(parse);
  if (offset < parse->length && parse->page[offset] == '/') offset += 1;
  if (offset < parse->length && parse->page[offset] == '>') parse->contentStart = offset + 1;
}

static void endElement(void *data, const xmlChar *name) {
  Parse *parse = data;
  (void)name;
  append(parse, TIFA_HTML_END, 0, 0, 0);
  parse->depth -= 1;
}

/// Whether the page has some bytes at an offset that is not before a limit.
static int standsAt(const Parse *parse, int64_t start, int64_t limit, const xmlChar *bytes, int64_t length) {
  return start >= limit && start + length <= parse->length && memcmp(parse->page + start, bytes, (size_t)length) == 0;
}

/// The start of the reference that ends at an offset: its ampersand; -1 where there is none.
static int64_t referenceStart(const Parse *parse, int64_t end) {
  int64_t start = end - 1;
  while (start >= parse->floor) {
    uint8_t byte = parse->page[start];
    if (byte == '&') return start;
    int isPart = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') ||
                 byte == '#' || byte == ';';
    if (!isPart) return -1;
    start -= 1;
  }
  return -1;
}

/// The scalar of a text that is one character in UTF-8; -1 for others.
static int32_t onlyScalar(const xmlChar *text, int length) {
  int count = length;
  int scalar = xmlGetUTF8Char(text, &count);
  return scalar >= 0 && count == length ? scalar : -1;
}

/// Notes where a comment ends that a `<` starts with `!`, `/` or `?` behind it and no declaration or tag.
///
/// libxml2 takes it for text, browsers for a comment (HTML standard, 13.2.5.6 and 13.2.5.7).
static void noteBogusComment(Parse *parse, int64_t start) {
  if (start < parse->bogusEnd || start + 1 >= parse->length || parse->page[start] != '<') return;
  uint8_t next = parse->page[start + 1];
  if (next != '!' && next != '/' && next != '?') return;
  const uint8_t *end = memchr(parse->page + start, '>', (size_t)(parse->length - start));
  parse->bogusEnd = end == NULL ? parse->length : end - parse->page + 1;
}

/// Adds characters that stand in the page as they are, but for those that belong to a bogus comment.
static void appendText(Parse *parse, int64_t start, int64_t end) {
  if (parse->page[start] == '<') noteBogusComment(parse, start);
  // Of an end tag without a name libxml2 drops the first two characters.
  if (start - 2 >= parse->floor && parse->page[start - 1] == '/') noteBogusComment(parse, start - 2);
  parse->floor = end;
  if (start < parse->bogusEnd) start = parse->bogusEnd < end ? parse->bogusEnd : end;
  if (start < end) append(parse, TIFA_HTML_TEXT, start, end, 0);
}

/// The length of the letters and digits of ASCII that a text starts with.
static int nameLength(const xmlChar *text, int length) {
  int count = 0;
  while (count < length && ((text[count] >= '0' && text[count] <= '9') || (text[count] >= 'A' && text[count] <= 'Z') ||
                            (text[count] >= 'a' && text[count] <= 'z'))) {
    count += 1;
  }
  return count;
}

/// Takes an ampersand that stands alone, since what is behind it is no reference that libxml2 knows.
///
/// The parser is already behind the name that the ampersand starts, and that name is reported next. The names of
/// Latin-1 are references without a semicolon too (HTML standard, 13.5); all else stands for itself.
static void appendAmpersand(Parse *parse, int64_t start, int64_t end) {
  enum { LONGEST_NAME = 6 };
  const xmlChar *text = parse->page + start + 1;
  int named = nameLength(text, (int)(end - start - 1));
  xmlChar name[LONGEST_NAME + 1] = {0};
  if (named <= LONGEST_NAME) memcpy(name, text, (size_t)named);
  const htmlEntityDesc *entity = htmlEntityLookup(name);
  if (entity != NULL && entity->value < 0x100 && entity->value != '\'') {
    append(parse, TIFA_HTML_REFERENCE, start, start + 1 + named, (int32_t)entity->value);
    start += 1 + named;
  }
  parse->floor = end;
  if (start < end) append(parse, TIFA_HTML_TEXT, start, end, 0);
}

/// Whether a reference that libxml2 knows means an ampersand: it ends with a semicolon or is a number.
static int meansAmpersand(const Parse *parse, int64_t start, int64_t end) {
  const uint8_t *name = parse->page + start + 1;
  int64_t length = end - start - 1;
  return length > 0 && (name[0] == '#' || (length == 4 && memcmp(name, "amp;", 4) == 0));
}

/// Takes a character that a reference stands for; returns 0 where the parser is not behind one.
static int appendReference(Parse *parse, int32_t scalar, int64_t end) {
  if (end <= parse->floor) return 0;
  if (scalar == '&' && parse->page[end - 1] != '&') {
    int64_t start = end - 1;
    while (start >= parse->floor && parse->page[start] != '&') start -= 1;
    if (start < parse->floor) return 0;
    if (!meansAmpersand(parse, start, end)) {
      appendAmpersand(parse, start, end);
      parse->skipsName = 1;
      return 1;
    }
  }
  int64_t start = referenceStart(parse, end);
  if (start < 0 || end - start == 1) return 0;
  append(parse, TIFA_HTML_REFERENCE, start, end, scalar);
  parse->floor = end;
  return 1;
}

static void characters(void *data, const xmlChar *text, int length) {
  Parse *parse = data;
  if (length <= 0) return;
  if (parse->skipsName) {
    parse->skipsName = 0;
    return;
  }
  int64_t cursor = position(parse);
  int32_t scalar = length <= 4 ? onlyScalar(text, length) : -1;
  // Before the literal reading, since &#59; ends with the character that it means.
  if (scalar >= 0 && appendReference(parse, scalar, cursor)) return;
  // The parser stands behind the characters, or still before the last of them where they fill its buffer.
  int last = 1;
  while (last < length && (text[length - last] & 0xC0) == 0x80) last += 1;
  int64_t limit = parse->contentStart > parse->floor ? parse->contentStart : parse->floor;
  for (int attempt = 0; attempt < 2; attempt += 1) {
    for (int64_t end = cursor; end <= cursor + last; end += last) {
      if (standsAt(parse, end - length, limit, text, length)) return appendText(parse, end - length, end);
    }
    limit = parse->floor;
  }
  parse->events->lost += length;
}

/// The contents of scripts and styles are no text.
static void ignoreData(void *data, const xmlChar *text, int length) {
  (void)data, (void)text, (void)length;
}

void tifa_xml_initialize(void) { xmlInitParser(); }

TifaHTMLEvents *tifa_html_parse(const uint8_t *bytes, int64_t count, const char *attributes) {
  if (count > INT_MAX || count < MARK_LENGTH) return NULL;
  TifaHTMLEvents *events = calloc(1, sizeof *events);
  xmlParserCtxtPtr context = htmlCreateMemoryParserCtxt((const char *)bytes, (int)count);
  if (events == NULL || context == NULL) {
    free(events);
    if (context != NULL) htmlFreeParserCtxt(context);
    return NULL;
  }
  Parse parse = {.context = context,
                 .events = events,
                 .page = bytes + MARK_LENGTH,
                 .length = count - MARK_LENGTH,
                 .attributes = attributes};
  memset(context->sax, 0, sizeof *context->sax);
  context->sax->startElement = startElement;
  context->sax->endElement = endElement;
  context->sax->characters = characters;
  context->sax->ignorableWhitespace = characters;
  context->sax->cdataBlock = ignoreData;
  context->userData = &parse;
  htmlCtxtUseOptions(context, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                  HTML_PARSE_IGNORE_ENC);
  // Long comments are no error.
  context->options |= XML_PARSE_HUGE;
  htmlParseDocument(context);
  htmlFreeParserCtxt(context);
  if (parse.hasFailed) {
    tifa_html_events_free(events);
    return NULL;
  }
  return events;
}

void tifa_html_events_free(TifaHTMLEvents *events) {
  free(events->numbers);
  free(events->strings);
  free(events);
}

int64_t tifa_html_events_count(const TifaHTMLEvents *events) { return events->count; }

const int32_t *tifa_html_events_numbers(const TifaHTMLEvents *events) { return events->numbers; }

const uint8_t *tifa_html_events_strings(const TifaHTMLEvents *events) { return events->strings; }

int64_t tifa_html_events_lost(const TifaHTMLEvents *events) { return events->lost; }

const char *tifa_xml_version(void) { return LIBXML_DOTTED_VERSION; }
