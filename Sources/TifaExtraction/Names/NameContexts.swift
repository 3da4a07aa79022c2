import TifaLexicon
import TifaText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How much more often characters, and pairs of them, stand beside persons' names than anywhere in raw news.
///
/// The counts are those of `Dictionaries/names/contexts.txt`. A pair's share is smoothed by that of its character at
/// the name; a character's by the text at large. A transliterated name could be a place's: for it what stands beside
/// places abroad counts too.
struct NameContexts: Sendable {
  /// What a neighbour adds to the score of a name, in nats.
  struct Score: Sendable {
    /// Beside a name of any sort, and beside a transliterated one.
    var name: Float
    var foreign: Float
  }

  /// The share of names whose neighbours are drawn from the text at large rather than from the counts.
  private static let smoothing: Float = 0.25
  /// How many occurrences the share by the character counts for in that of a pair.
  private static let pairWeight: Float = 4
  private static let placeSmoothing: Float = 0.3
  /// The bounds of what a neighbour says for a person against a place, and the least that a mark says.
  private static let lowestPlace: Float = -3
  private static let highestPlace: Float = 1.5
  private static let lowestMark: Float = -0.3
  /// What a character adds that is not listed.
  private static let unknown = Score(name: -1, foreign: -1)

  /// The counts of a row by their columns, from 1 to 5.
  private typealias Counts = SIMD8<Float>

  private var codes = [UInt16](repeating: 0, count: 0x10000)
  private var left = [unknown]
  private var right = [unknown]
  private var pairs = PairTable()
  private var leftPairs: [Score] = []
  private var rightPairs: [Score] = []

  /// The contexts of the embedded dictionary.
  ///
  /// - Complexity: O(*n*) in its size.
  init() {
    var characters: [(character: UInt32, counts: Counts)] = []
    var pairs: [(pair: EmbeddedDictionary.Text, counts: Counts)] = []
    var totals = Counts(repeating: 1)
    EmbeddedDictionary.named("names/contexts.txt").forEachRow { row in
      var counts = Counts()
      row.forEachColumn { column, text in
        if (1...5).contains(column) { counts[column] = Float(text.integer ?? 0) }
      }
      if let character = row.key.onlyScalar {
        totals += counts
        characters.append((character, counts))
      } else {
        pairs.append((row.key, counts))
      }
    }
    for (character, counts) in characters where character < 0x10000 {
      codes[Int(character)] = UInt16(left.count)
      let isHan = ScalarClass.isHan(character)
      left.append(Self.score(counts, 1, 4, totals, isHan: isHan, by: nil))
      right.append(Self.score(counts, 2, 5, totals, isHan: isHan, by: nil))
    }
    for (pair, counts) in pairs {
      let (first, second) = (pair[pair.startIndex], pair[pair.index(after: pair.startIndex)])
      self.pairs.insert(first, second, value: leftPairs.count)
      let (before, behind) = (left[code(second)], right[code(first)])
      leftPairs.append(
        Self.score(counts, 1, 4, totals, isHan: ScalarClass.isHan(second), by: before))
      rightPairs.append(
        Self.score(counts, 2, 5, totals, isHan: ScalarClass.isHan(first), by: behind))
    }
  }

  /// What a neighbour with some counts says.
  ///
  /// - Parameters:
  ///   - name: The column of the counts beside names.
  ///   - place: The column of the counts beside places.
  ///   - character: For a pair what its character at the name says.
  private static func score(
    _ counts: Counts, _ name: Int, _ place: Int, _ totals: Counts, isHan: Bool, by character: Score?
  ) -> Score {
    let share = counts[3] / totals[3]
    func ratio(_ column: Int, _ prior: Float) -> Float {
      let expected = share * totals[column]
      guard character != nil else { return counts[column] / max(expected, 1e-6) }
      return (counts[column] + pairWeight * prior) / (expected + pairWeight)
    }
    let names = ratio(name, character.map { exp($0.name) } ?? 0)
    var score = log((1 - smoothing) * names + smoothing)
    // At a mark nothing goes on: that speaks for no reading.
    if !isHan { score = max(score, lowestMark) }
    let places = ratio(place, character.map { exp($0.name - $0.foreign + $0.name) } ?? 0)
    let difference = log((names + placeSmoothing) / (places + placeSmoothing))
    return Score(name: score, foreign: score + max(lowestPlace, min(highestPlace, difference)))
  }

  @inline(__always)
  private func code(_ scalar: UInt32) -> Int { scalar < 0x10000 ? Int(codes[Int(scalar)]) : 0 }

  /// The key under which the table lists what stands beside a name.
  @inline(__always)
  private static func key(_ scalar: UInt32) -> UInt32 {
    if ScalarClass.isHan(scalar) { return scalar }
    if scalar == 0 || scalar == 0x0A || scalar == 0x0D { return 0xB6 }
    if ScalarClass.isDigit(scalar) { return 0x30 }
    if ScalarClass.isLatin(scalar) { return 0x41 }
    return ScalarClass.isSpace(scalar) ? 0x5F : scalar
  }

  /// What the two characters before a position say for a name's starting there.
  func before(_ start: Int, in passage: Passage) -> Score {
    let near = Self.key(passage[start - 1])
    if let pair = pairs.value(Self.key(passage[start - 2]), near) { return leftPairs[pair] }
    return left[code(near)]
  }

  /// What the two characters behind a position say for a name's ending there.
  func behind(_ end: Int, in passage: Passage) -> Score {
    let near = Self.key(passage[end])
    if let pair = pairs.value(near, Self.key(passage[end + 1])) { return rightPairs[pair] }
    return right[code(near)]
  }
}
