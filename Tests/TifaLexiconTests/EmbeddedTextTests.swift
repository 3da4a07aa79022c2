import Testing

@testable import TifaLexicon

/// The texts of dictionaries are views of bytes: everything that they are asked is held to the strings they stand for.
@Suite("Texts of embedded dictionaries") struct EmbeddedTextTests {
  /// Dictionaries with texts of one byte a scalar to four, with empty columns, signs and long lines.
  static let names = [
    "names/contexts.txt", "names/cues.txt", "places/countries.txt", "divisions/divisions.txt",
    "posts/posts.txt",
  ]

  static func rows(_ name: String) -> [EmbeddedDictionary.Row] {
    var rows: [EmbeddedDictionary.Row] = []
    EmbeddedDictionary.named(name).forEachRow { rows.append($0) }
    return rows
  }

  /// The lines of a dictionary that are no comments, as strings.
  static func lines(_ name: String) -> [Substring] {
    EmbeddedDictionary.named(name).text.string.split(separator: "\n").filter { !$0.hasPrefix("#") }
  }

  @Test("rows have the columns of their lines", arguments: names) func columns(name: String) {
    let (rows, lines) = (Self.rows(name), Self.lines(name))
    #expect(rows.count == lines.count)
    for (row, line) in zip(rows, lines) {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      #expect((0..<row.count).map(row.string) == columns, "\(name): \(line)")
      var texts: [String] = []
      row.forEachColumn { column, text in
        #expect(column == texts.count)
        texts.append(text.string)
      }
      #expect(texts == columns, "\(name): \(line)")
      #expect(row.key.string == columns[0])
      #expect(row.firstScalar == columns[0].unicodeScalars.first?.value)
      #expect(row.lastScalar == columns[0].unicodeScalars.last?.value)
      #expect(row.string(columns.count) == "" && row.text(columns.count + 3).isEmpty)
      for (number, column) in columns.enumerated() { #expect(row.integer(number) == Int(column), "\(line)") }
    }
  }

  @Test("texts are their scalars, forwards, backwards and in parts", arguments: names)
  func scalars(name: String) {
    var decoded: [UInt32] = [1]
    for row in Self.rows(name).prefix(150) {
      for column in 0..<row.count {
        let text = row.text(column)
        let scalars = text.string.unicodeScalars.map(\.value)
        #expect(Array(text) == scalars)
        #expect(Array(text.reversed()) == scalars.reversed())
        #expect(text.count == scalars.count && text.last == scalars.last && text.first == scalars.first)
        #expect(text.onlyScalar == (scalars.count == 1 ? scalars[0] : nil))
        #expect(Array(text.dropFirst()) == Array(scalars.dropFirst()))
        #expect(Array(text.dropLast()) == Array(scalars.dropLast()))
        #expect(text.indices.map { text[$0] } == scalars)
        text.decode(into: &decoded)
        #expect(decoded == scalars)
      }
    }
  }

  @Test("texts are compared as their code points are", arguments: names) func order(name: String) {
    let texts = Self.rows(name).prefix(25).flatMap { [$0.key, $0.text(1)] }
    for left in texts {
      for right in texts {
        let (first, second) = (left.string.unicodeScalars, right.string.unicodeScalars)
        let isRight =
          (left == right) == first.elementsEqual(second)
          && (left < right) == first.lexicographicallyPrecedes(second)
        if !isRight { Issue.record("\(left) and \(right)") }
      }
    }
  }

  @Test("a text is the literal that it is, and no other") func literals() throws {
    let row = try #require(Self.rows("divisions/divisions.txt").first)
    #expect(row.text(2) == "province" && row.text(2) != "provinc" && row.text(2) != "provinces")
    #expect(row.text(1) == "北京市" && row.text(9) == "")
    var isFound = false
    switch row.text(2) {
    case "county": break
    case "province": isFound = true
    default: break
    }
    #expect(isFound)
  }
}
