extension Formulation {
  /// An English rendering and who gave it.
  public struct Rendering: Hashable, Sendable {
    /// The English wording.
    public let text: String
    /// The key of the document whose English text has it; nil where the rendering is Tifa's own.
    public let source: String?

    /// Reads `Chinese Dream [congress-19]`, or `[tifa]` for a rendering of Tifa's own.
    init(_ field: String) {
      guard field.hasSuffix("]"), let bracket = field.lastIndex(of: "[") else {
        text = field
        source = nil
        return
      }
      var text = field[..<bracket]
      while text.last == " " { text.removeLast() }
      let key = String(field[field.index(after: bracket)...].dropLast())
      self.text = String(text)
      source = key == "tifa" ? nil : key
    }
  }

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
