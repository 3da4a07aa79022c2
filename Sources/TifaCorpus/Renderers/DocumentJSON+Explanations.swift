import TifaExtraction

extension DocumentJSON {
  /// Writes why things were found.
  func write(_ explanations: [Explanation], to writer: inout JSONWriter) {
    writer.field("explanations") { writer in
      writer.array(explanations) { writer, explanation in
        writer.object { writer in
          writer.field("kind", explanation.kind)
          writer.field("text", explanation.text)
          writer.field("rule", explanation.rule.rawValue)
          writer.field("summary", explanation.summary)
          writer.field("evidence") { writer in
            writer.array(explanation.evidence) { writer, evidence in
              writer.object { writer in
                writer.field("role", evidence.role)
                writer.field("text", evidence.mention.text)
                bounds(evidence.mention.span, to: &writer)
              }
            }
          }
          writer.field("beaten") { writer in
            writer.array(explanation.beaten) { writer, alternative in
              writer.object { writer in
                writer.field("text", alternative.text)
                writer.field("margin") { $0.decimal(alternative.tenths) }
              }
            }
          }
        }
      }
    }
  }
}
