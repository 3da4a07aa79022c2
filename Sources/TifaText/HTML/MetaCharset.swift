/// Finds the encoding that a page names in its `<meta>` elements, before the page is decoded.
///
/// This is the prescan of the HTML standard (13.2.3.2, "prescan a byte stream to determine its encoding"), which runs
/// over bytes since the encoding must be known before there are characters.
struct MetaCharset {
  /// The number of bytes that are looked at: pages put long comments and scripts before the element.
  private static let limit = 8192

  private let bytes: ArraySlice<UInt8>
  private var index = 0

  /// The label that a page gives, as it stands there; nil where it gives none.
  ///
  /// - Complexity: O(1).
  static func label(in page: [UInt8]) -> String? {
    var scan = MetaCharset(bytes: page.prefix(limit))
    return scan.label()
  }

  private mutating func label() -> String? {
    while index < bytes.count {
      if has("<!--") {
        skip(behind: "-->", from: index + 2)
      } else if has("<meta"), index + 5 < bytes.count, isSpace(bytes[index + 5]) || bytes[index + 5] == 0x2F {
        index += 5
        if let label = labelOfMeta() { return label }
      } else if has("<!") || has("<?") || has("</") || isTagStart(index) {
        index += has("</") ? 2 : 1
        while index < bytes.count, !isSpace(bytes[index]), bytes[index] != 0x3E { index += 1 }
        while attribute() != nil {}
      }
      index += 1
    }
    return nil
  }

  /// The label in the attributes of a meta element, which the scan is in.
  private mutating func labelOfMeta() -> String? {
    var charset: String?
    var content: String?
    var isContentType = false
    while let (name, value) = attribute() {
      switch name {
      case "charset" where charset == nil: charset = value
      case "content" where content == nil: content = Self.charset(inContent: value)
      case "http-equiv": isContentType = value.lowercased() == "content-type"
      default: break
      }
    }
    let label = charset ?? (isContentType ? content : nil)
    return label.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// What stands behind `charset=` in the content of a meta element.
  private static func charset(inContent content: String) -> String? {
    let lower = Array(content.lowercased().utf8)
    let word = Array("charset".utf8)
    guard lower.count > word.count else { return nil }
    for start in 0..<(lower.count - word.count) where lower[start..<start + word.count].elementsEqual(word) {
      let rest = lower[(start + word.count)...].drop { isSpace($0) }
      guard rest.first == 0x3D else { continue }
      let value = rest.dropFirst().drop { isSpace($0) || $0 == 0x22 || $0 == 0x27 }
      return String(
        decoding: value.prefix { !isSpace($0) && $0 != 0x3B && $0 != 0x22 && $0 != 0x27 }, as: UTF8.self)
    }
    return nil
  }

  /// The next attribute of the tag that the scan is in, its name in small letters; nil at the end of the tag.
  private mutating func attribute() -> (name: String, value: String)? {
    while index < bytes.count, isSpace(bytes[index]) || bytes[index] == 0x2F { index += 1 }
    guard index < bytes.count, bytes[index] != 0x3E else { return nil }
    let start = index
    repeat {
      index += 1
    } while index < bytes.count && !isSpace(bytes[index]) && bytes[index] != 0x3D
      && bytes[index] != 0x3E && bytes[index] != 0x2F
    let name = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
    let afterName = index
    while index < bytes.count, isSpace(bytes[index]) { index += 1 }
    guard index < bytes.count, bytes[index] == 0x3D else {
      index = afterName
      return (name, "")
    }
    index += 1
    while index < bytes.count, isSpace(bytes[index]) { index += 1 }
    guard index < bytes.count else { return (name, "") }
    let quote = bytes[index]
    let isQuoted = quote == 0x22 || quote == 0x27
    if isQuoted { index += 1 }
    let first = index
    while index < bytes.count,
      isQuoted ? bytes[index] != quote : !isSpace(bytes[index]) && bytes[index] != 0x3E
    {
      index += 1
    }
    let value = String(decoding: bytes[first..<index], as: UTF8.self)
    if isQuoted { index += 1 }
    return (name, value)
  }

  /// Whether some ASCII text in small letters stands at the scan, in letters of either case.
  private func has(_ text: String) -> Bool {
    var position = index
    for byte in text.utf8 {
      guard position < bytes.count else { return false }
      let found = bytes[position]
      guard (found >= 0x41 && found <= 0x5A ? found + 0x20 : found) == byte else { return false }
      position += 1
    }
    return true
  }

  /// Moves to the last byte of some text that stands at `start` or later, or to the end.
  private mutating func skip(behind text: String, from start: Int) {
    index = start
    while index < bytes.count, !has(text) { index += 1 }
    index += text.utf8.count - 1
  }

  private func isTagStart(_ position: Int) -> Bool {
    guard bytes[position] == 0x3C, position + 1 < bytes.count else { return false }
    let next = bytes[position + 1] | 0x20
    return next >= 0x61 && next <= 0x7A
  }

  private func isSpace(_ byte: UInt8) -> Bool { Self.isSpace(byte) }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D
  }
}
