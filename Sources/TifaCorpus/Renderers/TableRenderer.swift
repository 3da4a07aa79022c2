import TifaExtraction
import TifaText

/// Renders documents as what a reader wants to see first: officials with their titles, frames with their members,
/// and slogans, aligned.
public struct TableRenderer: DocumentRenderer {
  private let options: RenderOptions
  /// The widest first column, in terminal columns; longer wordings run over.
  private static let widestLabel = 32
  /// The narrowest last column: on narrower terminals lines are too long.
  private static let narrowestDetail = 20

  /// Creates a renderer.
  public init(_ options: RenderOptions) { self.options = options }

  public var separator: String { "\n" }

  public func render(_ document: AnalyzedDocument, of source: CorpusDocument) -> String {
    let kinds = options.kinds ?? Set(RenderOptions.Kind.main)
    var lines = [heading(document, source)]
    for kind in RenderOptions.Kind.all where kinds.contains(kind) {
      add(kind.plural, TableRow.rows(of: kind, in: document), style: style(of: kind), to: &lines)
    }
    if options.explains {
      add("explanations", document.explanations.map(TableRow.init(explaining:)), style: .faint, to: &lines)
    }
    if lines.count == 1 { lines.append("  nothing found") }
    return lines.joined(separator: "\n") + "\n"
  }

  private func heading(_ document: AnalyzedDocument, _ source: CorpusDocument) -> String {
    let repairs = document.text.repairCount
    var facts = [document.source.encoding.rawValue, document.script.rawValue]
    if repairs > 0 { facts.append(repairs == 1 ? "1 repair" : "\(repairs) repairs") }
    return paint(TableRow.printable(source.id), .bold) + "  " + paint(facts.joined(separator: " · "), .faint)
  }

  /// Adds the lines of a group.
  private func add(_ title: String, _ rows: [TableRow], style: Style, to lines: inout [String]) {
    guard !rows.isEmpty else { return }
    lines.append("")
    lines.append(paint("\(title) (\(rows.count))", .underlined))
    let labels = rows.map { DisplayWidth.columns($0.label) }.filter { $0 <= Self.widestLabel }
    let labelWidth = labels.max() ?? Self.widestLabel
    let noteWidth = rows.map { DisplayWidth.columns($0.note) }.max() ?? 0
    for row in rows {
      let label = DisplayWidth.columns(row.label)
      // Only what something follows is padded, so that no line ends in spaces.
      var line = "  " + paint(row.label, style)
      if !row.note.isEmpty || !row.details.isEmpty {
        line += String(repeating: " ", count: max(0, labelWidth - label))
      }
      if noteWidth > 0, !row.note.isEmpty || !row.details.isEmpty {
        let note = row.details.isEmpty ? row.note : DisplayWidth.padded(row.note, to: noteWidth)
        line += "  " + paint(note, .faint)
      }
      let indent = 2 + max(labelWidth, label) + (noteWidth > 0 ? noteWidth + 2 : 0) + 2
      let width = options.width.map { max(Self.narrowestDetail, $0 - indent) } ?? .max
      let details = DisplayWidth.wrapped(row.details, separator: "、", to: width)
      lines.append(row.details.isEmpty ? line : line + "  " + details[0])
      lines += details.dropFirst().map { String(repeating: " ", count: indent) + $0 }
    }
  }

  /// The ways in which a terminal shows text, by their numbers.
  private enum Style: String {
    case bold = "1"
    case faint = "2"
    case underlined = "4"
    case green = "32"
    case yellow = "33"
    case cyan = "36"
  }

  private func style(of kind: RenderOptions.Kind) -> Style {
    switch kind {
    case .official, .title, .person, .statement, .personnel: .green
    case .frame, .figure, .date: .cyan
    default: .yellow
    }
  }

  private func paint(_ text: String, _ style: Style) -> String {
    options.isColored && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
