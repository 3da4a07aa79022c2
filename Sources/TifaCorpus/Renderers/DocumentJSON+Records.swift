import TifaExtraction
import TifaText

/// The parts of a document that careers are read from: places, changes of office, credits.
extension DocumentJSON {
  func write(_ place: Place?, to writer: inout JSONWriter) {
    guard let place else { return writer.null() }
    writer.object { writer in
      writer.field("text", place.text)
      bounds(place.span, to: &writer)
      writer.field("name", place.name)
      writer.field("code", place.code)
      writer.field("until", place.until)
      writer.field("successor", place.successor)
      writer.field("candidates") { writer in
        writer.array(place.candidates) { writer, candidate in
          writer.object { writer in
            writer.field("name", candidate.name)
            writer.field("code", candidate.code)
          }
        }
      }
      writer.field("rule", place.rule.rawValue)
    }
  }

  func write(_ change: PersonnelChange, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("kind", change.kind.rawValue)
      writer.field("person", change.person)
      writer.field("title") { writer in
        if let title = change.title { write(title, to: &writer) } else { writer.null() }
      }
      writer.field("date", change.date)
      bounds(change.span, to: &writer)
      writer.field("rule", change.rule.rawValue)
    }
  }

  /// Writes credits as an object with a list for every role.
  func write(_ credits: [Credit], to writer: inout JSONWriter) {
    writer.object { writer in
      Credit.Role.all.forEachInPlace { role in
        writer.field(named: role.rawValue) { writer in
          writer.array(credits, where: { $0.role == role }) { writer, credit in
            writer.object { writer in
              writer.field("text", credit.name)
              bounds(credit.span, to: &writer)
              writer.field("rule", credit.rule.rawValue)
            }
          }
        }
      }
    }
  }
}
