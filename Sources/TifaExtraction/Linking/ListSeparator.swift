/// The marks and words between the members of a list of names.
enum ListSeparator {
  private static let words = ["、", "和", "与", "及", "以及"].map { $0.unicodeScalars.map(\.value) }

  /// The position behind the separator that starts at a position, if one does.
  static func end(at position: Int, in passage: Passage) -> Int? {
    words.first { passage.has($0, at: position) && ($0.count > 1 || !passage.has(words[4], at: position)) }
      .map { position + $0.count }
  }

  /// The position before the separator that ends at a position, if one does.
  static func start(endingAt position: Int, in passage: Passage) -> Int? {
    if passage.has(words[4], endingAt: position) { return position - words[4].count }
    return words.first { passage.has($0, endingAt: position) }.map { position - $0.count }
  }
}
