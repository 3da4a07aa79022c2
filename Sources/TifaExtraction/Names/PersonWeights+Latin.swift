import TifaSegmentation
import TifaText

/// Names in Latin letters: Mark Lamb, MarkLamb.
extension PersonWeights {
  /// The least that what stands beside such a name must say.
  private static let latinContext: Float = 2.5
  private static let latinScore: Float = 3
  private static let longestLatin = 24

  /// The name in Latin letters that starts with a token: two capitalised words beside what speaks for a person.
  ///
  /// - Complexity: Bounded: one or two words are read.
  func latin(at index: Int, in passage: Passage) -> PersonCandidate? {
    let first = passage.tokens[index].range
    guard first.count > 1, first.count <= Self.longestLatin, isCapital(passage[first.lowerBound]) else {
      return nil
    }
    var end = first.upperBound
    var words = capitalizedWords(first, in: passage)
    if words == 1, index + 2 < passage.tokens.count, passage[end] == Punctuation.space,
      passage.tokens[index + 2].shape == .latin, Int(passage.tokens[index + 2].start) == end + 1
    {
      words += capitalizedWords(passage.tokens[index + 2].range, in: passage)
      end = Int(passage.tokens[index + 2].end)
    }
    guard words == 2 else { return nil }
    let context =
      cues.before(first.lowerBound, isForeign: false, in: passage, model)
      + cues.behind(end, isForeign: false, in: passage, model, lattice.gazetteer)
    guard context >= Self.latinContext else { return nil }
    return PersonCandidate(range: first.lowerBound..<end, score: Self.latinScore, kind: .latin)
  }

  private func isCapital(_ scalar: UInt32) -> Bool { scalar >= 0x41 && scalar <= 0x5A }

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
