import Testing
import TifaText

@Suite("Encodings of HTML pages") struct HTMLPageEncodingTests {
  /// 戴必欣出席 in GB2312, in Big5 (戴必欣出席) and in the page around them.
  private static let gb: [UInt8] = [0xB4, 0xF7, 0xB1, 0xD8, 0xD0, 0xC0, 0xB3, 0xF6, 0xCF, 0xAF]
  private static let big5: [UInt8] = [0xC0, 0xB9, 0xA5, 0xB2, 0xAA, 0x59, 0xA5, 0x58, 0xAE, 0x75]
  private static let utf8 = Array("戴必欣出席".utf8)

  private static func page(_ head: String, _ text: [UInt8]) -> [UInt8] {
    Array(head.utf8) + Array("<p>".utf8) + text + Array("</p>".utf8)
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    var label: String?
    let encoding: TextEncoding
    let charset: String?
    var testDescription: String { name }
  }

  static let rows = [
    Row(
      name: "GB2312 by meta charset", bytes: page("<meta charset=gb2312>", gb), encoding: .gb18030,
      charset: "gb2312"),
    Row(
      name: "GBK by http-equiv",
      bytes: page("<META HTTP-EQUIV=\"Content-Type\" CONTENT=\"text/html; charset = GBK\">", gb),
      encoding: .gb18030,
      charset: "gbk"),
    Row(
      name: "Big5 by meta charset behind a comment and a script",
      bytes: page(
        "<!-- <meta charset=utf-8> --><script>a<b</script><meta name=a><meta charset='Big5' />", big5),
      encoding: .big5, charset: "Big5"),
    Row(
      name: "a byte order mark stronger than meta",
      bytes: [0xEF, 0xBB, 0xBF] + page("<meta charset=gb2312>", utf8), encoding: .utf8, charset: "gb2312"),
    Row(
      name: "a label stronger than meta", bytes: page("<meta charset=big5>", gb), label: "gbk",
      encoding: .gb18030,
      charset: "big5"),
    Row(
      name: "a meta charset that the bytes contradict", bytes: page("<meta charset=utf-8>", gb),
      encoding: .gb18030,
      charset: "utf-8"),
    Row(
      name: "a label that the bytes contradict, and a meta charset that they do not",
      bytes: page("<meta charset=big5>", big5), label: "utf-8", encoding: .big5, charset: "big5"),
    Row(
      name: "UTF-16 in a page that is not", bytes: page("<meta charset=utf-16>", utf8), encoding: .utf8,
      charset: "utf-16"),
    Row(
      name: "an encoding that is not known", bytes: page("<meta charset=x>", utf8), encoding: .utf8,
      charset: "x"),
    Row(
      name: "no charset", bytes: page("<meta name=charset content='charset=big5'>", utf8), encoding: .utf8,
      charset: nil),
    Row(
      name: "content of another element than Content-Type",
      bytes: page("<meta http-equiv=refresh content='0;charset=big5'>", utf8), encoding: .utf8, charset: nil),
    Row(
      name: "a tag that is cut off", bytes: utf8 + Array("。<meta charset".utf8), encoding: .utf8, charset: nil
    ),
  ]

  @Test("are found by mark, label, meta element and bytes, in this order", arguments: rows)
  func encoding(_ row: Row) throws {
    let page = try HTMLPage(decoding: row.bytes, label: row.label)
    #expect(page.source.encoding == row.encoding)
    #expect(page.charset == row.charset)
    #expect(page.source.readingText.string.hasPrefix("戴必欣出席"))
  }
}
