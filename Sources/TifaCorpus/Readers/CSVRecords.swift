import TifaText

/// The records of a CSV text by RFC 4180, each with the line that it starts in.
///
/// Fields are kept to the last space; quotation marks may enclose separators, line ends and, doubled, themselves.
/// Empty lines are passed over. The separator is the one of comma, semicolon and tab that the first line has most of.
struct CSVRecords {
  /// One record.
  struct Record: Hashable, Sendable {
    /// The number of the line that the record starts in, from 1.
    let line: Int
    let fields: [String]
  }

  /// A place where the text is no CSV.
  struct Malformed: Error, Hashable {
    /// The number of the line, from 1.
    let line: Int
    /// What is wrong and what to do about it.
    let reason: String
  }

  private static let quote: UInt32 = 0x22
  private static let carriageReturn: UInt32 = 0x0D
  private static let lineFeed: UInt32 = 0x0A

  private let scalars: [UInt32]
  private let separator: UInt32
  private var position = 0
  private var line = 1

  /// Starts at the first record of a text.
  init(_ scalars: [UInt32]) {
    self.scalars = scalars
    separator = Self.separator(of: scalars)
  }

  /// The next record; nil at the end.
  ///
  /// - Throws: ``Malformed`` for a record that breaks the rules; what follows its last line can still be read.
  /// - Complexity: O(*m*) in the length of the record.
  mutating func next() throws(Malformed) -> Record? {
    while position < scalars.count, isLineEnd(scalars[position]) { skipLineEnd() }
    guard position < scalars.count else { return nil }
    let first = line
    var fields: [String] = []
    while true {
      fields.append(try field())
      guard position < scalars.count else { break }
      guard scalars[position] == separator else {
        skipLineEnd()
        break
      }
      position += 1
    }
    return Record(line: first, fields: fields)
  }

  /// The field at the position, which moves behind it.
  private mutating func field() throws(Malformed) -> String {
    if position < scalars.count, scalars[position] == Self.quote { return try quotedField() }
    let start = position
    while position < scalars.count, scalars[position] != separator, !isLineEnd(scalars[position]) {
      position += 1
    }
    return String(scalarValues: scalars[start..<position])
  }

  private mutating func quotedField() throws(Malformed) -> String {
    let first = line
    var content: [UInt32] = []
    position += 1
    while position < scalars.count {
      let value = scalars[position]
      position += 1
      guard value == Self.quote else {
        if value == Self.lineFeed { line += 1 }
        content.append(value)
        continue
      }
      if position < scalars.count, scalars[position] == Self.quote {
        content.append(value)
        position += 1
        continue
      }
      guard position == scalars.count || scalars[position] == separator || isLineEnd(scalars[position]) else {
        let bad = line
        while position < scalars.count, !isLineEnd(scalars[position]) { position += 1 }
        throw Malformed(
          line: bad,
          reason: "text behind a closing quotation mark; double the quotation marks inside the field")
      }
      return String(scalarValues: content)
    }
    throw Malformed(
      line: first,
      reason: "the quotation mark that opens here is never closed; close it at the end of the field")
  }

  private func isLineEnd(_ value: UInt32) -> Bool { value == Self.lineFeed || value == Self.carriageReturn }

  /// Moves behind the line end at the position: a line feed, a carriage return, or both.
  private mutating func skipLineEnd() {
    if scalars[position] == Self.carriageReturn, position + 1 < scalars.count,
      scalars[position + 1] == Self.lineFeed
    {
      position += 1
    }
    position += 1
    line += 1
  }

  /// The separator that the first line has most of outside quotation marks; of equals the comma.
  private static func separator(of scalars: [UInt32]) -> UInt32 {
    var counts: [UInt32: Int] = [0x2C: 0, 0x3B: 0, 0x09: 0]
    var isQuoted = false
    for value in scalars {
      if value == quote { isQuoted.toggle() }
      if isQuoted { continue }
      if value == lineFeed || value == carriageReturn { break }
      counts[value]? += 1
    }
    let most = counts.values.max() ?? 0
    return [0x2C, 0x3B, 0x09].first { counts[$0] == most } ?? 0x2C
  }
}
