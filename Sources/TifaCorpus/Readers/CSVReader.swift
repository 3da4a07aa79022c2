import TifaText

/// The documents of a CSV text with a header: each record is one.
///
/// SwiftCSV is not used: it strips spaces (the ideographic ones of indented paragraphs too), ends records at
/// U+2028, gives up the whole file at its first error, knows no lines, and brings all of Foundation with it.
struct CSVReader {
  private let header: [String]
  private var records: CSVRecords
  private let encoding: TextEncoding
  private let path: String
  private let options: CorpusReader.Options

  /// Reads the header of a text.
  ///
  /// - Throws: ``CorpusError`` where there is none that has the text's column.
  init(_ text: SourceText, path: String, options: CorpusReader.Options) throws(CorpusError) {
    records = CSVRecords(text.scalars)
    do throws(CSVRecords.Malformed) {
      header = try records.next()?.fields ?? []
    } catch {
      throw CorpusError(.malformed, at: CorpusLocation(path: path, line: error.line), error.reason)
    }
    guard header.contains(options.textField) else {
      throw CorpusError(
        .field, at: CorpusLocation(path: path, line: 1),
        "no column is named \(options.textField); name the text's column with --text-field"
          + CorpusError.choice(of: header))
    }
    encoding = text.encoding
    self.path = path
    self.options = options
  }

  /// The next document or error; nil at the end.
  mutating func next() -> CorpusReader.Item? {
    do throws(CSVRecords.Malformed) {
      guard let record = try records.next() else { return nil }
      return item(of: record)
    } catch {
      return .failure(
        CorpusError(.malformed, at: CorpusLocation(path: path, line: error.line), error.reason))
    }
  }

  private func item(of record: CSVRecords.Record) -> CorpusReader.Item {
    let location = CorpusLocation(path: path, line: record.line)
    guard record.fields.count == header.count else {
      return .failure(
        CorpusError(
          .malformed, at: location,
          "the record has \(record.fields.count) fields and the header \(header.count); repair or remove it"))
    }
    var text = ""
    var id = ""
    var seen: Set<String> = []
    var metadata: [CorpusDocument.Field] = []
    for (name, value) in zip(header, record.fields) where seen.insert(name).inserted {
      if name == options.textField {
        text = value
      } else if name == options.idField {
        id = value
      } else {
        metadata.append(CorpusDocument.Field(name: name, json: JSONWriter.string(value)))
      }
    }
    let source = SourceText(scalars: text.unicodeScalars.map(\.value), encoding: encoding)
    return .success(
      CorpusDocument(
        id: id.isEmpty ? location.description : id, text: source, metadata: metadata, location: location))
  }
}
