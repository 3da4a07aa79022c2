extension Formulation {
  /// The first year in use, and where that was.
  public struct FirstUse: Hashable, Sendable {
    /// The first year in which the formulation, or the list that it names, was in official use.
    public let year: Int
    /// The key of the document, speech or meeting; nil where only the year is certain.
    public let document: String?

    /// Reads `2016 politburo-20160129` or `2016`; nil where there is no year.
    init?(_ field: String) {
      let parts = field.split(separator: " ", maxSplits: 1)
      guard let year = parts.first.flatMap({ Int($0) }) else { return nil }
      self.year = year
      document = parts.count > 1 ? String(parts[1]) : nil
    }
  }
}
