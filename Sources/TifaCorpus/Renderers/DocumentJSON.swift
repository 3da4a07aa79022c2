import TifaExtraction
import TifaText

/// Writes a document as the JSON object that others rely on: keys in a fixed order, none left out.
struct DocumentJSON {
  let options: RenderOptions
  let offsets: OffsetTable

  func write(_ document: AnalyzedDocument, of source: CorpusDocument, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("id", source.id)
      if !source.metadata.isEmpty {
        writer.field("metadata") { writer in
          writer.object { writer in
            source.metadata.forEachInPlace { field in
              writer.field(named: field.name) { $0.raw(field.json) }
            }
          }
        }
      }
      writer.field("source") { write(document, to: &$0) }
      writer.field("offsets", options.offsets.rawValue)
      list("officials", of: .official, document.officials, to: &writer) { write($1, to: &$0) }
      list("titles", of: .title, document.titles, to: &writer) { write($1, to: &$0) }
      list("persons", of: .person, document.persons, to: &writer) { write($1, to: &$0) }
      list("organizations", of: .organization, document.organizations, to: &writer) { write($1, to: &$0) }
      list("statements", of: .statement, document.statements, to: &writer) { write($1, to: &$0) }
      list("frames", of: .frame, document.frames, to: &writer) { write($1, to: &$0) }
      list("slogans", of: .slogan, document.slogans, to: &writer) { write($1, to: &$0) }
      list("figures", of: .figure, document.figures, to: &writer) { write($1, to: &$0) }
      list("dates", of: .date, document.dates, to: &writer) { write($1, to: &$0) }
      list("personnel", of: .personnel, document.personnel, to: &writer) { write($1, to: &$0) }
      writer.field("credits") { write(isAskedFor(.credit) ? document.credits : [], to: &$0) }
      if options.explains { write(document.explanations, to: &writer) }
    }
  }

  private func isAskedFor(_ kind: RenderOptions.Kind) -> Bool { options.kinds?.contains(kind) ?? true }

  /// Writes the results of a kind, none where it is not asked for.
  @inline(__always)
  private func list<Element>(
    _ name: StaticString, of kind: RenderOptions.Kind, _ elements: [Element], to writer: inout JSONWriter,
    _ element: (inout JSONWriter, borrowing Element) -> Void
  ) {
    let isAskedFor = isAskedFor(kind)
    writer.field(name) { $0.array(elements, where: { _ in isAskedFor }, element) }
  }

  private func write(_ document: AnalyzedDocument, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("encoding", document.source.encoding.rawValue)
      writer.field("script", document.script.rawValue)
      writer.field("damage") { writer in
        writer.object { writer in
          writer.field("score") { $0.share(document.damage.score) }
          writer.field("repairs", document.text.repairCount)
        }
      }
    }
  }

  func bounds(_ span: TextSpan, to writer: inout JSONWriter) {
    writer.field("start", offsets.offset(span.start))
    writer.field("end", offsets.offset(span.end))
  }

  func write(_ mention: Mention, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("text", mention.text)
      bounds(mention.span, to: &writer)
    }
  }

  private func mentions(_ mentions: [Mention], to writer: inout JSONWriter) {
    writer.field("mentions") { writer in writer.array(mentions) { write($1, to: &$0) } }
  }

  private func uses(_ uses: [FormulationUse], to writer: inout JSONWriter) {
    writer.field("mentions") { writer in
      writer.array(uses) { writer, use in
        writer.object { writer in
          writer.field("text", use.text)
          bounds(use.span, to: &writer)
          writer.field("speaker", use.speaker)
          writer.field("body", use.body)
        }
      }
    }
  }

  private func write(_ statement: Statement, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("speaker", statement.speaker)
      writer.field("kind", statement.kind.rawValue)
      writer.field("body", statement.body)
      writer.field("verb", statement.verb)
      bounds(statement.span, to: &writer)
    }
  }

  private func write(_ official: Official, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("name", official.name)
      writer.field("foreign", official.isForeign)
      writer.field("titles") { writer in writer.array(official.titles) { write($1, to: &$0) } }
      mentions(official.mentions, to: &writer)
      writer.field("statements") { writer in
        writer.array(official.statements) { writer, statement in
          writer.object { writer in
            writer.field("verb", statement.verb)
            bounds(statement.span, to: &writer)
          }
        }
      }
      writer.field("participation") { writer in writer.array(official.participation) { $0.string($1) } }
      writer.field("rule", official.rule.rawValue)
    }
  }

  private func write(_ title: Title, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("text", title.text)
      writer.field("kind", title.kind.rawValue)
      bounds(title.span, to: &writer)
      writer.field("holder", title.holder)
      writer.field("organization") { writer in
        guard let organization = title.organization else { return writer.null() }
        writer.object { writer in
          writer.field("text", organization.text)
          bounds(organization.span, to: &writer)
          writer.field("inherited", organization.isInherited)
          writer.field("place") { write(organization.place, to: &$0) }
        }
      }
      writer.field("position") { write(title.position, to: &$0) }
      writer.field("markers") { writer in writer.array(title.markers) { $0.string($1) } }
      writer.field("rank") { writer in
        guard let rank = title.rank else { return writer.null() }
        writer.object { writer in
          writer.field("kind", rank.kind.rawValue)
          writer.field("low", rank.low)
          writer.field("high", rank.high)
          writer.field("basis", rank.basis)
          writer.field("date", rank.date)
        }
      }
      writer.field("place") { write(title.place, to: &$0) }
      writer.field("rule", title.rule.rawValue)
    }
  }

  private func write(_ entity: NamedEntity, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("name", entity.name)
      mentions(entity.mentions, to: &writer)
      writer.field("rule", entity.rule.rawValue)
    }
  }

  private func write(_ body: Organization, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("name", body.name)
      writer.field("kind", body.kind.rawValue)
      mentions(body.mentions, to: &writer)
      writer.field("rule", body.rule.rawValue)
    }
  }

  private func write(_ frame: Frame, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("text", frame.text)
      writer.field("kind", frame.kind.rawValue)
      writer.field("count", frame.count)
      writer.field("measure", frame.measure)
      writer.field("head", frame.head)
      writer.field("quoted", frame.isQuoted)
      writer.field("complete", frame.isComplete)
      writer.field("known", frame.known)
      writer.field("components") { writer in writer.array(frame.components) { write($1, to: &$0) } }
      uses(frame.mentions, to: &writer)
      writer.field("rule", frame.rule.rawValue)
    }
  }

  private func write(_ slogan: Slogan, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("text", slogan.text)
      writer.field("kind", slogan.kind.rawValue)
      writer.field("quoted", slogan.isQuoted)
      writer.field("known", slogan.known)
      uses(slogan.mentions, to: &writer)
      writer.field("rule", slogan.rule.rawValue)
    }
  }

  private func write(_ figure: Figure, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("text", figure.text)
      writer.field("indicator", figure.indicator)
      writer.field("value") { $0.decimal(figure.value) }
      writer.field("unit", figure.unit)
      writer.field("comparator", figure.comparator)
      writer.field("upper") { $0.decimal(figure.upper) }
      writer.field("from") { $0.decimal(figure.from) }
      writer.field("change", figure.change?.rawValue)
      bounds(figure.span, to: &writer)
      writer.field("rule", figure.rule.rawValue)
    }
  }

  private func write(_ date: DateMention, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("text", date.text)
      writer.field("iso", date.iso)
      writer.field("precision", date.precision.rawValue)
      bounds(date.span, to: &writer)
      writer.field("rule", date.rule.rawValue)
    }
  }
}
