import TifaText

/// Converts texts in which names and fixed wordings keep their characters.
///
///     let converter = try ProtectingConverter(.traditional)
///     let source = SourceText("范余生在范围内")
///     converter.convert(source, protecting: [ProtectedSpan(TextSpan(0..<3), .person)])  // 范余生在範圍內
///
/// What is protected is converted by itself, so that no word reaches over its borders: into the other script (习 is 習
/// all the same), but into no other words, and in names a character that may stay as it is does. Everything between
/// is converted as ``Converter`` does. `Analyzer` finds what is worth protecting.
public struct ProtectingConverter: Sendable {
  /// What converts everything that is not protected.
  public let converter: Converter
  private let names: NameConverter

  /// Opens a configuration.
  ///
  /// - Parameters:
  ///   - configuration: The configuration.
  ///   - dictionary: Words of one's own, which stand in protected parts too.
  /// - Throws: ``ConversionError`` where the configuration or a dictionary is missing or malformed, with file and line.
  /// - Complexity: O(*n*) in the size of the dictionaries; some tens of milliseconds.
  public init(
    _ configuration: Converter.Configuration, dictionary: ConversionDictionary? = nil
  ) throws(ConversionError) {
    converter = try Converter(configuration, dictionary: dictionary)
    names = try NameConverter(configuration.plan(), userEntries: dictionary?.entries ?? [])
  }

  /// Converts a text.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - spans: What is protected, in any order; of two that overlap the first in the list stands.
  /// - Complexity: O(*n*) in the length of the text.
  public func convert(_ source: SourceText, protecting spans: [ProtectedSpan]) -> String {
    let bytes = convert(Array(source.string.utf8)) { _ in spans }.bytes
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Converts UTF-8 bytes; what is no UTF-8 passes through unchanged.
  ///
  /// - Parameters:
  ///   - bytes: The whole text.
  ///   - spans: What is protected in the text, in which each byte that is no UTF-8 is one U+FFFD.
  /// - Returns: The conversion, and the number of bytes that were no UTF-8.
  /// - Complexity: O(*n*) in the number of bytes.
  public func convert(
    _ bytes: [UInt8], protecting spans: (SourceText) -> [ProtectedSpan]
  ) -> (bytes: [UInt8], invalidCount: Int) {
    let text = LenientText(bytes)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 4)
    var invalidCount = 0
    var position = 0
    for protected in Self.inOrder(spans(text.source)) {
      let range = protected.span.range
      invalidCount += converter.convert(
        bytes[text.offsets[position]..<text.offsets[range.lowerBound]], into: &output)
      for scalar in names.convert(Array(text.source.scalars[range]), protected.kind) {
        output.appendUTF8(of: scalar)
      }
      position = range.upperBound
    }
    invalidCount += converter.convert(bytes[text.offsets[position]...], into: &output)
    return (output, invalidCount)
  }

  /// Spans in the order of the text, without those that overlap an earlier one of the list.
  private static func inOrder(_ spans: [ProtectedSpan]) -> [ProtectedSpan] {
    let sorted = spans.enumerated().sorted {
      ($0.element.span.start, $0.offset) < ($1.element.span.start, $1.offset)
    }
    var kept: [(offset: Int, element: ProtectedSpan)] = []
    for span in sorted where !span.element.span.isEmpty {
      var stands = true
      while let last = kept.last, last.element.span.end > span.element.span.start {
        guard span.offset < last.offset else {
          stands = false
          break
        }
        kept.removeLast()
      }
      if stands { kept.append(span) }
    }
    return kept.map(\.element)
  }
}

/// A text of bytes of which some may be no UTF-8: each of these is one U+FFFD.
struct LenientText {
  let source: SourceText
  /// The index of each character's first byte, and the number of bytes behind them.
  let offsets: [Int]

  init(_ bytes: [UInt8]) {
    var scalars: [UInt32] = []
    var offsets: [Int] = []
    for run in UTF8Runs(bytes[...]) {
      var offset = run.bytes.startIndex
      guard run.isValid else {
        for index in run.bytes.indices {
          scalars.append(0xFFFD)
          offsets.append(index)
        }
        continue
      }
      for scalar in String(decoding: run.bytes, as: UTF8.self).unicodeScalars {
        scalars.append(scalar.value)
        offsets.append(offset)
        offset += UTF8.width(scalar)
      }
    }
    source = SourceText(scalars: scalars, encoding: .utf8)
    self.offsets = offsets + [bytes.count]
  }
}
