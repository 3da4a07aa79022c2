import TifaConversion
import TifaText

/// Renders how documents were converted as JSON lines.
public struct ConversionRenderer: Sendable {
  private let unit: OffsetUnit

  /// Creates a renderer.
  ///
  /// - Parameter unit: The unit of the offsets.
  public init(unit: OffsetUnit) { self.unit = unit }

  /// What each stage of a conversion did, as a line: an object with `id`, `offsets`, `input`, `normalization`,
  /// `segments`, `words`, `stages` and `output`.
  ///
  /// A stage is an object with `dictionaries`, `segments` and `replacements`; each of these, like each of the words, has
  /// `start`, `end`, `text`, `target` and the `dictionary` that decided.
  ///
  /// - Complexity: O(*n*) in the length of the document.
  public func render(_ inspection: ConversionInspection, of document: CorpusDocument) -> String {
    let offsets = OffsetTable(inspection.source, unit: unit)
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("id", document.id)
      writer.field("offsets", unit.rawValue)
      writer.field("input", inspection.source.string)
      writer.field("normalization") { $0.stages(inspection.normalization, offsets) }
      writer.field("segments") { $0.strings(inspection.segments) }
      writer.field("words") { $0.replacements(inspection.words, offsets) }
      writer.field("stages") { $0.stages(inspection.stages, offsets) }
      writer.field("output", inspection.output)
    }
    return writer.finish(with: "\n")
  }

  /// The characters of a document that can become several others, a line each: an object with `id`, `start`, `end`,
  /// `text`, `chosen`, `alternatives`, and the `word` and `dictionary` that decided.
  ///
  /// - Complexity: O(*n*) in the length of the document.
  public func render(_ ambiguities: [ConversionAmbiguity], of document: CorpusDocument) -> String {
    let offsets = OffsetTable(document.text, unit: unit)
    return ambiguities.map { ambiguity in
      var writer = JSONWriter()
      writer.object { writer in
        writer.field("id", document.id)
        writer.field("start", offsets.offset(ambiguity.span.start))
        writer.field("end", offsets.offset(ambiguity.span.end))
        writer.field("text", ambiguity.text)
        writer.field("chosen", ambiguity.chosen)
        writer.field("alternatives") { $0.strings(ambiguity.alternatives) }
        writer.field("word", ambiguity.word)
        writer.field("dictionary", ambiguity.dictionary)
      }
      return writer.finish(with: "\n")
    }.joined()
  }
}

extension JSONWriter {
  fileprivate mutating func strings(_ strings: [String]) { array(strings) { $0.string($1) } }

  fileprivate mutating func stages(_ stages: [ConversionInspection.Stage], _ offsets: OffsetTable) {
    array(stages) { writer, stage in
      writer.object { writer in
        writer.field("dictionaries") { $0.strings(stage.dictionaries) }
        writer.field("segments") { $0.strings(stage.segments) }
        writer.field("replacements") { $0.replacements(stage.replacements, offsets) }
      }
    }
  }

  fileprivate mutating func replacements(
    _ replacements: [ConversionInspection.Replacement], _ offsets: OffsetTable
  ) {
    array(replacements) { writer, replacement in
      writer.object { writer in
        writer.field("start", offsets.offset(replacement.span.start))
        writer.field("end", offsets.offset(replacement.span.end))
        writer.field("text", replacement.text)
        writer.field("target", replacement.target)
        writer.field("dictionary", replacement.dictionary)
      }
    }
  }
}
