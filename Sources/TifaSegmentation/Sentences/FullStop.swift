import TifaText

/// Whether a dot ends a sentence, or is part of a number, a name or an abbreviation.
enum FullStop {
  /// Abbreviations before names and numbers, in small letters; of other words of a single letter, as initials are, none ends a
  /// sentence either.
  private static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "st", "sr", "jr", "gen", "gov", "sen", "rep", "no", "nos", "vol", "fig",
    "vs",
    "pp", "ed", "eds", "inc", "ltd", "co", "corp", "dept", "est", "al", "cf", "ca", "eg", "ie",
  ]
  private static let longestAbbreviation = 4

  /// Whether the dot at a place ends a sentence of a line.
  ///
  /// - Parameter start: Where the sentence begins.
  /// - Complexity: O(1): few characters around the dot are looked at.
  static func endsSentence(at index: Int, from start: Int, in scalars: [UInt32], _ line: Range<Int>) -> Bool {
    // At the end of a line nothing is left to decide.
    let next = index + 1
    guard index > start, next < line.upperBound, !isLatinOrDigit(scalars[next]) else { return false }
    let before = scalars[index - 1]
    let isSpaced = ScalarClass.isSpace(scalars[next])
    if ScalarClass.isDigit(before) {
      return isSpaced && !isParagraphNumber(endingAt: index, from: start, in: scalars)
    }
    guard ScalarClass.isLatin(before) else { return !ScalarClass.isSpace(before) }
    // What goes on with a small letter goes on.
    if isSpaced, next + 1 < line.upperBound, scalars[next + 1] >= 0x61, scalars[next + 1] <= 0x7A {
      return false
    }
    return !isAbbreviation(endingAt: index, scalars, line)
  }

  private static func isLatinOrDigit(_ scalar: UInt32) -> Bool {
    ScalarClass.isLatin(scalar) || ScalarClass.isDigit(scalar)
  }

  /// Whether a few digits are all that the sentence has before a dot: 1. is the number of a paragraph.
  private static func isParagraphNumber(endingAt index: Int, from start: Int, in scalars: [UInt32]) -> Bool {
    index - start <= 4 && scalars[start..<index].allSatisfy(ScalarClass.isDigit)
  }

  private static func isAbbreviation(endingAt index: Int, _ scalars: [UInt32], _ line: Range<Int>) -> Bool {
    var start = index
    while start > line.lowerBound, ScalarClass.isLatin(scalars[start - 1]),
      index - start <= longestAbbreviation
    {
      start -= 1
    }
    let count = index - start
    if count == 1 { return true }
    guard count <= longestAbbreviation else { return false }
    return abbreviations.contains(String(scalarValues: scalars[start..<index]).lowercased())
  }
}
