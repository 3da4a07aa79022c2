import Testing
import TifaTestSupport

@testable import TifaExtraction

@Suite("Pair table") struct PairTableTests {
  @Test("agrees with a dictionary beyond its first room")
  func agreesWithDictionary() {
    var random = SplitMix64(seed: 20)
    var table = PairTable()
    var expected: [[UInt32]: Int] = [:]
    func scalar() -> UInt32 { UInt32.random(in: 0x4E00..<0x4E60, using: &random) }
    while expected.count < 2000 {
      let pair = [scalar(), scalar()]
      if expected[pair] == nil {
        table.insert(pair[0], pair[1], value: expected.count)
        expected[pair] = expected.count
      }
    }
    for first in UInt32(0x4E00)..<0x4E60 {
      for second in UInt32(0x4E00)..<0x4E60 {
        #expect(table.value(first, second) == expected[[first, second]], "\(first) \(second)")
      }
    }
  }

  @Test("has no pairs of nothing, and none beyond the basic plane")
  func outside() {
    var table = PairTable()
    table.insert(0x20000, 0x4E00, value: 1)
    #expect(table.value(0x20000, 0x4E00) == nil)
    #expect(table.value(0, 0) == nil)
    #expect(table.value(0x4E00, 0x1F600) == nil)
  }
}
