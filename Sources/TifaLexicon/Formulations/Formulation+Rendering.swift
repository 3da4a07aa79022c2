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
}
