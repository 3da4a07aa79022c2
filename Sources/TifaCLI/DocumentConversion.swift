import Tifa

/// Converts whole documents as the options ask: the quotation marks too, or with names protected.
struct DocumentConversion: Sendable {
  /// What converts what is not protected.
  let converter: Converter
  /// What protects names, and what finds them.
  private let protection: (converter: ProtectingConverter, analyzer: Analyzer)?
  /// The quotation marks of the target; nil where they stay.
  let style: Converter.QuotationStyle?

  /// Whether texts have to be there as a whole.
  var needsWholeTexts: Bool { protection != nil }

  /// Opens what the options name.
  ///
  /// - Throws: Exit status 64, with a report, where something is missing or broken.
  init(_ options: ConversionOptions) throws {
    let words = try options.words()
    style = try options.quotationStyle()
    guard options.protect != nil else {
      converter = try ConversionOptions.reporting { () throws(ConversionError) in
        try Converter(options.configuration, dictionary: words)
      }
      protection = nil
      return
    }
    let (protecting, analyzer) = try ConversionOptions.reporting { () throws(ConversionError) in
      (try ProtectingConverter(options.configuration, dictionary: words), try Analyzer())
    }
    converter = protecting.converter
    protection = (protecting, analyzer)
  }

  /// Converts a document.
  func convert(_ text: SourceText) -> String {
    let converted =
      protection.map { $0.converter.convert(text, protecting: $0.analyzer.protectedSpans(in: text)) }
      ?? converter.convert(text.string)
    return style.map { Converter.QuotationMarks.convert(converted, to: $0) } ?? converted
  }

  /// Converts the bytes of a whole text.
  ///
  /// - Returns: The conversion, and the number of bytes that were no UTF-8.
  func convert(_ bytes: [UInt8]) -> (bytes: [UInt8], invalidCount: Int) {
    var (output, invalidCount) =
      protection.map { protection in
        protection.converter.convert(bytes) { protection.analyzer.protectedSpans(in: $0) }
      }
      ?? {
        var output: [UInt8] = []
        let count = converter.convert(bytes[...], into: &output)
        return (output, count)
      }()
    if let style {
      var marks = Converter.QuotationMarks(style)
      output = marks.convert(output, isFinal: true)
    }
    return (output, invalidCount)
  }
}
