import Testing
import TifaTestSupport

@testable import TifaText

@Suite("Decoding") struct DecodingTests {
  static let text = "澄江区召开平安建设工作会议，区委副书记闻人启明出席会议并讲话。"
  static let traditional = "澄江區召開平安建設工作會議，區委副書記聞人啟明出席會議並講話。"

  /// The bytes of 区委书记戚望舒主持会议，安排部署全年重点工作任务。 in GB18030.
  static let gbBytes: [UInt8] = [
    0xC7, 0xF8, 0xCE, 0xAF, 0xCA, 0xE9, 0xBC, 0xC7, 0xC6, 0xDD, 0xCD, 0xFB, 0xCA, 0xE6, 0xD6, 0xF7, 0xB3,
    0xD6,
    0xBB, 0xE1, 0xD2, 0xE9, 0xA3, 0xAC, 0xB0, 0xB2, 0xC5, 0xC5, 0xB2, 0xBF, 0xCA, 0xF0, 0xC8, 0xAB, 0xC4,
    0xEA,
    0xD6, 0xD8, 0xB5, 0xE3, 0xB9, 0xA4, 0xD7, 0xF7, 0xC8, 0xCE, 0xCE, 0xF1, 0xA1, 0xA3,
  ]
  static let gbText = "区委书记戚望舒主持会议，安排部署全年重点工作任务。"

  /// The bytes of 區委書記主持會議，安排全年工作任務。 in Big5.
  static let big5Bytes: [UInt8] = [
    0xB0, 0xCF, 0xA9, 0x65, 0xAE, 0xD1, 0xB0, 0x4F, 0xA5, 0x44, 0xAB, 0xF9, 0xB7, 0x7C, 0xC4, 0xB3, 0xA1,
    0x41,
    0xA6, 0x77, 0xB1, 0xC6, 0xA5, 0xFE, 0xA6, 0x7E, 0xA4, 0x75, 0xA7, 0x40, 0xA5, 0xF4, 0xB0, 0xC8, 0xA1,
    0x43,
  ]
  static let big5Text = "區委書記主持會議，安排全年工作任務。"

  static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      bigEndian ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
  }

  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    let bytes: [UInt8]
    let label: String?
    let encoding: TextEncoding
    let text: String
    var testDescription: String { name }
  }

  static let rows = [
    Row(name: "UTF-8", bytes: Array(text.utf8), label: nil, encoding: .utf8, text: text),
    Row(
      name: "UTF-8 with a mark", bytes: [0xEF, 0xBB, 0xBF] + Array(text.utf8), label: nil, encoding: .utf8,
      text: text),
    Row(name: "ASCII", bytes: Array("plain".utf8), label: nil, encoding: .utf8, text: "plain"),
    Row(name: "nothing", bytes: [], label: nil, encoding: .utf8, text: ""),
    Row(
      name: "UTF-16LE with a mark", bytes: [0xFF, 0xFE] + utf16(text, bigEndian: false), label: nil,
      encoding: .utf16LittleEndian, text: text),
    Row(
      name: "UTF-16BE with a mark", bytes: [0xFE, 0xFF] + utf16(text, bigEndian: true), label: nil,
      encoding: .utf16BigEndian, text: text),
    Row(
      name: "UTF-16LE without a mark", bytes: utf16(traditional, bigEndian: false), label: nil,
      encoding: .utf16LittleEndian, text: traditional),
    Row(
      name: "UTF-16BE without a mark", bytes: utf16(traditional, bigEndian: true), label: nil,
      encoding: .utf16BigEndian, text: traditional),
    Row(name: "GB18030 without a label", bytes: gbBytes, label: nil, encoding: .gb18030, text: gbText),
    Row(
      name: "a gb2312 label means GB18030", bytes: gbBytes, label: "gb2312", encoding: .gb18030, text: gbText),
    Row(name: "a GBK label means GB18030", bytes: gbBytes, label: "GBK", encoding: .gb18030, text: gbText),
    Row(name: "Big5 without a label", bytes: big5Bytes, label: nil, encoding: .big5, text: big5Text),
    Row(name: "Big5 with a label", bytes: big5Bytes, label: "big5", encoding: .big5, text: big5Text),
    Row(
      name: "a label that the bytes contradict", bytes: Array(text.utf8), label: "utf-16", encoding: .utf8,
      text: text),
    Row(
      name: "non-BMP in UTF-16", bytes: [0xFF, 0xFE] + utf16("𠮷田", bigEndian: false), label: nil,
      encoding: .utf16LittleEndian, text: "𠮷田"),
  ]

  @Test("finds the encoding", arguments: rows)
  func decodes(row: Row) throws {
    let source = try SourceText(decoding: row.bytes, label: row.label)
    #expect(source.string == row.text)
    #expect(source.encoding == row.encoding)
  }

  @Test("the rows have different names") func namesAreUnique() {
    #expect(Set(Self.rows.map(\.name)).count == Self.rows.count)
  }

  @Test("a few malformed bytes become U+FFFD, and are told") func fewMalformed() throws {
    let bytes = Array("区委副书记戚望舒出席会议".utf8) + [0xFF] + Array("并讲话".utf8)
    let source = try SourceText(decoding: bytes)
    #expect(source.string == "区委副书记戚望舒出席会议\u{FFFD}并讲话")
    #expect(source.malformed == [MalformedBytes(position: TextOffset(scalars: 12), bytes: 36..<37)])
    #expect(source.encoding == .utf8)
  }

  @Test("a lone surrogate in UTF-16 becomes U+FFFD", arguments: [false, true])
  func loneSurrogate(bigEndian: Bool) throws {
    let surrogate: [UInt8] = bigEndian ? [0xD8, 0x42] : [0x42, 0xD8]
    let bytes =
      Self.utf16(Self.text, bigEndian: bigEndian) + surrogate + Self.utf16(Self.text, bigEndian: bigEndian)
    for mark in [bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE], []] as [[UInt8]] {
      let source = try SourceText(decoding: mark + bytes)
      #expect(source.string == Self.text + "\u{FFFD}" + Self.text)
      let start = mark.count + Self.text.utf16.count * 2
      #expect(source.malformed.map(\.bytes) == [start..<start + 2])
    }
  }

  struct Failure: CustomTestStringConvertible, Sendable {
    let name: String
    let bytes: [UInt8]
    let code: TextDecodingError.Code
    let offset: Int?
    let words: String
    var testDescription: String { name }
  }

  static let failures = [
    Failure(
      name: "truncated UTF-8", bytes: Array(Array(text.utf8).dropLast(1)), code: .truncated,
      offset: text.utf8.count - 3, words: "the text ends inside a character"),
    Failure(
      name: "NUL bytes", bytes: [0x61, 0x00, 0x62], code: .binary, offset: 1, words: "NUL byte at byte 1"),
    Failure(
      name: "binary data", bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D],
      code: .binary, offset: 8, words: "this is binary data"),
    Failure(
      name: "control characters", bytes: [0x01, 0x02, 0x03, 0x04, 0x41, 0x42, 0x05, 0x06], code: .binary,
      offset: nil, words: "control characters all over"),
    Failure(
      name: "truncated GB18030", bytes: gbBytes.dropLast(), code: .truncated, offset: gbBytes.count - 2,
      words: "truncated GB18030 at byte 48: the text ends inside a character"),
    Failure(
      name: "truncated UTF-16", bytes: utf16(text, bigEndian: false).dropLast(), code: .truncated,
      offset: text.utf16.count * 2 - 2, words: "truncated UTF-16LE"),
    Failure(
      name: "UTF-16 that ends with half a pair",
      bytes: [0xFE, 0xFF] + utf16(text + "𠮷", bigEndian: true).dropLast(2),
      code: .truncated, offset: text.utf16.count * 2 + 2, words: "truncated UTF-16BE"),
    Failure(
      name: "malformed all over",
      bytes: Array(text.utf8.prefix(30)) + [0xFF, 0xFF, 0xFF, 0xFF] + Array(text.utf8),
      code: .malformed, offset: 30, words: "malformed UTF-8 at byte 30, and at 4 places in all"),
    Failure(
      name: "a NUL behind a byte order mark", bytes: [0xEF, 0xBB, 0xBF, 0x61, 0x00, 0x62], code: .binary,
      offset: nil,
      words: "NUL character at offset 1"),
    Failure(
      name: "a NUL in UTF-16", bytes: [0xFF, 0xFE, 0x3A, 0x53, 0x00, 0x00, 0x3A, 0x53], code: .binary,
      offset: nil,
      words: "NUL character at offset 1"),
    Failure(
      name: "a single broken byte", bytes: [0xFF], code: .malformed, offset: 0,
      words: "malformed UTF-8 at byte 0"),
    Failure(
      name: "no known encoding", bytes: [0xFF, 0x80, 0xFF, 0x80, 0x20, 0xFF, 0xFF], code: .unknownEncoding,
      offset: nil, words: "neither UTF-8, UTF-16, GB18030 nor Big5"),
  ]

  @Test("says what cannot be decoded, and where", arguments: failures)
  func rejects(failure: Failure) {
    #expect {
      try SourceText(decoding: failure.bytes)
    } throws: { error in
      guard let error = error as? TextDecodingError else { return false }
      return error.code == failure.code && error.byteOffset == failure.offset
        && error.message.contains(failure.words) && !error.message.contains("\n")
    }
  }

  @Test("reads back every string of scalars in UTF-8 and UTF-16") func roundTrips() throws {
    var generator = SplitMix64(seed: 20_240_229)
    let alphabet = Array("区委書記𠮷a1 ，。“”\n")
    for _ in 0..<500 {
      let text = generator.string(of: alphabet, upTo: 40)
      #expect(try SourceText(decoding: Array(text.utf8)).string == text)
      let wide = [0xFF, 0xFE] + Self.utf16(text, bigEndian: false)
      #expect(try SourceText(decoding: wide).string == text, "in UTF-16: \(text)")
    }
  }
}
