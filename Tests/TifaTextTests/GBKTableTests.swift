import Testing

@testable import TifaText

@Suite("Table of GBK") struct GBKTableTests {
  @Test("has the characters that ICU gives pair by pair, and their bytes") func pairs() {
    let single = ICUTable.pairs(of: "GBK")
    for lead in 0x81...0xFE {
      for trail in 0x40...0xFE {
        var expected: UInt32? = single[(lead - 0x81) * 192 + trail - 0x40]
        if let value = expected, value == 0 || value == 0xFFFD || (0xE000...0xF8FF).contains(value) {
          expected = nil
        }
        let character = GBKTable.shared.character(UInt8(lead), UInt8(trail))
        if character != expected { Issue.record("\(lead) \(trail): \(character ?? 0), not \(expected ?? 0)") }
      }
    }
    #expect(GBKTable.shared.bytes(0x4E66).map { [$0.lead, $0.trail] } == [0xCA, 0xE9])
  }
}
