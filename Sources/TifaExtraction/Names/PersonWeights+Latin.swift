import TifaLexicon
import TifaSegmentation
import TifaText

/// Names in Latin letters: Mark Lamb, MarkLamb, Erik.
extension PersonWeights {
  /// The least that what stands beside two words must say; and beside one, which could be a firm's or a product's.
  private static let latinContext: Float = 2.5
  private static let wordContext: Float = 4
  private static let latinScore: Float = 3
  private static let longestLatin = 24
  private static let shortestWord = 3
  private static let shortestGloss = 4
  private static let longestGloss = 40
  private static let latinCourtesies = WordSet("先生 女士 小姐 哥 姐")
  private static let dealer: UInt32 = 0x5546
  /// How the names of firms end that are written as one word.
  private static let firms = [
    "Studios", "Studio", "Interactive", "Entertainment", "Games", "Software", "Online", "Media", "Group",
    "Works",
    "Networks", "Systems", "Bank", "Labs", "Soft",
  ].map { $0.unicodeScalars.map(\.value) }

  /// The name in Latin letters that starts with a token: two capitalised words beside what speaks for a person, or
  /// one behind a post or profession or before 女士.
  ///
  /// - Complexity: Bounded: one or two words are read.
  func latin(at index: Int, in passage: Passage) -> PersonCandidate? {
    let first = passage.tokens[index].range
    guard first.count > 1, first.count <= Self.longestLatin else { return nil }
    var end = first.upperBound
    let isCourteous = Self.latinCourtesies.end(in: passage.scalars, from: end) != nil
    guard isCapital(passage[first.lowerBound]) else {
      return isCourteous && first.count >= Self.shortestWord ? named(first) : nil
    }
    var words = capitalizedWords(first, in: passage)
    var isOne = true
    if words == 1, index + 2 < passage.tokens.count, passage[end] == Punctuation.space,
      passage.tokens[index + 2].shape == .latin, Int(passage.tokens[index + 2].start) == end + 1,
      capitalizedWords(passage.tokens[index + 2].range, in: passage) == 1
    {
      words += 1
      end = Int(passage.tokens[index + 2].end)
      isOne = false
    }
    guard words == 2 || isOne && isWord(first, in: passage),
      !Self.firms.contains(where: { passage.has($0, endingAt: end) })
    else { return nil }
    let before = cues.before(first.lowerBound, isForeign: false, in: passage)
    let behind = cues.behind(end, isForeign: false, in: passage, self)
    if isOne {
      // 开发商, 供应商: a firm.
      guard before >= Self.wordContext && passage[first.lowerBound - 1] != Self.dealer || isCourteous,
        passage[end] != Punctuation.space
      else { return nil }
    } else {
      guard before + behind >= Self.latinContext else { return nil }
    }
    return named(first.lowerBound..<end)
  }

  private func named(_ range: Range<Int>) -> PersonCandidate {
    PersonCandidate(range: range, score: Self.latinScore, kind: .latin)
  }

  /// The name in Latin letters that stands in brackets behind a foreign name: of Mark Lamb in 马克·兰姆（Mark Lamb）.
  ///
  /// - Complexity: Bounded: the few dozen characters of a name are read.
  func gloss(behind name: Range<Int>, in passage: Passage) -> Range<Int>? {
    guard passage[name.upperBound] == Punctuation.openBracket,
      name.count > 3 || passage.scalars[name].contains(Punctuation.middleDot)
        || !model.hasNameShape(passage.scalars, name)
    else { return nil }
    let start = name.upperBound + 1
    var end = start
    var letters = 0
    var small = 0
    while end < passage.count, end - start < Self.longestGloss, passage[end] != Punctuation.closeBracket {
      let scalar = passage[end]
      if ScalarClass.isLatin(scalar) {
        letters += 1
        small += isCapital(scalar) ? 0 : 1
      } else if scalar != Punctuation.space, scalar != 0x2E, scalar != 0x2D, scalar != Punctuation.middleDot {
        return nil
      }
      end += 1
    }
    guard passage[end] == Punctuation.closeBracket, letters >= Self.shortestGloss, small > 1,
      ScalarClass.isLatin(passage[start]), ScalarClass.isLatin(passage[end - 1])
    else { return nil }
    return start..<end
  }

  private func isCapital(_ scalar: UInt32) -> Bool { scalar >= 0x41 && scalar <= 0x5A }

  /// Whether letters are a capitalised word that is no abbreviation: Erik, not CEO.
  private func isWord(_ range: Range<Int>, in passage: Passage) -> Bool {
    range.count >= Self.shortestWord
      && range.dropFirst().contains { !isCapital(passage[$0]) }
      && !isCapital(passage[range.lowerBound + 1])
  }

  /// The number of capitalised words of two letters or more in a row of letters; 0 where it is not made of such.
  private func capitalizedWords(_ range: Range<Int>, in passage: Passage) -> Int {
    var words = 0
    var letters = 0
    for position in range {
      if isCapital(passage[position]) {
        if words > 0, letters < 2 { return 0 }
        words += 1
        letters = 1
      } else {
        letters += 1
      }
    }
    return letters < 2 ? 0 : words
  }
}
