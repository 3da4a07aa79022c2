import Testing
import TifaTestSupport
import TifaText

@testable import TifaCorpus

@Suite("CSV records") struct CSVRecordsTests {
  /// A text, and the records it has: line and fields.
  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    let records: [CSVRecords.Record]

    init(_ name: String, _ text: String, _ records: [(Int, [String])]) {
      self.name = name
      self.text = text
      self.records = records.map { CSVRecords.Record(line: $0.0, fields: $0.1) }
    }

    var testDescription: String { name }
  }

  static let rows = [
    Row("empty text", "", []),
    Row("one field", "甲", [(1, ["甲"])]),
    Row("fields and lines", "a,b\n1,2\n", [(1, ["a", "b"]), (2, ["1", "2"])]),
    Row("carriage returns and line feeds", "a,b\r\n1,2\r\n", [(1, ["a", "b"]), (2, ["1", "2"])]),
    Row("carriage returns alone", "a\rb\r", [(1, ["a"]), (2, ["b"])]),
    Row("no line end behind the last record", "a\nb", [(1, ["a"]), (2, ["b"])]),
    Row("empty fields", "a,,c\n,,\n", [(1, ["a", "", "c"]), (2, ["", "", ""])]),
    Row("empty lines are passed over and counted", "a\n\n\nb\n", [(1, ["a"]), (4, ["b"])]),
    Row("quoted separators", "\"a,b\",c\n", [(1, ["a,b", "c"])]),
    Row("doubled quotation marks", "\"说\"\"好\"\"\"\n", [(1, ["说\"好\""])]),
    Row("quoted line ends", "\"a\nb\r\nc\",d\ne,f\n", [(1, ["a\nb\r\nc", "d"]), (4, ["e", "f"])]),
    Row("quoted empty field", "\"\",x\n", [(1, ["", "x"])]),
    Row("quotation mark inside a field", "5\" tape,b\n", [(1, ["5\" tape", "b"])]),
    Row("spaces belong to fields", " a , b \n", [(1, [" a ", " b "])]),
    Row("ideographic indentation", "id,text\n1,　　本报讯\n", [(1, ["id", "text"]), (2, ["1", "　　本报讯"])]),
    Row("line separator inside a field", "a\u{2028}b,c\n", [(1, ["a\u{2028}b", "c"])]),
    Row("semicolons", "id;text\n1;a,b\n", [(1, ["id", "text"]), (2, ["1", "a,b"])]),
    Row("tabs", "id\ttext\n1\ta,b\n", [(1, ["id", "text"]), (2, ["1", "a,b"])]),
    Row(
      "separators in a quoted header do not count", "\"a;b;c\",d\n1,2\n",
      [(1, ["a;b;c", "d"]), (2, ["1", "2"])]),
  ]

  @Test("are read by RFC 4180", arguments: rows)
  func read(row: Row) throws {
    var records = CSVRecords(SourceText(row.text).scalars)
    var found: [CSVRecords.Record] = []
    while let record = try records.next() { found.append(record) }
    #expect(found == row.records)
  }

  @Test("names of the rows are unique")
  func uniqueNames() { #expect(Set(Self.rows.map(\.name)).count == Self.rows.count) }

  @Test("text behind a closing quotation mark is an error of its line, and the next record follows")
  func textBehindQuotationMark() throws {
    var records = CSVRecords(SourceText("a,b\n\"x\ny\"z,1\nc,d\n").scalars)
    #expect(try records.next()?.fields == ["a", "b"])
    #expect(
      throws: CSVRecords.Malformed(
        line: 3, reason: "text behind a closing quotation mark; double the quotation marks inside the field")
    ) { try records.next() }
    #expect(try records.next() == CSVRecords.Record(line: 4, fields: ["c", "d"]))
    #expect(try records.next() == nil)
  }

  @Test("a quotation mark that is never closed is an error of the line that opens it")
  func openQuotationMark() throws {
    var records = CSVRecords(SourceText("a\n\"x\ny\n").scalars)
    #expect(try records.next()?.fields == ["a"])
    #expect(
      throws: CSVRecords.Malformed(
        line: 2,
        reason: "the quotation mark that opens here is never closed; close it at the end of the field")
    ) { try records.next() }
    #expect(try records.next() == nil)
  }

  @Test("what is written with quotation marks is read as it was")
  func roundTrip() throws {
    var random = SplitMix64(seed: 4180)
    let alphabet: [Character] = ["a", "会", "\"", ",", ";", "\n", "\r\n", "\t", " ", "　", "𠮷", "\u{2028}"]
    for _ in 0..<2000 {
      let fields = (0..<Int.random(in: 2...4, using: &random)).map { _ in random.string(of: alphabet, upTo: 6)
      }
      let line = fields.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
      var records = CSVRecords(SourceText("h,h\n" + line).scalars)
      _ = try records.next()
      #expect(try records.next()?.fields == fields, "fields \(fields.debugDescription)")
    }
  }
}
