extension Converter {
  /// Converts a text that comes in chunks; the output does not depend on where the chunks were cut.
  ///
  ///     var stream = Converter.Stream(converter)
  ///     while let chunk = read() { write(stream.convert(chunk)) }
  ///     write(stream.finish())
  ///
  /// Whole lines are converted as soon as they are there: no entry of OpenCC's dictionaries spans a line end.
  public struct Stream {
    private let converter: Converter
    private var pending: [UInt8] = []

    /// Starts a text.
    public init(_ converter: Converter) { self.converter = converter }

    /// Takes a chunk of UTF-8 bytes and returns the conversion of all lines that are complete.
    ///
    /// - Complexity: O(*n*) in the number of bytes that are pending.
    public mutating func convert(_ chunk: [UInt8]) -> [UInt8] {
      guard let last = chunk.lastIndex(of: 0x0A) else {
        pending.append(contentsOf: chunk)
        return []
      }
      pending.append(contentsOf: chunk[...last])
      let output = converter.convert(pending)
      pending = Array(chunk[(last + 1)...])
      return output
    }

    /// Ends the text and returns the conversion of its last line, if that has no line end.
    public mutating func finish() -> [UInt8] {
      let output = converter.convert(pending)
      pending = []
      return output
    }
  }
}
