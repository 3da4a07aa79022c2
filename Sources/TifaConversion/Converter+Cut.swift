extension Converter {
  /// The last place where a text can be cut so that the conversions of its parts, laid end to end, are the conversion of
  /// the whole.
  ///
  ///     let cut = converter.lastCut(in: bytes[...]) ?? bytes.count
  ///     converter.convert(Array(bytes[..<cut])) + converter.convert(Array(bytes[cut...]))
  ///
  /// Such places are line ends, or other characters that no dictionary has. The bytes must begin where a text does, or
  /// at such a place.
  ///
  /// - Returns: The index of the first byte behind the cut; nil where there is none in the last 65,536 bytes.
  /// - Complexity: O(*m*) in the number of bytes behind the cut.
  public func lastCut(in bytes: ArraySlice<UInt8>) -> Int? {
    switch backend {
    case .compiled(let conversion): conversion.lastCut(in: bytes)
    case .openCC: bytes.lastIndex(of: 0x0A).map { $0 + 1 }
    }
  }

  /// The number of bytes from which on a cut is certain where the bytes begin in the middle of a text.
  package static let certainCut = CompiledConversion.longestDescription
}
