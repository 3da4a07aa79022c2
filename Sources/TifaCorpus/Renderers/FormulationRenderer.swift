import TifaLexicon

/// Renders known formulations, with the titles of the documents that they cite.
///
///     let renderer = FormulationRenderer(documents: .embedded())
///     print(renderer.text(of: index.formulation(of: "两个维护")!))
public struct FormulationRenderer: Sendable {
  private let documents: PublicDocuments

  /// The columns that the labels of a formulation's lines take.
  private static let labelWidth = 13

  /// Creates a renderer that names documents.
  public init(documents: PublicDocuments) { self.documents = documents }

  /// A formulation with all that is known of it, a fact a line.
  ///
  /// - Complexity: O(*n*) in the size of its record.
  public func text(of formulation: Formulation) -> String {
    var lines = ["\(formulation.text)  \(formulation.id)"]
    func add(_ label: String, _ values: [String]) {
      for (index, value) in values.enumerated() {
        lines.append("  " + DisplayWidth.padded(index == 0 ? label : "", to: Self.labelWidth - 2) + value)
      }
    }
    add("kind", [kind(of: formulation)])
    add("status", [formulation.status.rawValue + (formulation.successor.map { ", by \($0)" } ?? "")])
    add("members", formulation.members)
    add("variants", formulation.variants)
    add("in quotes", formulation.quotedWordings)
    add("for", formulation.period.map { ["\($0.lowerBound)–\($0.upperBound)"] } ?? [])
    add(
      "first used",
      formulation.firstUse.map { ["\($0.year)" + ($0.document.map { "  " + title($0) } ?? "")] } ?? [])
    add("English", formulation.renderings.map { "\($0.text)  (\($0.source.map(englishTitle) ?? "Tifa"))" })
    add("sources", formulation.sources.map(title))
    add("note", formulation.note.map { [$0] } ?? [])
    return lines.joined(separator: "\n") + "\n"
  }

  /// A line a formulation: its wording, kind, status, identifier and first rendering.
  ///
  /// - Complexity: O(*n*) in the size of their records.
  public func table(of formulations: [Formulation]) -> String {
    let rows = formulations.map {
      [$0.text, kind(of: $0), $0.status.rawValue, $0.id, $0.renderings.first?.text ?? ""]
    }
    // One long motto must not push the columns of all others away.
    let widths = (0..<4).map { column in
      min(24, rows.map { DisplayWidth.columns($0[column]) }.max() ?? 0)
    }
    return rows.map { row in
      (zip(row, widths).map { DisplayWidth.padded($0, to: $1) } + [row[4]]).joined(separator: "  ") + "\n"
    }.joined()
  }

  /// A formulation as a JSON object, with a line end.
  ///
  /// - Complexity: O(*n*) in the size of its record.
  public func json(of formulation: Formulation) -> String {
    var writer = JSONWriter(isPretty: true)
    write(formulation, to: &writer)
    return writer.finish(with: "\n")
  }

  /// Formulations as a JSON array, with a line end.
  ///
  /// - Complexity: O(*n*) in the size of their records.
  public func json(of formulations: [Formulation]) -> String {
    var writer = JSONWriter(isPretty: true)
    writer.array(formulations) { write($1, to: &$0) }
    return writer.finish(with: "\n")
  }

  private func write(_ formulation: Formulation, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("id", formulation.id)
      writer.field("text", formulation.text)
      writer.field("kind", formulation.kind.rawValue)
      writer.field("count", formulation.count)
      writer.field("members") { $0.array(formulation.members) { $0.string($1) } }
      writer.field("variants") { $0.array(formulation.variants) { $0.string($1) } }
      writer.field("quoted") { $0.array(formulation.quotedWordings) { $0.string($1) } }
      writer.field("period") { writer in
        guard let period = formulation.period else { return writer.optional(nil) }
        writer.object {
          $0.field("from", period.lowerBound)
          $0.field("to", period.upperBound)
        }
      }
      writer.field("first") { writer in
        guard let first = formulation.firstUse else { return writer.optional(nil) }
        writer.object {
          $0.field("year", first.year)
          $0.field("document") { writeDocument(first.document, to: &$0) }
        }
      }
      writer.field("renderings") { writer in
        writer.array(formulation.renderings) { writer, rendering in
          writer.object {
            $0.field("text", rendering.text)
            $0.field("source") { writeDocument(rendering.source, to: &$0) }
          }
        }
      }
      writer.field("status", formulation.status.rawValue)
      writer.field("successor", formulation.successor)
      writer.field("sources") { $0.array(formulation.sources) { writeDocument($1, to: &$0) } }
      writer.field("note", formulation.note)
    }
  }

  private func writeDocument(_ key: String?, to writer: inout JSONWriter) {
    guard let key else { return writer.optional(nil) }
    let document = documents[key]
    writer.object {
      $0.field("key", key)
      $0.field("date", document.flatMap { $0.date.isEmpty ? nil : $0.date })
      $0.field("title", document?.title)
      $0.field("english", document?.englishTitle)
    }
  }

  private func kind(of formulation: Formulation) -> String {
    formulation.kind.rawValue + (formulation.count.map { " of \($0)" } ?? "")
  }

  private func title(_ key: String) -> String { documents[key]?.title ?? key }

  private func englishTitle(_ key: String) -> String { documents[key]?.englishTitle ?? key }
}
