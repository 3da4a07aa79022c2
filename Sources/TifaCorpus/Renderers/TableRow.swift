import TifaExtraction
import TifaText

/// A line of a table's group: what was found, a remark on it, and what belongs to it.
struct TableRow: Hashable, Sendable {
  let label: String
  let note: String
  let details: [String]

  init(_ label: String, note: String = "", details: [String] = []) {
    self.label = Self.printable(label)
    self.note = note
    self.details = details.map(Self.printable)
  }

  /// The row that says why a result was found.
  init(explaining explanation: Explanation) {
    let evidence = explanation.evidence.map { "\($0.role) \($0.mention.text)" }
    let beaten = explanation.beaten.map { "beat \($0.text) by \($0.tenths)" }
    self.init(explanation.text, note: explanation.rule.rawValue, details: evidence + beaten)
  }

  /// The rows for the results of a kind.
  static func rows(of kind: RenderOptions.Kind, in document: AnalyzedDocument) -> [TableRow] {
    switch kind {
    case .official:
      document.officials.map {
        TableRow($0.name, note: $0.isForeign ? "foreign" : "", details: $0.titles.map(\.text))
      }
    case .title:
      document.titles.map {
        TableRow($0.text, note: $0.kind.rawValue, details: [$0.holder].compactMap { $0 })
      }
    case .person: document.persons.map(row(of:))
    case .organization: document.organizations.map(row(of:))
    case .statement:
      document.statements.map {
        TableRow($0.speaker, note: $0.verb, details: [document.source.string(in: $0.span)])
      }
    case .frame:
      document.frames.map { TableRow($0.text, note: note(of: $0), details: $0.components.map(\.text)) }
    case .slogan:
      document.slogans.map {
        TableRow($0.text, note: $0.isQuoted ? "\($0.kind), quoted" : $0.kind.rawValue)
      }
    case .figure:
      document.figures.map { figure in
        let range = figure.upper.map { "\(figure.value)–\($0)" } ?? figure.value
        let value = [range, figure.unit, figure.comparator].compactMap { $0 }.joined(separator: " ")
        return TableRow(figure.text, note: value, details: [figure.indicator].compactMap { $0 })
      }
    case .date: document.dates.map { TableRow($0.text, note: $0.iso ?? "") }
    case .personnel:
      document.personnel.map {
        TableRow(
          $0.person, note: [$0.kind.rawValue, $0.date].compactMap { $0 }.joined(separator: " "),
          details: [$0.title?.text].compactMap { $0 })
      }
    case .credit: document.credits.map { TableRow($0.name, note: $0.role.rawValue) }
    default: []
    }
  }

  /// A text without the characters that would move a terminal's cursor or change its state.
  static func printable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var result = ""
    for scalar in text.unicodeScalars { result.unicodeScalars.append(isControl(scalar) ? " " : scalar) }
    return result
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }

  private static func row(of entity: NamedEntity) -> TableRow {
    let count = entity.mentions.count
    return TableRow(entity.name, note: count == 1 ? "1 mention" : "\(count) mentions")
  }

  private static func row(of body: Organization) -> TableRow {
    let count = body.mentions.count
    return TableRow(body.name, note: "\(body.kind), " + (count == 1 ? "1 mention" : "\(count) mentions"))
  }

  /// How many members there are: of a set, how many of them the document names.
  private static func note(of frame: Frame) -> String {
    guard let count = frame.count else { return frame.kind.rawValue }
    return frame.components.isEmpty ? "\(frame.kind) of \(count)" : "\(frame.components.count) of \(count)"
  }
}
