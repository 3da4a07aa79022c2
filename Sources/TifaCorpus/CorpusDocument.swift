import TifaExtraction
import TifaText

/// One document of a corpus: its text, and what its source says about it.
public struct CorpusDocument: Sendable {
  /// A field of the source that is carried through: its name, and its value as JSON.
  public struct Field: Hashable, Sendable {
    public let name: String
    /// The value as it stands in the source, or as JSON where the source has another form.
    public let json: String

    public init(name: String, json: String) {
      self.name = name
      self.json = json
    }
  }

  /// The identifier: a field of the source, or the place where the document stands.
  public let id: String
  public let text: SourceText
  /// The fields other than text and identifier, in the order of the source.
  public let metadata: [Field]
  /// The place where the document stands.
  public let location: CorpusLocation
  /// The JSON line that the document was read from, with the place of its text's value in it.
  public let line: JSONLine?

  public init(
    id: String, text: SourceText, metadata: [Field], location: CorpusLocation, line: JSONLine? = nil
  ) {
    self.id = id
    self.text = text
    self.metadata = metadata
    self.location = location
    self.line = line
  }

  /// The day that a field of the source gives: `"2024-03-05"`, `"2024-03-05T09:30"`, `20240305`, `"2024年3月5日"`.
  ///
  /// - Returns: Nil where there is no such field, or no day in it.
  public func date(field name: String) -> CalendarDate? {
    guard let field = metadata.first(where: { $0.name == name }) else { return nil }
    return CalendarDate(String(Substring(field.json.utf8.drop { $0 == UInt8(ascii: "\"") })))
  }

  /// The document as a JSON line with another text: the line that it was read from with the text replaced, or for a
  /// record of CSV an object with its fields; nil for a text file.
  ///
  /// - Complexity: O(*n*) in the length of the line.
  public func jsonLine(withText text: String, textField: String, idField: String) -> String? {
    if let line { return line.replacing(textField, with: text) }
    guard location.line != nil else { return nil }
    var writer = JSONWriter()
    writer.object { writer in
      writer.field(named: idField) { $0.string(id) }
      for field in metadata { writer.field(named: field.name) { $0.raw(field.json) } }
      writer.field(named: textField) { $0.string(text) }
    }
    return writer.finish()
  }
}
