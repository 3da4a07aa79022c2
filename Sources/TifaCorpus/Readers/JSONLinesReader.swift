import TifaText

/// The documents of a stream of JSON lines.
struct JSONLinesReader {
  private var reader: LineReader
  private let path: String
  private let options: CorpusReader.Options
  private var isFirst = true
  private var hasFailed = false

  init(_ stream: ByteStream, path: String, options: CorpusReader.Options) {
    reader = LineReader(stream)
    self.path = path
    self.options = options
  }

  /// The next document or error; nil at the end. Empty lines are passed over.
  mutating func next() -> CorpusReader.Item? {
    guard !hasFailed else { return nil }
    do throws(CorpusError) {
      while var line = try reader.next() {
        if isFirst, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
        isFirst = false
        if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
        return document(of: line)
      }
      return nil
    } catch {
      hasFailed = true
      return .failure(error)
    }
  }

  private func document(of bytes: [UInt8]) -> CorpusReader.Item {
    let location = CorpusLocation(path: path, line: reader.line)
    let line: JSONLine
    do throws(JSONLine.Malformed) {
      line = try JSONLine(bytes)
    } catch {
      return .failure(
        CorpusError(location, "\(error.reason): each line must be one JSON object; repair or remove the line"))
    }
    guard let textField = line.fields.last(where: { $0.name == options.textField }) else {
      let names = line.fields.map(\.name).joined(separator: ", ")
      return .failure(
        CorpusError(
          location, "no field is named \(options.textField); name the text's field with --text-field (there are: \(names))"))
    }
    guard let text = line.string(of: textField) else {
      return .failure(
        CorpusError(
          location, "the field \(options.textField) is no string; name the text's field with --text-field"))
    }
    let source = SourceText(text)
    guard !source.scalars.contains(0) else {
      return .failure(CorpusError(location, "the text has NUL characters: it is binary data; clean the corpus first"))
    }
    let idField = line.fields.last { $0.name == options.idField }
    let id = idField.map { line.string(of: $0) ?? line.json(of: $0) } ?? location.description
    let metadata = line.fields.filter { $0 != textField && $0 != idField }
      .map { CorpusDocument.Field(name: $0.name, json: line.json(of: $0)) }
    return .success(
      CorpusDocument(id: id, text: source, metadata: metadata, location: location, line: line))
  }
}
