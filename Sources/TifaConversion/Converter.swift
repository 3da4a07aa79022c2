import TifaText

/// Converts text between scripts and regional standards by OpenCC's configurations and dictionaries.
///
///     let converter = try Converter(.taiwanPhrases)
///     converter.convert("鼠标")  // 滑鼠
///
/// What comes out is byte for byte what libopencc gives for the same configuration; what is no UTF-8 passes through
/// unchanged. A converter is immutable and shared by threads. Making one reads what was compiled before from the user's
/// folder for caches, or compiles the dictionaries; converting never fails.
public struct Converter: Sendable {
  /// What does the work; an open vocabulary.
  public struct Engine: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { self.rawValue = value }

    /// Tifa's own: one pass over compiled tables.
    public static let tifa: Engine = "tifa"
    /// libopencc, the reference.
    public static let openCC: Engine = "opencc"
  }

  /// The configuration that the converter was made with.
  public let configuration: Configuration
  let backend: Backend

  enum Backend: Sendable {
    case compiled(CompiledConversion)
    case openCC(OpenCCHandle)
  }

  /// Opens a configuration.
  ///
  /// - Parameters:
  ///   - configuration: The configuration.
  ///   - dictionary: Words of one's own: where one is the longest match, what it says stands.
  ///   - isCached: Whether compiled tables are kept in the user's folder for caches.
  /// - Throws: ``ConversionError`` where the configuration or a dictionary is missing or malformed, with file and line.
  public init(
    _ configuration: Configuration, dictionary: ConversionDictionary? = nil, isCached: Bool = true
  ) throws(ConversionError) {
    self.configuration = configuration
    backend = .compiled(
      try CompiledConversion(
        configuration.plan(), userEntries: dictionary?.entries ?? [],
        cache: isCached ? .user : ProgramCache(folder: nil)))
  }

  /// Opens a configuration with an engine.
  ///
  /// - Throws: ``ConversionError`` where the configuration or a dictionary is missing or malformed.
  public init(_ configuration: Configuration, engine: Engine) throws(ConversionError) {
    self.configuration = configuration
    backend =
      engine == .openCC
      ? .openCC(try OpenCCHandle(path: configuration.path()))
      : .compiled(try CompiledConversion(configuration.plan(), userEntries: [], cache: .user))
  }

  /// Converts a string.
  ///
  /// - Complexity: O(*n*) in its length.
  public func convert(_ string: String) -> String {
    String(decoding: convert(Array(string.utf8)), as: UTF8.self)
  }

  /// Converts UTF-8 bytes; what is no UTF-8 passes through unchanged.
  ///
  /// - Complexity: O(*n*) in their number.
  public func convert(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 4)
    convert(bytes[...], into: &output)
    return output
  }

  /// Appends the conversion of UTF-8 bytes to a buffer; once the buffer is large enough nothing is allocated.
  ///
  /// - Parameters:
  ///   - bytes: The whole text.
  ///   - output: The buffer.
  /// - Returns: The number of bytes that were no UTF-8 and passed through unchanged.
  /// - Complexity: O(*n*) in the number of bytes.
  @discardableResult
  public func convert(_ bytes: ArraySlice<UInt8>, into output: inout [UInt8]) -> Int {
    switch backend {
    case .compiled(let conversion): conversion.convert(bytes, into: &output)
    case .openCC(let handle): handle.convertAny(bytes, into: &output)
    }
  }

  /// Appends the conversion of UTF-8 bytes to a buffer and keeps the way back.
  ///
  /// - Parameters:
  ///   - bytes: The whole text.
  ///   - output: The buffer.
  /// - Returns: Which of the appended bytes came from which of the source, both counted from their start.
  /// - Precondition: The converter's engine is Tifa's own: libopencc does not tell what came from where.
  /// - Complexity: O(*n*) in the number of bytes.
  public func convertAligned(_ bytes: ArraySlice<UInt8>, into output: inout [UInt8]) -> ConversionAlignment {
    guard case .compiled(let conversion) = backend else {
      preconditionFailure("libopencc does not tell what came from where; use Tifa's own engine")
    }
    return ConversionAlignment(conversion.convertAligned(bytes, into: &output))
  }

  /// Converts a text and keeps the way back to it.
  ///
  /// - Precondition: The converter's engine is Tifa's own: libopencc does not tell what came from where.
  /// - Complexity: O(*n*) in the length of the text.
  public func convertAligned(_ source: SourceText) -> ConvertedText {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(3 * source.count)
    for value in source.scalars { bytes.appendUTF8(of: value) }
    var output: [UInt8] = []
    let alignment = convertAligned(bytes[...], into: &output)
    return ConvertedText(source: source, bytes: bytes, output: output, alignment: alignment)
  }
}

extension Converter {
  /// The folder of the installed OpenCC's data; nil where it is not installed.
  public static var dataFolder: String? { OpenCCData.folder }
}
