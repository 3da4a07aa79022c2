import TifaText

/// The documents of a stream of JSON lines.
struct JSONLinesReader {
  private var reader: LineReader
  private let path: String
  private let options: CorpusReader.Options
  private var hasFailed = false

  init(_ stream: ByteStream, path: String, options: CorpusReader.Options) {
    reader = LineReader(stream)
    self.path = path
    self.options = options
  }

  /// Whether nobody has to wait for the next line.
  var isNextAtHand: Bool { reader.isNextAtHand }

  /// The next document or error; nil at the end. Empty lines are passed over.
  mutating func next() -> CorpusReader.Item? {
    guard !hasFailed else { return nil }
    do throws(CorpusError) {
      while var line = try reader.next() {
        if reader.line == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
        if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
        return item(of: line)
      }
      return nil
    } catch {
      hasFailed = true
      return .failure(error)
    }
  }

  private func item(of bytes: [UInt8]) -> CorpusReader.Item {
    let location = CorpusLocation(path: path, line: reader.line)
    do throws(CorpusError) {
      let (line, encoding) = try utf8(bytes, at: location)
      return .success(try document(of: line, in: encoding, at: location))
    } catch {
      return .failure(error)
    }
  }

  /// A line in UTF-8, and the encoding that it was in: JSON is in UTF-8, and lines that are not are decoded, each for
  /// itself, by the label and by what they look like.
  private func utf8(
    _ bytes: [UInt8], at location: CorpusLocation
  ) throws(CorpusError) -> (line: [UInt8], encoding: TextEncoding) {
    if bytes.firstIndex(of: 0, from: 0) != nil {
      throw CorpusError(
        .undecodable, at: location,
        "NUL byte: this is binary data or UTF-16, not JSON lines; convert it to UTF-8 first")
    }
    if TextEncoding.utf8.isWellFormed(bytes) { return (bytes, .utf8) }
    let text = try CorpusReader.decode(bytes, at: location, label: options.encoding)
    return (Array(text.string.utf8), text.encoding)
  }

  private func document(
    of bytes: [UInt8], in encoding: TextEncoding, at location: CorpusLocation
  ) throws(CorpusError) -> CorpusDocument {
    let line: JSONLine
    do throws(JSONLine.Malformed) {
      line = try JSONLine(bytes)
    } catch {
      throw CorpusError(
        .malformed, at: location,
        "\(error.reason): each line must be one JSON object; repair or remove the line")
    }
    let source = SourceText(scalars: try text(of: line, at: location), encoding: encoding)
    guard !source.scalars.contains(0) else {
      throw CorpusError(
        .undecodable, at: location, "NUL character in the text: this is binary data; remove the line")
    }
    let metadata = line.fields
      .filter { $0.name != options.textField && $0.name != options.idField }
      .map { CorpusDocument.Field(name: $0.name, json: line.json(of: $0)) }
    return CorpusDocument(
      id: try identifier(of: line, at: location), text: source, metadata: metadata, location: location,
      line: line)
  }

  /// The Unicode scalar values of the text.
  private func text(of line: JSONLine, at location: CorpusLocation) throws(CorpusError) -> [UInt32] {
    if let text = line.scalars(options.textField) { return text }
    switch line.value(options.textField) {
    case nil:
      throw CorpusError(
        .field, at: location,
        "no field is named \(options.textField); name the text's field with --text-field"
          + CorpusError.choice(of: line.fields.map(\.name)))
    case .some:
      throw CorpusError(
        .field, at: location,
        "the field \(options.textField) is no string; repair the line, or name the text's field with --text-field"
          + CorpusError.choice(of: line.fields.map(\.name)))
    }
  }

  private func identifier(of line: JSONLine, at location: CorpusLocation) throws(CorpusError) -> String {
    switch line.value(options.idField) {
    case .string(let id): return id
    case nil, .null: return location.description
    case .number, .boolean:
      return line.fields.first { $0.name == options.idField }.map(line.json(of:)) ?? location.description
    case .array, .object:
      throw CorpusError(
        .field, at: location,
        "the field \(options.idField) is neither string nor number; name the identifier's field with --id-field"
          + CorpusError.choice(of: line.fields.map(\.name)))
    }
  }
}
