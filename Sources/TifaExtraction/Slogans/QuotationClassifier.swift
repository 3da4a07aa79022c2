import TifaLexicon
import TifaText

/// Tells quoted mottoes and watchwords from quoted names, topics, single words and direct speech.
///
/// What stands around the quotation counts first (“…”行动 is a name, “…”的理念 a motto), then its own make: parallel
/// parts, a whole clause, no word of naming. The points of both are added; ``threshold`` of them make a slogan.
struct QuotationClassifier: Sendable {
  private static let threshold = 3

  private let index: FormulationIndex
  private let shape: QuotationShape
  private let surroundings: QuotationSurroundings

  init(index: FormulationIndex) {
    self.index = index
    let nameHeads = WordSet(embedded: "slogans/name-heads.txt")
    shape = QuotationShape(nameHeads: nameHeads)
    surroundings = QuotationSurroundings(nameHeads: nameHeads)
  }

  /// The kind of slogan that a quotation is; nil where it is none.
  ///
  /// - Complexity: O(*m*) in its length, which is bounded.
  func kind(of content: NormalizedSpan, in passage: Passage) -> Slogan.Kind? {
    if let formulation = index.formulation(of: passage.scalars[content.range]) {
      return formulation.isFrame ? nil : Slogan.Kind(rawValue: formulation.kind.rawValue)
    }
    guard let margin = margin(of: content, in: passage), margin >= 0 else { return nil }
    let parts = shape.parts(of: content, in: passage)
    return parts.count > 1 || content.count > 6 ? .motto : .watchword
  }

  /// By how many points a quotation that no dictionary has is a slogan, or fails to be one; nil where it cannot be one.
  func margin(of content: NormalizedSpan, in passage: Passage) -> Int? {
    guard shape.isWording(content, in: passage) else { return nil }
    let parts = shape.parts(of: content, in: passage)
    let context = surroundings.points(of: content, isParallel: parts.count > 1, in: passage)
    return shape.points(of: content, parts, in: passage) + context - Self.threshold
  }
}
