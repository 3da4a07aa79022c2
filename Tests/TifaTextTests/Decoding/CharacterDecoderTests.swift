import Testing

@testable import TifaText

@Suite("Decoders of characters") struct CharacterDecoderTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    let encoding: TextEncoding
    let bytes: [UInt8]
    let text: String
    var testDescription: String { name }
  }

  static let rows = [
    Row(
      name: "GB18030 of one, two and four bytes", encoding: .gb18030,
      bytes: [
        0x41, 0xE9, 0x46, 0xBB, 0xF9, 0x95, 0x34, 0xB2, 0x35, 0x81, 0x39, 0xEE, 0x39, 0xA8, 0xA6, 0xA2, 0xE3,
      ],
      text: "A镕基𠮷㐀é€"),
    Row(name: "the euro sign of GBK pages", encoding: .gb18030, bytes: [0x80, 0x35], text: "€5"),
    Row(
      name: "characters that code page 950 added", encoding: .big5,
      bytes: [0xF9, 0xD8, 0xF9, 0xD6, 0xF9, 0xDA], text: "裏碁恒"),
    Row(
      name: "characters of Hong Kong", encoding: .big5,
      bytes: [0x9D, 0xF6, 0x9D, 0xEE, 0x9D, 0xEF, 0x9D, 0xF2], text: "喺㗎嘅𨋢"),
    // The Unicode Standard's examples of maximal subparts, table 3-8 to 3-11.
    Row(
      name: "non-shortest forms", encoding: .utf8,
      bytes: [0xC0, 0xAF, 0xE0, 0x80, 0xBF, 0xF0, 0x81, 0x82, 0x41],
      text: "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}A"),
    Row(
      name: "surrogates in UTF-8", encoding: .utf8, bytes: [0xED, 0xA0, 0x80, 0x41],
      text: "\u{FFFD}\u{FFFD}\u{FFFD}A"),
    Row(
      name: "values behind the last scalar", encoding: .utf8, bytes: [0xF4, 0x91, 0x92, 0x93, 0xFF, 0x41],
      text: "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}A"),
    Row(
      name: "truncated sequences", encoding: .utf8,
      bytes: [0xE1, 0x80, 0xE2, 0xF0, 0x91, 0x92, 0xF1, 0xBF, 0x41],
      text: "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}A"),
    Row(
      name: "lone surrogates in UTF-16", encoding: .utf16BigEndian,
      bytes: [0xDC, 0x00, 0x53, 0x3A, 0xD8, 0x42, 0x59, 0xD4, 0xD8, 0x42, 0xDF, 0xB7],
      text: "\u{FFFD}区\u{FFFD}委𠮷"),
    Row(
      name: "a lead byte before ASCII", encoding: .gb18030, bytes: [0xC7, 0x20, 0xFF, 0x41],
      text: "\u{FFFD} \u{FFFD}A"),
    Row(
      name: "four bytes that are assigned to nothing", encoding: .gb18030,
      bytes: [0xFE, 0x30, 0x81, 0x30, 0x20], text: "\u{FFFD}0\u{FFFD}0 "),
  ]

  @Test("read characters, and say what is none", arguments: rows)
  func read(row: Row) {
    let decoded = BulkDecoder.decode(
      row.bytes, [EncodedPiece(bytes: 0..<row.bytes.count, encoding: row.encoding)])
    #expect(String(scalarValues: decoded.scalars) == row.text)
    #expect(decoded.malformed.count == row.text.unicodeScalars.filter { $0 == "\u{FFFD}" }.count)
  }

  @Test("the rows have different names") func namesAreUnique() {
    #expect(Set(Self.rows.map(\.name)).count == Self.rows.count)
  }

  @Test("GB18030 has each scalar once, in two or four bytes") func gb18030IsComplete() {
    var seen: Set<UInt32> = []
    var twice: [UInt32] = []
    func see(_ bytes: [UInt8]) {
      let character = GB18030Decoder.shared.character(at: 0, in: bytes.span)
      guard !character.isMalformed, character.length == bytes.count else { return }
      if !seen.insert(character.value).inserted { twice.append(character.value) }
    }
    for lead in UInt8(0x81)...0xFE {
      for trail in UInt8(0x40)...0xFE where trail != 0x7F { see([lead, trail]) }
    }
    for lead in UInt8(0x81)...0x84 {
      for second in UInt8(0x30)...0x39 {
        for third in UInt8(0x81)...0xFE {
          for fourth in UInt8(0x30)...0x39 { see([lead, second, third, fourth]) }
        }
      }
    }
    #expect(twice.isEmpty)
    // All scalars of the basic plane beyond ASCII: 65,536 less 2,048 surrogates and 128.
    #expect(seen.count == 63_360)
  }
}
