import TifaText

/// Renders what was wrong with documents as JSON lines.
///
/// A line is an object with `id`, `source` (`encoding`), `offsets`, `damage` (`score`, and how many findings were
/// `repaired`, `guessed` and `flagged`), and `findings`, each with `kind`, `outcome`, `start`, `end`, `text`, `repaired`
/// (null where nobody knows what stood there) and `confidence`.
public struct DamageRenderer: Sendable {
  private let unit: OffsetUnit

  /// Creates a renderer.
  ///
  /// - Parameter unit: The unit of the offsets.
  public init(unit: OffsetUnit) { self.unit = unit }

  /// The report on one document, a line.
  ///
  /// - Complexity: O(*n*) in the length of the document.
  public func render(_ text: NormalizedText, of document: CorpusDocument) -> String {
    let report = text.damage
    let offsets = OffsetTable(text.source, unit: unit)
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("id", document.id)
      writer.field("source") { writer in
        writer.object { $0.field("encoding", text.source.encoding.rawValue) }
      }
      writer.field("offsets", unit.rawValue)
      writer.field("damage") { writer in
        writer.object { writer in
          writer.field("score") { $0.share(report.score) }
          for outcome in [DamageFinding.Outcome.repaired, .guessed, .flagged] {
            writer.field(named: outcome.rawValue) { $0.number(report.count(outcome)) }
          }
        }
      }
      writer.field("findings") { writer in
        writer.array(report.findings) { writer, finding in
          writer.object { writer in
            writer.field("kind", finding.kind.rawValue)
            writer.field("outcome", finding.outcome.rawValue)
            writer.field("start", offsets.offset(finding.span.start))
            writer.field("end", offsets.offset(finding.span.end))
            writer.field("text", String(scalarValues: finding.original))
            writer.field("repaired", finding.replacement.map(String.init(scalarValues:)))
            writer.field("confidence") { $0.share(finding.confidence) }
          }
        }
      }
    }
    return writer.finish(with: "\n")
  }
}
