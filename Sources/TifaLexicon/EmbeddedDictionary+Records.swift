extension EmbeddedDictionary {
  /// One record of a file of records: the lines `field: value` between two empty lines.
  ///
  /// A record is a view of the embedded file: its values become strings only when they are asked for.
  public struct Record: Sendable {
    /// The number of its first line in the file, from 1.
    public let line: Int
    /// Its lines.
    private let text: Text

    fileprivate init(line: Int, _ text: Text) {
      self.line = line
      self.text = text
    }

    /// Calls a closure with each field in the order of the lines.
    ///
    /// - Complexity: O(*n*) in the number of bytes.
    public func forEachField(_ body: (Field) -> Void) {
      text.forEachLine { _, line in
        guard !line.isComment else { return }
        let (start, end) = (line.range.lowerBound, line.range.upperBound)
        let colon = line.place(of: 0x3A, from: start)
        guard colon < end else { return }
        body(Field(name: line.part(start..<colon), text: line.part(min(colon + 2, end)..<end)))
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
    var start: (line: Int, place: Int)?
    var end = 0
    text.forEachLine { number, line in
      if line.range.isEmpty {
        if let start { body(Record(line: start.line, text.part(start.place..<end))) }
        start = nil
      } else if start != nil || !line.isComment {
        if start == nil { start = (number, line.range.lowerBound) }
        end = line.range.upperBound
      }
    }
    if let start { body(Record(line: start.line, text.part(start.place..<end))) }
  }
}
