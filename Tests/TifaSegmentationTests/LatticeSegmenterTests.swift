import Foundation
import Testing
import TifaLexicon
import TifaTestSupport
import TifaText

@testable import TifaSegmentation

/// Tables that all suites share: compiling them takes seconds without optimisation.
let sharedLattice: Result<LatticeSegmenter, SegmentationError> = Result { () throws(SegmentationError) in
  try LatticeSegmenter(
    thresholds: .none, cache: TableCache(folder: NSTemporaryDirectory() + "tifa-test-tables"))
}

@Suite("Lattice segmenter") struct LatticeSegmenterTests {
  let lattice: LatticeSegmenter
  let reference: ICUSegmenter

  init() throws {
    lattice = try sharedLattice.get()
    reference = try ICUSegmenter()
    try #require(lattice.prepare(), "this ICU has its data in a form that is not known")
  }

  /// A token: its number of units, and its kind.
  struct Piece: Equatable {
    var units: Int
    var kind: Token.Kind

    init(_ units: Int, _ kind: Token.Kind) { (self.units, self.kind) = (units, kind) }
  }

  func pieces(_ units: [UInt16]) -> [Piece] {
    var pieces: [Piece] = []
    unsafe units.withUnsafeBufferPointer { units in
      unsafe lattice.forEachPiece(inUTF16: units) { pieces.append(Piece($0, $1)) }
    }
    return pieces
  }

  func expected(_ units: [UInt16]) -> [Piece] {
    var pieces: [Piece] = []
    _ = unsafe units.withUnsafeBufferPointer { units in
      unsafe reference.forEachPiece(UTF16Code.self, of: units) { pieces.append(Piece($0, $1)) }
    }
    return pieces
  }

  /// A text, and the words that it is divided into, between bars.
  struct Row: Sendable, CustomTestStringConvertible {
    var name: String
    var words: String
    var testDescription: String { name }
  }

  static let rows: [Row] = [
    Row(name: "simplified", words: "会议|强调|，|发展|经济|。"),
    Row(name: "traditional", words: "會議|強調|，|發展|經濟|。"),
    Row(name: "a number with separators", words: "1,200.5|万人|，|增长|3.5|%"),
    Row(name: "a number and a full stop", words: "3|.|万"),
    Row(name: "Latin", words: "GDP|增长|，|don't| |stop"),
    Row(name: "line ends", words: "会议|\r\n|\n|\r|会议"),
    Row(name: "Katakana beyond the dictionary", words: "カタヌヘ|と"),
    Row(name: "half-width kana with a voicing mark", words: "ｶﾞｽ|会社"),
    Row(name: "a compatibility ideograph", words: "\u{F9A9}|里"),
    Row(name: "Han beyond the basic plane", words: "𠮷|田"),
    Row(name: "Hangul", words: "한국| |사람"),
    Row(name: "Thai", words: "ภาษา|ไทย"),
    Row(name: "a combining mark on Han", words: "中\u{301}|国"),
    Row(name: "an emoji of several", words: "👨‍👩‍👧|会议"),
    Row(name: "Katakana and an underscore", words: "カ_1"),
    Row(name: "Hebrew with quotes", words: "צה\"ל"),
    Row(name: "nothing", words: ""),
  ]

  @Test("the rows have names of their own") func rowNames() {
    #expect(Set(Self.rows.map(\.name)).count == Self.rows.count)
  }

  @Test("divides as ICU does", arguments: rows)
  func divides(row: Row) {
    let text = row.words.split(separator: "|").joined()
    let units = Array(text.utf16)
    var start = 0
    let words = pieces(units).map { piece in
      defer { start += piece.units }
      return String(decoding: units[start..<start + piece.units], as: UTF16.self)
    }
    #expect(words.joined(separator: "|") == row.words)
    #expect(pieces(units) == expected(units))
  }

  @Test(
    "divides random text as ICU does, in every code",
    arguments: Array(TextGenerator.all.enumerated().map(\.offset)))
  func dividesRandomText(number: Int) throws {
    let generator = TextGenerator.all[number]
    var random = SplitMix64(seed: UInt64(number + 1))
    for _ in 0..<400 {
      let units = generator.text(upTo: 40, using: &random)
      let found = pieces(units)
      #expect(found == expected(units), "\(generator.name): \(units.map { String($0, radix: 16) })")
      #expect(found.reduce(0) { $0 + $1.units } == units.count, "\(generator.name): \(units)")
      let text = String(decoding: units, as: UTF16.self)
      let scalars = text.unicodeScalars.map(\.value)
      #expect(
        lattice.segment(scalars) == reference.segment(scalars), "\(generator.name): \(text.debugDescription)")
      let parts = bytePieces(Array(text.utf8), isFinal: true).map(\.kind)
      #expect(parts == reference.segment(scalars).map(\.kind), "\(text.debugDescription)")
    }
  }

  func bytePieces(_ bytes: [UInt8], isFinal: Bool) -> [Piece] {
    var pieces: [Piece] = []
    _ = unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe lattice.forEachPiece(inUTF8: bytes, isFinal: isFinal) { pieces.append(Piece($0, $1)) }
    }
    return pieces
  }

  @Test("what is malformed is divided as the text with U+FFFD") func malformed() {
    var random = SplitMix64(seed: 77)
    for _ in 0..<500 {
      var bytes = Array("会议3.5万人，カーａ\u{301}한국𠮷".utf8)
      for _ in 0..<3 {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      let pieces = bytePieces(bytes, isFinal: true)
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(
        pieces.map(\.kind) == reference.segment(text.unicodeScalars.map(\.value)).map(\.kind),
        "\(bytes)")
      #expect(pieces.reduce(0) { $0 + $1.units } == bytes.count, "\(bytes)")
    }
  }

  @Test("tokens that more text could change are left out until it is there") func streams() {
    var random = SplitMix64(seed: 5)
    for generator in TextGenerator.all {
      for _ in 0..<40 {
        let text = String(decoding: generator.text(upTo: 60, using: &random), as: UTF16.self)
        let bytes = Array(text.utf8)
        let whole = bytePieces(bytes, isFinal: true)
        let cut = Int.random(in: 0...bytes.count, using: &random)
        let first = bytePieces(Array(bytes[..<cut]), isFinal: false)
        let start = first.reduce(0) { $0 + $1.units }
        let rest = bytePieces(Array(bytes[start...]), isFinal: true)
        #expect(first + rest == whole, "\(text.debugDescription) cut at \(cut)")
      }
    }
  }

  @Test("a long run without a boundary of its own is divided") func longRun() {
    let units = Array(String(repeating: "人民代表大会常务委员会", count: 6_000).utf16)
    #expect(pieces(units) == expected(units))
  }

  @Test("eight threads share one segmenter") func sharedByThreads() async {
    let texts = (0..<8).map { number -> [UInt16] in
      var random = SplitMix64(seed: UInt64(number))
      return (0..<20).flatMap { _ in TextGenerator.all[number].text(upTo: 40, using: &random) }
    }
    let expected = texts.map(self.expected)
    await withTaskGroup(of: Bool.self) { group in
      for (text, expected) in zip(texts, expected) {
        group.addTask { (0..<10).allSatisfy { _ in pieces(text) == expected } }
      }
      for await isEqual in group { #expect(isEqual) }
    }
  }
}
