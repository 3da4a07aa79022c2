import TifaText

/// The documents of a stream of JSON lines.
struct JSONLinesReader {
  private var reader: LineReader
  private let path: String
  private let options: CorpusReader.Options
  private var hasFailed = false
  /// Memory for the text of a line.
  private var scratch: [UInt32] = []

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

  private mutating func item(of bytes: [UInt8]) -> CorpusReader.Item {
    let location = CorpusLocation(path: path, line: reader.line)
    do throws(CorpusError) {
      if let (line, text) = plainLine(bytes) {
        return .success(try document(of: line, text, in: .utf8, at: location))
      }
      let (bytes, encoding) = try utf8(bytes, at: location)
      if encoding != .utf8, let (line, text) = plainLine(bytes) {
        return .success(try document(of: line, text, in: encoding, at: location))
      }
      let (line, text) = try decodedLine(bytes, at: location)
      return .success(try document(of: line, text, in: encoding, at: location))
    } catch {
      return .failure(error)
    }
  }

  /// A line with the Unicode scalar values of its text, where that is a string; nil where the decoder has to read it.
  private mutating func plainLine(_ bytes: [UInt8]) -> (line: JSONLine, text: [UInt32]?)? {
    PlainJSONLine(bytes, textField: options.textField, scratch: &scratch).map {
      (JSONLine(bytes, $0), $0.text)
    }
  }

  /// A line in UTF-8 that is read by the decoder, with the Unicode scalar values of its text, where that is a string.
  private func decodedLine(
    _ bytes: [UInt8], at location: CorpusLocation
  ) throws(CorpusError) -> (line: JSONLine, text: [UInt32]?) {
    let line: JSONLine
    do throws(JSONLine.Malformed) {
      line = try JSONLine(decoding: bytes)
    } catch {
      throw CorpusError(
        .malformed, at: location,
        "\(error.reason): each line must be one JSON object; repair or remove the line")
    }
    guard case .string(let text) = line.value(options.textField) else { return (line, nil) }
    guard !text.utf8.contains(0) else {
      throw CorpusError(
        .undecodable, at: location, "NUL character in the text: this is binary data; remove the line")
    }
    return (line, [UInt32](scalarsOf: text))
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
    of line: JSONLine, _ text: [UInt32]?, in encoding: TextEncoding, at location: CorpusLocation
  ) throws(CorpusError) -> CorpusDocument {
    guard let text else { throw noText(in: line, at: location) }
    let id = try identifier(of: line, at: location)
    var metadata: [CorpusDocument.Field] = []
    metadata.reserveCapacity(line.fields.count)
    for field in line.fields where field.name != options.textField && field.name != options.idField {
      metadata.append(CorpusDocument.Field(name: field.name, json: line.json(of: field)))
    }
    return CorpusDocument(
      id: id, text: SourceText(scalars: text, encoding: encoding), metadata: metadata, location: location,
      line: line)
  }

  /// Why a line has no text.
  private func noText(in line: JSONLine, at location: CorpusLocation) -> CorpusError {
    let problem =
      line.value(options.textField) == nil
      ? "no field is named \(options.textField); name the text's field with --text-field"
      : "the field \(options.textField) is no string; repair the line, or name the text's field with --text-field"
    return CorpusError(.field, at: location, problem + CorpusError.choice(of: line.fields.map(\.name)))
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
