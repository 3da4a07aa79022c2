import Testing

@testable import TifaText

@Suite("Texts in several encodings") struct MixedEncodingTests {
  /// A text in parts, each in its encoding.
  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    let parts: [(encoding: TextEncoding, text: String)]
    let main: TextEncoding
    var testDescription: String { name }
  }

  static let simplified = "澄江区召开平安建设工作会议，区委副书记闻人启明出席会议并讲话。"
  static let other = "戚望舒在调研中强调，要把责任落到实处。"
  static let traditional = "聞人啟明強調，要落實責任，強化擔當。"
  static let encoders = Dictionary(uniqueKeysWithValues: TextEncoder.encodings.map { ($0, TextEncoder($0)) })

  static let rows = [
    Row(
      name: "a GBK paragraph in a UTF-8 page",
      parts: [(.utf8, simplified + "\n<p>"), (.gb18030, other), (.utf8, "</p>\n" + simplified)], main: .utf8),
    Row(
      name: "several GBK paragraphs in a row",
      parts: [
        (.utf8, simplified + simplified + "\n"), (.gb18030, other + "\n" + other), (.utf8, "\n" + simplified),
      ], main: .utf8),
    Row(
      name: "a GBK paragraph behind a UTF-8 colon", parts: [(.utf8, simplified + "来源："), (.gb18030, other)],
      main: .utf8),
    Row(
      name: "a Big5 paragraph in a UTF-8 page",
      parts: [(.utf8, simplified + "\n"), (.big5, traditional), (.utf8, "\n" + simplified)], main: .utf8),
    Row(
      name: "GBK and Big5 paragraphs in a UTF-8 page",
      parts: [
        (.utf8, simplified + simplified + "\n"), (.gb18030, other), (.utf8, "\n" + simplified + "\n"),
        (.big5, traditional), (.utf8, "\n"),
      ], main: .utf8),
    Row(
      name: "a UTF-8 paragraph in a GBK page",
      parts: [
        (.gb18030, simplified + "\n" + simplified + "\n"), (.utf8, other + "\n"), (.gb18030, simplified),
      ],
      main: .gb18030),
    Row(
      name: "a UTF-8 paragraph at the start of a GBK page",
      parts: [(.utf8, other + "\n"), (.gb18030, simplified + "\n" + simplified + "\n")], main: .gb18030),
    Row(
      name: "two UTF-8 paragraphs with an empty line between them in a GBK page",
      parts: [
        (.gb18030, simplified + "\n" + simplified + "\n" + simplified + "\n"),
        (.utf8, other + "\n\n" + other + "\n"), (.gb18030, simplified),
      ], main: .gb18030),
    Row(
      name: "a UTF-8 paragraph in a Big5 page",
      parts: [(.big5, traditional + "\n" + traditional + "\n"), (.utf8, other + "\n"), (.big5, traditional)],
      main: .big5),
    Row(
      name: "a long GBK part in a UTF-8 page",
      parts: [
        (.utf8, String(repeating: simplified + "\n", count: 400)),
        (.gb18030, String(repeating: other, count: 500)),
        (.utf8, "\n" + String(repeating: simplified + "\n", count: 400)),
      ], main: .utf8),
  ]

  private func bytes(of row: Row) -> [UInt8] {
    row.parts.flatMap { Self.encoders[$0.encoding]!.bytes(of: $0.text) }
  }

  @Test("are decoded run by run", arguments: rows)
  func runs(row: Row) throws {
    let source = try SourceText(decoding: bytes(of: row))
    #expect(source.string == row.parts.map(\.text).joined())
    #expect(source.encoding == row.main)
    #expect(source.malformed.isEmpty)
    #expect(source.runs.map(\.encoding) == row.parts.map(\.encoding))
    #expect(source.runs.map { source.string(in: $0.span) } == row.parts.map(\.text))
    let lengths = row.parts.map { Self.encoders[$0.encoding]!.bytes(of: $0.text).count }
    #expect(source.runs.map(\.bytes.count) == lengths)
  }

  @Test("the rows have different names") func namesAreUnique() {
    #expect(Set(Self.rows.map(\.name)).count == Self.rows.count)
  }

  @Test("a text in one encoding has one run") func oneRun() throws {
    for encoding in TextEncoder.encodings {
      let bytes = Self.encoders[encoding]!.bytes(of: Self.traditional)
      let source = try SourceText(decoding: bytes)
      #expect(source.runs == [EncodedRun(span: source.fullSpan, bytes: 0..<bytes.count, encoding: encoding)])
    }
    #expect(try SourceText(decoding: []).runs.map(\.bytes) == [0..<0])
  }

  @Test("a byte order mark belongs to the first run") func mark() throws {
    let body = Self.encoders[.utf8]!.bytes(of: Self.simplified + "\n")
    let gb = Self.encoders[.gb18030]!.bytes(of: Self.other)
    let source = try SourceText(decoding: [0xEF, 0xBB, 0xBF] + body + gb)
    #expect(source.runs.map(\.bytes) == [0..<body.count + 3, body.count + 3..<body.count + 3 + gb.count])
    #expect(source.string == Self.simplified + "\n" + Self.other)
  }

  @Test("the encoding of most bytes is the main one, whatever the label says") func mostBytes() throws {
    let source = try SourceText(decoding: Array((Self.simplified + "\n").utf8), label: "big5")
    #expect(source.encoding == .utf8)
    #expect(source.string == Self.simplified + "\n")
  }
}
