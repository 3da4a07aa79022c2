import TifaSegmentation
import TifaText

/// Renders the tokens of documents: as words with spaces between them, as a table of tabs, or as JSON lines.
public struct TokenRenderer: Sendable {
  private let format: String
  private let unit: OffsetUnit

  /// Creates a renderer.
  ///
  /// - Parameters:
  ///   - format: `text`, `tsv` or `jsonl`.
  ///   - unit: The unit of the offsets.
  public init(format: String, unit: OffsetUnit) {
    self.format = format
    self.unit = unit
  }

  /// The tokens of one document.
  ///
  /// - Complexity: O(*n*) in the length of the document.
  public func render(_ tokens: [Token], of document: CorpusDocument) -> String {
    switch format {
    case "tsv": table(tokens, of: document)
    case "jsonl": json(tokens, of: document)
    default: words(tokens, of: document.text)
    }
  }

  /// Words with one space between them; line ends stay, other space goes.
  private func words(_ tokens: [Token], of text: SourceText) -> String {
    var output = ""
    var isLineStart = true
    for token in tokens {
      let word = text.string(in: token.span)
      if token.kind == .space {
        for scalar in word.unicodeScalars where scalar == "\n" {
          output += "\n"
          isLineStart = true
        }
        continue
      }
      if !isLineStart { output += " " }
      output += word
      isLineStart = false
    }
    return isLineStart ? output : output + "\n"
  }

  private func table(_ tokens: [Token], of document: CorpusDocument) -> String {
    let offsets = OffsetTable(document.text, unit: unit)
    var output = ""
    for token in tokens {
      let start = offsets.offset(token.span.start)
      let end = offsets.offset(token.span.end)
      output += "\(start)\t\(end)\t\(token.kind)\t\(escaped(document.text.string(in: token.span)))\n"
    }
    return output
  }

  private func escaped(_ text: String) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": output += "\\\\"
      case "\t": output += "\\t"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }

  private func json(_ tokens: [Token], of document: CorpusDocument) -> String {
    let offsets = OffsetTable(document.text, unit: unit)
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("id", document.id)
      writer.field("offsets", unit.rawValue)
      writer.field("tokens") { writer in
        writer.array(tokens) { writer, token in
          writer.object { writer in
            writer.field("text", document.text.string(in: token.span))
            writer.field("kind", token.kind.rawValue)
            writer.field("start", offsets.offset(token.span.start))
            writer.field("end", offsets.offset(token.span.end))
          }
        }
      }
    }
    return writer.text + "\n"
  }
}
