import Tifa

/// Converts documents as the options ask: the quotation marks too, or with names protected.
struct DocumentConversion: Sendable {
  /// What converts what is not protected.
  let converter: Converter
  /// What protects names; nil where nothing is protected. It needs texts as a whole.
  let protection: Protection?
  /// The quotation marks of the target; nil where they stay.
  let style: Converter.QuotationStyle?

  /// A converter that protects names with what finds them.
  struct Protection: Sendable {
    let converter: ProtectingConverter
    let analyzer: Analyzer
  }

  /// Opens what the options name.
  ///
  /// - Throws: Exit status 64, with a report, where something is missing or broken.
  init(_ options: ConversionOptions) throws {
    let words = try options.words()
    style = try options.quotationStyle()
    if options.protect == nil {
      protection = nil
      converter = try ConversionOptions.reporting { () throws(ConversionError) in
        try Converter(options.configuration, dictionary: words)
      }
    } else {
      let protection = try ConversionOptions.reporting { () throws(ConversionError) in
        Protection(
          converter: try ProtectingConverter(options.configuration, dictionary: words),
          analyzer: try Analyzer())
      }
      self.protection = protection
      converter = protection.converter.converter
    }
  }

  /// Converts a document.
  func convert(_ text: SourceText) -> String {
    let converted =
      protection.map { $0.converter.convert(text, protecting: $0.analyzer.protectedSpans(in: text)) }
      ?? converter.convert(text.string)
    return style.map { Converter.QuotationMarks.convert(converted, to: $0) } ?? converted
  }
}
