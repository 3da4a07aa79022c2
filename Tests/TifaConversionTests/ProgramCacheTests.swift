import Foundation
import Testing
import TifaTestSupport

@testable import TifaConversion

/// The cache of compiled conversions never makes a conversion fail, and never changes what comes out.
@Suite("Cache of compiled conversions") struct ProgramCacheTests {
  private let plan = ConversionPlan(chain: [.entries(["甲乙": "丙", "丁": "戊"])])
  private let text = "甲乙丁己"

  private func convert(_ cache: ProgramCache) throws -> String {
    var output: [UInt8] = []
    _ = try CompiledConversion(plan, userEntries: [], cache: cache).convert(
      Array(text.utf8)[...], into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test("compiles, stores, and reads what was stored") func stores() throws {
    let folder = try TemporaryFolder()
    let cache = ProgramCache(folder: folder.path(of: "a/b"))
    #expect(try convert(cache) == "丙戊己")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path(of: "a/b"))
    #expect(names.count == 1)
    #expect(names[0].hasPrefix("conversion-") && names[0].hasSuffix(".bin"))
    #expect(try convert(cache) == "丙戊己")
  }

  @Test("a file that is damaged anywhere is compiled again") func damaged() throws {
    let folder = try TemporaryFolder()
    let cache = ProgramCache(folder: folder.path)
    _ = try convert(cache)
    let name = try #require(try folder.names().first)
    let whole = Array(try Data(contentsOf: URL(fileURLWithPath: folder.path(of: name))))
    var generator = SplitMix64(seed: 11)
    var damaged = [[], [0], Array(whole.dropLast()), whole + [0], Array(repeating: 0xFF, count: whole.count)]
    for _ in 0..<40 {
      var bytes = whole
      bytes[Int.random(in: 0..<bytes.count, using: &generator)] ^=
        1 << UInt8.random(in: 0...7, using: &generator)
      damaged.append(bytes)
    }
    for (number, bytes) in damaged.enumerated() {
      try folder.write(bytes, to: name)
      #expect(try convert(cache) == "丙戊己", "damage \(number)")
      #expect(Array(try Data(contentsOf: URL(fileURLWithPath: folder.path(of: name)))) == whole)
    }
  }

  @Test("a folder that cannot be written, or none") func unwritable() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("", to: "file")
    for path in [nil, file, file + "/below", "/proc/nowhere"] {
      #expect(try convert(ProgramCache(folder: path)) == "丙戊己", "\(path ?? "none")")
    }
  }
}
