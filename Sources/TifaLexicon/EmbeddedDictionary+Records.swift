extension EmbeddedDictionary {
  /// One record of a file of records: the lines `field: value` between two empty lines.
  ///
  /// A record is a view of the embedded file: its values become strings only when they are asked for.
  public struct Record: Sendable {
    /// The number of its first line in the file, from 1.
    public let line: Int
    private let dictionary: EmbeddedDictionary
    private let range: Range<Int>

    fileprivate init(line: Int, of dictionary: EmbeddedDictionary, in range: Range<Int>) {
      self.line = line
      self.dictionary = dictionary
      self.range = range
    }

    /// Calls a closure with each field in the order of the lines.
    ///
    /// - Complexity: O(*n*) in the number of bytes.
    public func forEachField(_ body: (Field) -> Void) {
      dictionary.forEachLine(in: range) { _, line in
        guard let colon = dictionary.colon(in: line) else { return }
        body(
          Field(
            name: dictionary.text(line.lowerBound..<colon),
            text: dictionary.text(min(colon + 2, line.upperBound)..<line.upperBound)))
      }
    }

    /// The values of a field that may occur several times, in the order of the lines.
    ///
    /// - Complexity: O(*n*) in the number of bytes.
    public func values(of name: String) -> [String] {
      var values: [String] = []
      forEachField { if $0.name.string == name { values.append($0.value) } }
      return values
    }

    /// The first value of a field; nil where the record has none.
    ///
    /// - Complexity: O(*n*) in the number of bytes.
    public func value(of name: String) -> String? { values(of: name).first }
  }

  /// One line of a record, which is a view of the embedded file.
  public struct Field: Sendable {
    /// What stands before the colon.
    public let name: Text
    /// What stands behind the colon and a space.
    public let text: Text

    /// What stands behind the colon and a space, as a string.
    public var value: String { text.string }
  }

  /// Calls a closure with each record of the file. A line that starts with `#` is a comment.
  ///
  ///     EmbeddedDictionary.named("formulations/sets.rec").forEachRecord { print($0.value(of: "text")) }
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public func forEachRecord(_ body: (Record) -> Void) {
    var start: (line: Int, position: Int)?
    var end = 0
    forEachLine(in: 0..<count) { number, line in
      if line.isEmpty {
        if let start { body(Record(line: start.line, of: self, in: start.position..<end)) }
        start = nil
      } else if start != nil || !isComment(line) {
        if start == nil { start = (number, line.lowerBound) }
        end = line.upperBound
      }
    }
    if let start { body(Record(line: start.line, of: self, in: start.position..<end)) }
  }

  private func colon(in line: Range<Int>) -> Int? {
    isComment(line) ? nil : unsafe bytes[line].firstIndex(of: 0x3A)
  }

  private func forEachLine(in range: Range<Int>, _ body: (_ number: Int, Range<Int>) -> Void) {
    var start = range.lowerBound
    var number = 1
    while start < range.upperBound {
      let end = min(lineEnd(from: start), range.upperBound)
      body(number, start..<end)
      start = end + 1
      number += 1
    }
  }
}
