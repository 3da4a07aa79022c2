import TifaConversion
import TifaLexicon
import TifaText

/// Divides text into the words of the mode `words`.
///
/// The text is folded to simplified characters, character for character, so that one dictionary serves both scripts;
/// the tokens are those of the text itself. Lines are divided one by one.
final class WordSegmenter: Sendable {
  private let model: WordModel
  private let folder: ScriptFolder
  /// Whether the words inside of longer words are tokens too.
  private let findsInner: Bool

  /// - Parameters:
  ///   - lexicon: Words of the user's own.
  ///   - findsInner: Whether the words inside of longer words are tokens too.
  /// - Throws: ``SegmentationError`` where ICU's dictionary or OpenCC's data is missing.
  init(lexicon: Lexicon, findsInner: Bool) throws(SegmentationError) {
    do { folder = try ScriptFolder() } catch { throw SegmentationError("\(error)") }
    var model = try WordModel()
    let plain = model
    var path = WordPath()
    // Costs are against the dictionary without these words, so that the order of the lines does not matter to them.
    for entry in lexicon.entries {
      var word = entry.word
      folder.fold(&word)
      if entry.frequency == 0 {
        model.remove(word)
      } else {
        model.add(word, cost: Self.cost(of: word, entry.frequency, plain, &path))
      }
    }
    self.model = model
    self.findsInner = findsInner
  }

  /// The cost of a user's word: what its frequency gives, but so low that it stands against its parts.
  private static func cost(
    of word: [UInt32], _ frequency: Int?, _ model: WordModel, _ path: inout WordPath
  ) -> Float {
    let parts = path.cost(of: model, in: word)
    let given = frequency.map { Float.logarithm(Lexicon.totalFrequency / Float(max(1, $0))) } ?? .infinity
    return max(WordCosts.cheapestOwn, min(given, parts - WordCosts.ownMargin))
  }

  /// The tokens of a text.
  ///
  /// - Complexity: O(*n* · *w*) in the length of the text and of the longest word.
  func segment(_ scalars: [UInt32]) -> [Token] {
    var text = scalars
    folder.fold(&text)
    var tokens: [Token] = []
    tokens.reserveCapacity(text.count / 2 + 1)
    var path = WordPath()
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, !PieceShape.isLineEnd(text[end]) { end += 1 }
      while end < text.count, PieceShape.isLineEnd(text[end]) { end += 1 }
      path.forEachStep(of: model, in: text, start..<end) { range, kind in
        if findsInner, range.count > 2, kind == .word || kind == .guess {
          appendInner(text, range, to: &tokens)
        }
        tokens.append(token(text, range, kind))
      }
      start = end
    }
    return tokens
  }

  private func token(_ text: [UInt32], _ range: Range<Int>, _ kind: WordArc.Kind) -> Token {
    let span = TextSpan(
      start: TextOffset(scalars: range.lowerBound), end: TextOffset(scalars: range.upperBound))
    return Token(span: span, kind: tokenKind(text, range, kind), isDictionaryWord: kind == .word)
  }

  private func tokenKind(_ text: [UInt32], _ range: Range<Int>, _ kind: WordArc.Kind) -> Token.Kind {
    switch kind {
    case .word, .guess:
      text[range].allSatisfy(NumeralRules.isNumeral) ? .number : .word
    case .number: .number
    case .date: .date
    case .latin: .latin
    case .punctuation: .punctuation
    case .space: .space
    case .other: .other
    }
  }

  /// Appends the dictionary's words of two characters and more inside of a longer one, in the order of their starts and
  /// then of their ends.
  private func appendInner(_ text: [UInt32], _ range: Range<Int>, to tokens: inout [Token]) {
    for start in range.lowerBound..<range.upperBound - 1 {
      model.lexicon.trie.forEachMatch(in: text, from: start) { end, value in
        guard end > start + 1, end <= range.upperBound, end - start < range.count,
          model.lexicon.costs[Int(value)] < .infinity
        else { return }
        tokens.append(token(text, start..<end, .word))
      }
    }
  }
}
