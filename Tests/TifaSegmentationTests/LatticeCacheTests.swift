import Foundation
import Testing
import TifaLexicon
import TifaTestSupport
import TifaText

@testable import TifaSegmentation

@Suite("Cache of the lattice") struct LatticeCacheTests {
  /// A lattice of a few words, which compiles at once.
  static func small() throws -> TableStorage {
    var words = WordList()
    for (word, cost) in [("会", 90), ("会议", 40), ("会议室", 45), ("议", 90), ("议室", 200), ("室", 80)] {
      words.append(word.unicodeScalars.map(\.value), cost: UInt16(cost))
    }
    let rules = try #require(WordRules())
    return try #require(
      LatticeCompiler.storage(rules: rules, words: words, unknown: UnknownWords(character: 255)))
  }

  static func bytes(_ storage: TableStorage) -> [UInt8] { unsafe storage.withBytes { unsafe [UInt8]($0) } }

  @Test("a lattice is taken from a file again") func stored() throws {
    let folder = try TemporaryFolder()
    let cache = TableCache(folder: folder.path(of: "tifa"))
    let storage = try Self.small()
    cache.store(storage, "words", key: 0xAB)
    let names = try TemporaryFolderNames(folder.path(of: "tifa"))
    #expect(names.list == ["words-00000000000000ab.bin"])
    let read = try #require(cache.storage("words", key: 0xAB))
    #expect(Self.bytes(read) == Self.bytes(storage))
    #expect(CompiledLattice(read) != nil)
  }

  @Test("no byte of a file can change unseen") func damaged() throws {
    let bytes = Self.bytes(try Self.small())
    var random = SplitMix64(seed: 3)
    for _ in 0..<40 {
      var changed = bytes
      let place = Int.random(in: 0..<bytes.count, using: &random)
      changed[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
      #expect(CompiledLattice(TableStorage(changed)) == nil, "byte \(place)")
    }
    #expect(CompiledLattice(TableStorage(Array(bytes.dropLast(8)))) == nil)
    #expect(CompiledLattice(TableStorage([])) == nil)
  }

  @Test("a folder that cannot be written stops nothing") func unwritable() throws {
    let folder = try TemporaryFolder()
    try folder.write("a file, not a folder", to: "tifa")
    let cache = TableCache(folder: folder.path(of: "tifa"))
    cache.store(try Self.small(), "words", key: 1)
    #expect(cache.storage("words", key: 1) == nil)
    #expect(try folder.text(of: "tifa") == "a file, not a folder")
  }

  @Test("short texts do not wait for tables") func thresholds() throws {
    let reference = try ICUSegmenter()
    let loader = TableLoader<CompiledLattice>(thresholds: .init(mapping: 100, compiling: 1 << 30)) {
      CompiledLattice.icu(TableCache(folder: nil), compiling: $0, reference: reference)
    }
    #expect(loader.tables(for: 50) == nil)
    #expect(loader.tables(for: 60) == nil, "nothing is in the cache, and compiling is not worth it yet")
  }

  @Test("tables that divide otherwise than ICU are not used") func probed() throws {
    let rules = try #require(WordRules())
    let words = rules.words()
    let other = try #require(CompiledLattice(Self.small()))
    #expect(!LatticeProbe.holds(other, words: words, reference: try ICUSegmenter()))
  }

  @Test("the tables hold for a lexicon of one's own") func otherLexicon() throws {
    let lattice = try #require(CompiledLattice(Self.small()))
    let reference = try ICUSegmenter()
    let scratch = LatticeScratch()
    let scalars = "会议室，室议会".unicodeScalars.map(\.value)
    let lengths = unsafe scalars.withUnsafeBufferPointer { scalars in
      var runner = unsafe LatticeRunner<ScalarCode>(
        lattice, scalars, isFinal: true, scratch: scratch, fallback: reference)
      _ = unsafe runner.next()
      return (0..<scratch.pieceCount).map { unsafe scratch.pieces[$0].units }
    }
    #expect(lengths == [3, 1, 1, 1, 1])
  }
}

/// The names in a folder, sorted.
private struct TemporaryFolderNames {
  let list: [String]
  init(_ path: String) throws { list = try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
}
