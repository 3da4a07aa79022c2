import TifaText

/// Reads the documents of inputs: files, folders, and standard input.
///
///     var reader = CorpusReader(inputs: ["reports", "-"], options: .init())
///     while let item = reader.next() {
///       switch item {
///       case .success(let document): …
///       case .failure(let error): print(error)  // path:line: error: …
///       }
///     }
///
/// A document that cannot be read is an error in its place; the others follow. A line of JSON is read at a time, a
/// text, page or CSV file as a whole. Of a page the document has the title, date, source and charset that it gives as
/// metadata.
public struct CorpusReader {
  /// What is read, and how.
  public struct Options: Hashable, Sendable {
    /// The form of the inputs.
    public var format: InputFormat
    /// The field that holds a document's text in JSON lines and CSV.
    public var textField: String
    /// The field that holds its identifier.
    public var idField: String
    /// The label of the inputs' encoding, if it is known.
    public var encoding: String?

    public init(
      format: InputFormat = .auto, textField: String = "text", idField: String = "id", encoding: String? = nil
    ) {
      self.format = format
      self.textField = textField
      self.idField = idField
      self.encoding = encoding
    }
  }

  /// A document, or why there is none.
  public typealias Item = Result<CorpusDocument, CorpusError>

  private let options: Options
  private var pending: [Result<CorpusInput, CorpusError>]
  private var lines: JSONLinesReader?
  private var records: CSVReader?

  /// Creates a reader of inputs in their order; no inputs mean standard input.
  public init(inputs: [String], options: Options = Options()) {
    self.init(CorpusInput.inputs(named: inputs, format: options.format), options: options)
  }

  /// Creates a reader of inputs whose form is known.
  public init(_ inputs: [Result<CorpusInput, CorpusError>], options: Options = Options()) {
    self.options = options
    pending = inputs.reversed()
  }

  /// Whether nobody has to wait for the next document: it lies in a file, or has been read already. Who answers documents as they
  /// come takes no other one before the answer.
  public var isNextAtHand: Bool {
    if let lines { return lines.isNextAtHand }
    guard records == nil, case .success(let input) = pending.last else { return true }
    return input.path != nil
  }

  /// The next document or error; nil when all have been read.
  public mutating func next() -> Item? {
    while true {
      if lines != nil {
        if let item = lines!.next() { return item }
        lines = nil
      }
      if records != nil {
        if let item = records!.next() { return item }
        records = nil
      }
      guard let input = pending.popLast() else { return nil }
      do throws(CorpusError) {
        if let document = try open(input.get()) { return .success(document) }
      } catch {
        return .failure(error)
      }
    }
  }

  /// Opens an input; a text is a document at once.
  private mutating func open(_ input: CorpusInput) throws(CorpusError) -> CorpusDocument? {
    let stream = try input.stream()
    let path = input.location.path
    switch input.format {
    case .jsonl:
      lines = JSONLinesReader(stream, path: path, options: options)
      return nil
    case .csv:
      let text = try Self.decode(stream.rest(), at: input.location, label: options.encoding)
      records = try CSVReader(text, path: path, options: options)
      return nil
    case .html:
      let page = try Self.page(stream.rest(), at: input.location, label: options.encoding)
      let facts = [
        ("title", page.title), ("date", page.date), ("source", page.outlet), ("charset", page.charset),
      ]
      let metadata = facts.compactMap { name, value in
        value.map { CorpusDocument.Field(name: name, json: JSONWriter.string($0)) }
      }
      return CorpusDocument(id: path, text: page.source, metadata: metadata, location: input.location)
    default:
      let text = try Self.decode(stream.rest(), at: input.location, label: options.encoding)
      return CorpusDocument(id: path, text: text, metadata: [], location: input.location)
    }
  }

  /// Reads a page, with the place in the error.
  private static func page(
    _ bytes: [UInt8], at location: CorpusLocation, label: String?
  ) throws(CorpusError) -> HTMLPage {
    do {
      return try HTMLPage(decoding: bytes, label: label)
    } catch {
      throw CorpusError(.undecodable, at: location, error.message)
    }
  }

  /// Decodes bytes, with the place in the error.
  static func decode(
    _ bytes: [UInt8], at location: CorpusLocation, label: String?
  ) throws(CorpusError) -> SourceText {
    do {
      return try SourceText(decoding: bytes, label: label)
    } catch {
      throw CorpusError(.undecodable, at: location, error.message)
    }
  }
}
