import TifaExtraction
import TifaText

/// Renders documents as CSV by RFC 4180: a row for each title of an official, and one for each other result.
///
/// Every row has all columns; those that a type has no value for are empty.
///
/// | column | value |
/// |---|---|
/// | `id` | the identifier of the document |
/// | `type` | official, title, person, organization, statement, frame, slogan, figure, date, personnel or credit |
/// | `text` | the wording; of an official one of the titles, of a change of office the post, of a credit the name, of a statement the words |
/// | `kind` | the kind of the title, frame, slogan or change; the role of a credit, the precision of a date |
/// | `holder` | the name of the official, of the person who holds the title, whose office changes, or who speaks |
/// | `foreign` | whether the office is a foreign one |
/// | `organization`, `position` | the parts of the title |
/// | `place` | the code of the division that the title is of |
/// | `rank_low`, `rank_high` | the range of ranks that the title can stand for |
/// | `count`, `components` | the number of a frame, and its members with `、` between them |
/// | `quoted`, `known` | whether a frame or slogan stands in quotation marks, and which known one it is |
/// | `value`, `unit` | of a figure; of a date its ISO form, of a change of office its day |
/// | `start`, `end` | the place of the title, or of the first mention |
/// | `rule` | the rule that found it |
public struct CSVRenderer: DocumentRenderer {
  private let options: RenderOptions
  private static let columns = [
    "id", "type", "text", "kind", "holder", "foreign", "organization", "position", "place", "rank_low",
    "rank_high", "count", "components",
    "quoted",
    "known", "value", "unit", "start", "end", "rule",
  ]

  /// Creates a renderer.
  public init(_ options: RenderOptions) { self.options = options }

  /// The names of the columns.
  public var head: String { Self.columns.joined(separator: ",") + "\r\n" }

  public func render(_ document: AnalyzedDocument, of source: CorpusDocument) -> String {
    let offsets = OffsetTable(document.source, unit: options.offsets)
    let kinds = options.kinds ?? Set(RenderOptions.Kind.main)
    var text = ""
    for kind in RenderOptions.Kind.all where kinds.contains(kind) {
      for row in rows(of: kind, in: document) {
        var values = row.values
        values["id"] = source.id
        values["type"] = kind.rawValue
        values["start"] = row.span.map { String(offsets.offset($0.start)) }
        values["end"] = row.span.map { String(offsets.offset($0.end)) }
        text += Self.columns.map { Self.field(values[$0] ?? "") }.joined(separator: ",") + "\r\n"
      }
    }
    return text
  }

  /// The values of a row by column, and the place that it tells.
  private struct Row {
    let values: [String: String]
    let span: TextSpan?
  }

  private func rows(of kind: RenderOptions.Kind, in document: AnalyzedDocument) -> [Row] {
    switch kind {
    case .official:
      document.officials.flatMap { official in official.titles.map { row(of: $0, official: official) } }
    case .title: document.titles.map { row(of: $0, official: nil) }
    case .person: document.persons.map(row(of:))
    case .organization: document.organizations.map(row(of:))
    case .statement:
      document.statements.map {
        Row(
          values: [
            "text": document.source.string(in: $0.span), "kind": $0.kind.rawValue, "holder": $0.speaker,
            "organization": $0.body ?? "",
          ], span: $0.span)
      }
    case .frame: document.frames.map(row(of:))
    case .slogan: document.slogans.map(row(of:))
    case .figure:
      document.figures.map {
        Row(
          values: ["text": $0.text, "value": $0.value, "unit": $0.unit ?? "", "rule": $0.rule.rawValue],
          span: $0.span)
      }
    case .date:
      document.dates.map {
        Row(
          values: [
            "text": $0.text, "kind": $0.precision.rawValue, "value": $0.iso ?? "", "rule": $0.rule.rawValue,
          ], span: $0.span)
      }
    case .personnel:
      document.personnel.map {
        Row(
          values: [
            "text": $0.title?.text ?? "", "kind": $0.kind.rawValue, "holder": $0.person,
            "value": $0.date ?? "",
            "rule": $0.rule.rawValue,
          ], span: $0.span)
      }
    case .credit:
      document.credits.map {
        Row(values: ["text": $0.name, "kind": $0.role.rawValue, "rule": $0.rule.rawValue], span: $0.span)
      }
    default: []
    }
  }

  private func row(of title: Title, official: Official?) -> Row {
    Row(
      values: [
        "text": title.text, "kind": title.kind.rawValue, "holder": official?.name ?? title.holder ?? "",
        "foreign": official.map { String($0.isForeign) } ?? "",
        "organization": title.organization?.text ?? "",
        "position": title.position.text, "place": title.place?.code ?? "", "rank_low": title.rank?.low ?? "",
        "rank_high": title.rank?.high ?? "", "rule": title.rule.rawValue,
      ], span: title.span)
  }

  private func row(of entity: NamedEntity) -> Row {
    Row(values: ["text": entity.name, "rule": entity.rule.rawValue], span: entity.mentions.first?.span)
  }

  private func row(of body: Organization) -> Row {
    Row(
      values: ["text": body.name, "kind": body.kind.rawValue, "rule": body.rule.rawValue],
      span: body.mentions.first?.span)
  }

  private func row(of frame: Frame) -> Row {
    Row(
      values: [
        "text": frame.text, "kind": frame.kind.rawValue, "count": frame.count.map(String.init) ?? "",
        "components": frame.components.map(\.text).joined(separator: "、"), "quoted": String(frame.isQuoted),
        "known": frame.known ?? "", "rule": frame.rule.rawValue,
      ], span: frame.mentions.first?.span)
  }

  private func row(of slogan: Slogan) -> Row {
    Row(
      values: [
        "text": slogan.text, "kind": slogan.kind.rawValue, "quoted": String(slogan.isQuoted),
        "known": slogan.known ?? "", "rule": slogan.rule.rawValue,
      ], span: slogan.mentions.first?.span)
  }

  /// A value as a field: in quotation marks where it has some, or a separator or line end.
  private static func field(_ value: String) -> String {
    guard value.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
      return value
    }
    return "\"" + value.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
