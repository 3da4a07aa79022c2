extension Converter {
  /// A way of writing quotation marks.
  public enum QuotationStyle: Hashable, Sendable {
    /// “ ” and, inside them, ‘ ’, as in simplified texts.
    case curly
    /// 「 」 and, inside them, 『 』, as in traditional texts.
    case corner
  }
}

extension Converter.Configuration {
  /// The quotation marks that texts of the configuration's target have; nil where its name does not tell the target.
  ///
  ///     Converter.Configuration.taiwanPhrases.quotationStyle  // corner
  ///
  /// OpenCC's names have the target behind the 2: `s`, or `t`, `tw` and `hk`, with a `p` where words are converted too.
  /// For a path the name of its file counts.
  public var quotationStyle: Converter.QuotationStyle? {
    let file = name.split(separator: "/").last ?? ""
    let stem = file.hasSuffix(".json") ? file.dropLast(5) : file
    guard let two = stem.firstIndex(of: "2") else { return nil }
    return switch stem[stem.index(after: two)...] {
    case "s", "sp": .curly
    case "t", "tw", "twp", "hk", "hkp": .corner
    default: nil
    }
  }
}
