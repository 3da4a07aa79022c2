import Testing
import TifaLexicon
import TifaTestSupport
import TifaText

@testable import TifaSegmentation

@Suite("Words from tables") struct WordRunnerTests {
  /// A token: its place in units, and its kind.
  struct Piece: Hashable {
    var range: Range<Int>
    var kind: Token.Kind
  }

  static func pieces(of bytes: [UInt8], _ segmenter: Segmenter) -> [Piece] {
    var pieces: [Piece] = []
    segmenter.forEachToken(in: bytes.span) { pieces.append(Piece(range: $0.range, kind: $1)) }
    return pieces
  }

  @Test("the same tokens in UTF-8, in UTF-16 and as scalars", arguments: [Segmenter.Mode.words, .search])
  func encodings(mode: Segmenter.Mode) throws {
    let segmenter = try Segmenter(mode: mode)
    for (number, generator) in TextGenerator.all.enumerated() {
      var random = SplitMix64(seed: UInt64(number + 11))
      for _ in 0..<60 {
        let units = generator.text(upTo: 40, using: &random)
        var lengths: [Int] = []
        segmenter.forEachToken(inUTF16: units.span) { count, _ in lengths.append(count) }
        let text = String(decoding: units, as: UTF16.self)
        guard Array(text.utf16) == units else {
          // Surrogates that stand alone are tokens like others.
          if mode == .words { #expect(lengths.reduce(0, +) == units.count, "\(units)") }
          continue
        }
        let tokens = segmenter.segment(text)
        let scalars = Array(text.unicodeScalars)
        func count(_ span: TextSpan, _ units: (Unicode.Scalar) -> Int) -> Int {
          scalars[span.range].reduce(0) { $0 + units($1) }
        }
        #expect(lengths == tokens.map { count($0.span) { UTF16.width($0) } }, "\(text.debugDescription)")
        let bytes = Array(text.utf8)
        let pieces = Self.pieces(of: bytes, segmenter)
        #expect(
          pieces.map(\.range.count) == tokens.map { count($0.span) { UTF8.width($0) } },
          "\(text.debugDescription)")
        #expect(pieces.map(\.kind) == tokens.map(\.kind), "\(text.debugDescription)")
        #expect(segmenter.countTokens(in: bytes.span) == tokens.count, "\(text.debugDescription)")
      }
    }
  }

  @Test("every byte of malformed UTF-8 is in a token") func malformed() throws {
    let segmenter = try Segmenter()
    var random = SplitMix64(seed: 21)
    for _ in 0..<400 {
      var bytes = Array("区委書記，3月𠮷😀e\u{301}。".utf8)
      for _ in 0..<4 {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      var end = 0
      for piece in Self.pieces(of: bytes, segmenter) {
        #expect(piece.range.lowerBound == end && !piece.range.isEmpty, "\(bytes)")
        end = piece.range.upperBound
      }
      #expect(end == bytes.count, "\(bytes)")
    }
    #expect(Self.pieces(of: [0xE5, 0x8C], segmenter) == [Piece(range: 0..<2, kind: .other)])
  }

  @Test("long texts without line ends are divided as their parts are") func stretches() throws {
    let segmenter = try Segmenter()
    var random = SplitMix64(seed: 22)
    let words = ["区委", "書記", "的", "在", "3月", "二十三", "COVID-19", "乾隆", "陈晓梅", "了", "、", " ", "…", "ア", "年"]
    func text(_ count: Int) -> String {
      (0..<count).map { _ in words.randomElement(using: &random)! }.joined()
    }
    for _ in 0..<6 {
      let parts = (0..<4).map { _ in text(Int.random(in: 0...1500, using: &random)) }
      let whole = Array(parts.joined(separator: "，").utf8)
      var expected: [Int] = []
      for (number, part) in parts.enumerated() {
        if number > 0 { expected.append(3) }
        expected += Self.pieces(of: Array(part.utf8), segmenter).map(\.range.count)
      }
      #expect(Self.pieces(of: whole, segmenter).map(\.range.count) == expected, "\(parts)")
    }
    // Nothing can be cut in here.
    let run = String(repeating: "中华人民共和国", count: 2_000)
    #expect(segmenter.countTokens(in: Array(run.utf8).span) == 2_000)
  }

  @Test("what is decided of the start of a text stays, whatever comes behind it") func decided() throws {
    let segmenter = try Segmenter()
    var random = SplitMix64(seed: 23)
    let bytes = Array(String(repeating: "会议强调，乾隆年间3月5日…… \r\n“新的”AT&T、e\u{301}。", count: 4).utf8)
    let all = Self.pieces(of: bytes, segmenter)
    for _ in 0..<200 {
      let end = Int.random(in: 0...bytes.count, using: &random)
      let (tokens, count) = segmenter.countDecidedTokens(in: Array(bytes[..<end]).span)
      #expect(count <= end)
      #expect(
        all.prefix(tokens).last?.range.upperBound ?? 0 == count,
        "\(end) bytes: \(tokens) tokens, \(count) bytes")
    }
    #expect(segmenter.countDecidedTokens(in: bytes.span).bytes > bytes.count - 20)
  }

  @Test("eight threads share one segmenter") func sharedByThreads() async throws {
    let segmenter = try Segmenter(lexicon: try Lexicon(parsing: "云梯计划 20 nz"))
    let text = String(repeating: "陈晓梅主任推進雲梯計劃，3月5日在四川省。", count: 200)
    let expected = segmenter.segment(text)
    let results = await withTaskGroup(of: [Token].self) { group in
      for _ in 0..<8 { group.addTask { segmenter.segment(text) } }
      return await group.reduce(into: Set<[Token]>()) { $0.insert($1) }
    }
    #expect(results == [expected])
  }

  @Test("tables that are damaged are made anew, and those that cannot be written stay in memory") func cache()
    throws
  {
    let folder = try TemporaryFolder()
    let cache = TableCache(folder: folder.path(of: "tifa"))
    let small = try LatticeCacheTests.small()
    var compiled = 0
    func tables(_ cache: TableCache) -> CompiledLattice? {
      cache.tables(
        "words", key: 7, open: { CompiledLattice($0) },
        compile: {
          compiled += 1
          return small
        })
    }
    #expect(tables(cache) != nil && compiled == 1)
    #expect(tables(cache) != nil && compiled == 1, "the file is there")
    try folder.write("no tables", to: "tifa/words-0000000000000007.bin")
    #expect(tables(cache) != nil && compiled == 2)
    #expect(tables(cache) != nil && compiled == 2, "the file is whole again")
    try folder.write("a file, not a folder", to: "file")
    #expect(tables(TableCache(folder: folder.path(of: "file"))) != nil && compiled == 3)
    #expect(CompiledWords(small) == nil, "tables of another layout are no words")
  }

  @Test("compiled tables are small") func size() throws {
    let words = try WordTables.shared().all()
    #expect(words.storage.count < 12_000_000)
    #expect(words.number(.characterCount) > 10_000)
  }
}
