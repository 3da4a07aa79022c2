import SwiftCSV
import TifaText

/// The documents of a CSV file with a header: each record is one.
struct CSVReader {
  private let header: [String]
  private let rows: [[String]]
  private let path: String
  private let options: CorpusReader.Options
  private var index = 0

  /// Reads a file's text.
  ///
  /// - Throws: ``CorpusError`` where it is no CSV with a header that has the text's field.
  init(_ text: SourceText, path: String, options: CorpusReader.Options) throws(CorpusError) {
    let location = CorpusLocation(path: path)
    do {
      let csv = try EnumeratedCSV(string: text.string, loadColumns: false)
      header = csv.header
      rows = csv.rows
    } catch {
      throw CorpusError(location, "the file is no valid CSV: check its quotation marks and separators")
    }
    guard header.contains(options.textField) else {
      throw CorpusError(
        CorpusLocation(path: path, line: 1),
        "no column is named \(options.textField); name the text's column with --text-field (there are: \(header.joined(separator: ", ")))"
      )
    }
    self.path = path
    self.options = options
  }

  /// The next document or error; nil at the end. Records are counted from the header, which is number 1.
  mutating func next() -> CorpusReader.Item? {
    guard index < rows.count else { return nil }
    let row = rows[index]
    index += 1
    let location = CorpusLocation(path: path, line: index + 1)
    guard row.count == header.count else {
      return .failure(
        CorpusError(
          location, "the record has \(row.count) fields and the header \(header.count); repair or remove it"))
    }
    func value(_ name: String) -> String? { header.firstIndex(of: name).map { row[$0] } }
    let id = value(options.idField) ?? location.description
    var metadata: [CorpusDocument.Field] = []
    for (name, value) in zip(header, row) where name != options.textField && name != options.idField {
      var writer = JSONWriter()
      writer.string(value)
      metadata.append(CorpusDocument.Field(name: name, json: writer.text))
    }
    return .success(
      CorpusDocument(
        id: id, text: SourceText(value(options.textField) ?? ""), metadata: metadata, location: location))
  }
}
