import TifaConversion
import TifaExtraction
import TifaText

extension Analyzer {
  /// The names and fixed wordings of a text, which a conversion does well to protect.
  ///
  ///     let converter = try ProtectingConverter(.traditional)
  ///     let source = SourceText("区委书记范余生强调")
  ///     converter.convert(source, protecting: analyzer.protectedSpans(in: source))  // 區委書記范余生強調
  ///
  /// - Returns: Persons, then places, then formulations; they may overlap.
  /// - Complexity: O(*n*) in the length of the text.
  public func protectedSpans(in source: SourceText) -> [ProtectedSpan] {
    let document = analyze(source)
    let persons = document.persons.flatMap(\.mentions)
    let formulations = document.slogans.filter { $0.kind == .formulation || $0.known != nil }.flatMap(
      \.mentions)
    return persons.map { ProtectedSpan($0.span, .person) }
      + places(in: document.text).map { ProtectedSpan($0, .place) }
      + formulations.map { ProtectedSpan($0.span, .formulation) }
  }

  /// The names of places in a text: words of the gazetteer that are nothing else.
  private func places(in text: NormalizedText) -> [TextSpan] {
    lattice.tokens(of: text.canonical).filter { token in
      !token.classes.isDisjoint(with: [.division, .foreignPlace]) && !token.classes.contains(.word)
    }.map { text.sourceSpan(of: NormalizedSpan(Int($0.start), Int($0.end))) }
  }
}
