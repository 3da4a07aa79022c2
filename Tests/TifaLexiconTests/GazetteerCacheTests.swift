import Foundation
import Testing
import TifaTestSupport

@testable import TifaLexicon

/// The cache of the gazetteer never changes what is in it.
@Suite("Cache of the gazetteer") struct GazetteerCacheTests {
  private static let built = bytes(Gazetteer.built())

  private static func bytes(_ gazetteer: Gazetteer) -> [UInt8] {
    unsafe gazetteer.storage.withBytes { unsafe [UInt8]($0) }
  }

  @Test("what was stored is what was built, and is read again") func stored() throws {
    let folder = try TemporaryFolder()
    let cache = TableCache(folder: folder.path(of: "a/b"))
    #expect(Self.bytes(Gazetteer.embedded(cache: cache)) == Self.built)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path(of: "a/b"))
    #expect(names.count == 1)
    #expect(names[0].hasPrefix("gazetteer-") && names[0].hasSuffix(".bin"))
    #expect(Self.bytes(Gazetteer.embedded(cache: cache)) == Self.built)
  }

  @Test("a file that is damaged is built again, and without a folder nothing fails") func damaged() throws {
    let folder = try TemporaryFolder()
    let cache = TableCache(folder: folder.path)
    _ = Gazetteer.embedded(cache: cache)
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder.path).first)
    var changed = Self.built
    changed[Self.built.count / 2] ^= 4
    for bytes in [changed, Array(Self.built.dropLast(8)), [0]] {
      #expect(bytes.count < 8 || Gazetteer(TableStorage(bytes)) == nil)
      try folder.write(bytes, to: name)
      #expect(Self.bytes(Gazetteer.embedded(cache: cache)) == Self.built)
    }
    #expect(Self.bytes(Gazetteer.embedded(cache: TableCache(folder: nil))) == Self.built)
  }

  @Test("the user's cache has what is built now") func current() {
    #expect(
      Self.bytes(Gazetteer.embedded()) == Self.built,
      "the way in which the gazetteer is built has changed: give GazetteerLayout.magic a new version")
  }
}
