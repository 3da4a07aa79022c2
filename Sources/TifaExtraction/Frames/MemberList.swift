import TifaLexicon
import TifaText

/// A list of members as a passage has it: A、B和C.
struct MemberList {
  /// The members in order.
  var items: [NormalizedSpan]
  /// Whether the text says that they are the members: by its marks and words, or as the list stands right before the frame.
  var isIntroduced = false

  private static let conjunctions = ["以及", "和", "与", "及"].map { $0.unicodeScalars.map(\.value) }
  private static let bracketsAndQuotes: ScalarSet = [
    Punctuation.openQuote, Punctuation.closeQuote, Punctuation.openTitleMark, Punctuation.closeTitleMark,
  ]

  /// The longest member, in scalars.
  static let longestItem = 24

  /// The members of a stretch of text that is a list with a number of them.
  ///
  /// The stretch is divided at 、 and, where that gives too few, at the last 和, 与 or 及.
  static func split(_ range: Range<Int>, count: Int, in passage: Passage) -> MemberList? {
    var items = split(range, at: Punctuation.enumerationComma, in: passage)
    if items.count == count - 1, let last = items.last, let halves = splitAtConjunction(last, in: passage) {
      items.removeLast()
      items += halves
    }
    guard items.count == count else { return nil }
    items = items.map { unquoted($0, in: passage) }
    guard items.allSatisfy({ !$0.isEmpty && $0.count <= longestItem }) else { return nil }
    return MemberList(items: items)
  }

  /// The parts of a stretch between the occurrences of a mark outside brackets.
  static func split(_ range: Range<Int>, at mark: UInt32, in passage: Passage) -> [NormalizedSpan] {
    var items: [NormalizedSpan] = []
    var start = range.lowerBound
    var depth = 0
    for index in range {
      switch passage[index] {
      case Punctuation.openBracket: depth += 1
      case Punctuation.closeBracket: depth -= 1
      case mark where depth == 0:
        items.append(NormalizedSpan(start, index))
        start = index + 1
      default: break
      }
    }
    items.append(NormalizedSpan(start, range.upperBound))
    return items
  }

  private static func splitAtConjunction(_ span: NormalizedSpan, in passage: Passage) -> [NormalizedSpan]? {
    var index = span.start + 1
    while index < span.end - 1 {
      for word in conjunctions where passage.has(word, at: index) && index + word.count < span.end {
        return [NormalizedSpan(span.start, index), NormalizedSpan(index + word.count, span.end)]
      }
      index += 1
    }
    return nil
  }

  /// A span without the quotation marks around it.
  static func unquoted(_ span: NormalizedSpan, in passage: Passage) -> NormalizedSpan {
    var (start, end) = (span.start, span.end)
    while start < end, bracketsAndQuotes.contains(passage[start]) || passage[start] == Punctuation.space {
      start += 1
    }
    while end > start, bracketsAndQuotes.contains(passage[end - 1]) || passage[end - 1] == Punctuation.space {
      end -= 1
    }
    return NormalizedSpan(start, end)
  }
}
