import TifaExtraction
import TifaText

/// Renders documents as what a reader wants to see first: officials with their titles, frames with their members,
/// and slogans, aligned.
public struct TableRenderer: DocumentRenderer {
  private let options: RenderOptions
  /// The widest first column, in terminal columns.
  private static let widestLabel = 32

  public init(_ options: RenderOptions) { self.options = options }

  public var separator: String { "\n" }

  public func render(_ document: AnalyzedDocument, of source: CorpusDocument) -> String {
    var lines = [heading(document, source)]
    add("officials", .official, to: &lines, document.officials.map { official in
      let titles = official.titles.map(\.text).joined(separator: "、")
      return Row(official.name, note: official.isForeign ? "foreign" : "", detail: titles)
    })
    add("frames", .frame, to: &lines, document.frames.map { frame in
      let members = frame.components.map(\.text).joined(separator: " · ")
      return Row(frame.text, note: note(of: frame), detail: members)
    })
    add("slogans", .slogan, to: &lines, document.slogans.map { slogan in
      Row(slogan.text, note: slogan.isQuoted ? "\(slogan.kind), quoted" : slogan.kind.rawValue, detail: "")
    })
    if lines.count == 1 { lines.append("  nothing found") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A line of a group: what was found, a remark on it, and what belongs to it.
  private struct Row {
    let label: String
    let note: String
    let detail: String

    init(_ label: String, note: String, detail: String) {
      self.label = label
      self.note = note
      self.detail = detail
    }
  }

  private func heading(_ document: AnalyzedDocument, _ source: CorpusDocument) -> String {
    let repairs = document.text.edits.count
    var facts = [document.source.encoding.rawValue, document.script.rawValue]
    if repairs > 0 { facts.append(repairs == 1 ? "1 repair" : "\(repairs) repairs") }
    return paint(source.id, .bold) + "  " + paint(facts.joined(separator: " · "), .faint)
  }

  private func note(of frame: Frame) -> String {
    guard let count = frame.count else { return frame.kind.rawValue }
    return frame.components.isEmpty ? "\(frame.kind) of \(count)" : "\(frame.components.count) of \(count)"
  }

  private func add(_ title: String, _ kind: RenderOptions.Kind, to lines: inout [String], _ rows: [Row]) {
    guard options.kinds.contains(kind), !rows.isEmpty else { return }
    lines.append("")
    lines.append(paint("\(title) (\(rows.count))", .underlined))
    let labels = rows.map { DisplayWidth.columns($0.label) }.filter { $0 <= Self.widestLabel }
    let labelWidth = labels.max() ?? Self.widestLabel
    let noteWidth = rows.map { DisplayWidth.columns($0.note) }.max() ?? 0
    for row in rows {
      let label = paint(row.label, color(of: kind))
      let padding = String(repeating: " ", count: max(0, labelWidth - DisplayWidth.columns(row.label)))
      var line = "  " + label + padding
      if noteWidth > 0 { line += "  " + paint(DisplayWidth.padded(row.note, to: noteWidth), .faint) }
      guard !row.detail.isEmpty else {
        lines.append(trimmed(line))
        continue
      }
      let indent = 2 + max(labelWidth, DisplayWidth.columns(row.label)) + (noteWidth > 0 ? noteWidth + 2 : 0) + 2
      let parts = DisplayWidth.wrapped(row.detail, to: max(20, options.width - indent))
      lines.append(line + "  " + parts[0])
      lines += parts.dropFirst().map { String(repeating: " ", count: indent) + $0 }
    }
  }

  private func trimmed(_ line: String) -> String {
    var line = line
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }

  private enum Style: String {
    case bold = "1"
    case faint = "2"
    case underlined = "4"
    case green = "32"
    case yellow = "33"
    case cyan = "36"
  }

  private func color(of kind: RenderOptions.Kind) -> Style {
    switch kind {
    case .official: .green
    case .frame: .cyan
    default: .yellow
    }
  }

  private func paint(_ text: String, _ style: Style) -> String {
    options.isColored && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
