import TifaExtraction
import TifaText

/// Renders documents as CSV (RFC 4180): a row for each title of an official, each frame and each slogan.
///
/// A row of an official has the name in `holder` and one title in `text`; a row of a frame has its members in
/// `components`, separated by `|`.
public struct CSVRenderer: DocumentRenderer {
  private let options: RenderOptions
  private static let columns = [
    "id", "type", "text", "kind", "holder", "foreign", "organization", "position", "count", "components", "quoted",
    "known", "start", "end", "rule",
  ]

  public init(_ options: RenderOptions) { self.options = options }

  public var head: String { Self.columns.joined(separator: ",") + "\r\n" }

  public func render(_ document: AnalyzedDocument, of source: CorpusDocument) -> String {
    let offsets = OffsetTable(document.source, unit: options.offsets)
    var text = ""
    func row(_ type: String, _ values: [String: String], at span: TextSpan?) {
      var values = values
      values["id"] = source.id
      values["type"] = type
      values["start"] = span.map { String(offsets.offset($0.start)) }
      values["end"] = span.map { String(offsets.offset($0.end)) }
      text += Self.columns.map { Self.quoted(values[$0] ?? "") }.joined(separator: ",") + "\r\n"
    }
    if options.kinds.contains(.official) {
      for official in document.officials {
        for title in official.titles {
          row(
            "official",
            [
              "text": title.text, "kind": title.kind.rawValue, "holder": official.name,
              "foreign": String(official.isForeign), "organization": title.organization?.text ?? "",
              "position": title.position.text, "rule": title.rule.rawValue,
            ], at: title.span)
        }
      }
    }
    if options.kinds.contains(.frame) {
      for frame in document.frames {
        row(
          "frame",
          [
            "text": frame.text, "kind": frame.kind.rawValue, "count": frame.count.map(String.init) ?? "",
            "components": frame.components.map(\.text).joined(separator: "|"), "quoted": String(frame.isQuoted),
            "known": frame.known ?? "", "rule": frame.rule.rawValue,
          ], at: frame.mentions.first?.span)
      }
    }
    if options.kinds.contains(.slogan) {
      for slogan in document.slogans {
        row(
          "slogan",
          [
            "text": slogan.text, "kind": slogan.kind.rawValue, "quoted": String(slogan.isQuoted),
            "known": slogan.known ?? "", "rule": slogan.rule.rawValue,
          ], at: slogan.mentions.first?.span)
      }
    }
    return text
  }

  /// A value in quotation marks where it needs them.
  private static func quoted(_ value: String) -> String {
    guard value.contains(where: { "\",\r\n".contains($0) || $0 == "\r\n" }) else { return value }
    return "\"" + value.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
