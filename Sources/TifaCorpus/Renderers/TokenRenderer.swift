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
    let reading = document.text.readingText
    return switch format {
    case "tsv": table(tokens, of: document, reading)
    case "jsonl": json(tokens, of: document, reading)
    default: words(tokens, of: reading)
    }
  }

  /// The wording of a token: without the markup that may stand in it in a page.
  private func text(of token: Token, in reading: ReadingText) -> String {
    let span = reading.offsets.normalizedSpan(of: token.span)
    return String(scalarValues: reading.text.scalars[span.range])
  }

  /// Words with one space between them; line ends stay, other space goes.
  private func words(_ tokens: [Token], of reading: ReadingText) -> String {
    var output = ""
    var isLineStart = true
    for token in tokens {
      let word = text(of: token, in: reading)
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

  private func table(_ tokens: [Token], of document: CorpusDocument, _ reading: ReadingText) -> String {
    let offsets = OffsetTable(document.text, unit: unit)
    var output = ""
    for token in tokens {
      let start = offsets.offset(token.span.start)
      let end = offsets.offset(token.span.end)
      output += "\(start)\t\(end)\t\(token.kind)\t\(escaped(text(of: token, in: reading)))\n"
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

  private func json(_ tokens: [Token], of document: CorpusDocument, _ reading: ReadingText) -> String {
    let offsets = OffsetTable(document.text, unit: unit)
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("id", document.id)
      writer.field("offsets", unit.rawValue)
      writer.field("tokens") { writer in
        writer.array(tokens) { writer, token in
          writer.object { writer in
            writer.field("text", text(of: token, in: reading))
            writer.field("kind", token.kind.rawValue)
            writer.field("start", offsets.offset(token.span.start))
            writer.field("end", offsets.offset(token.span.end))
            writer.field("partOfSpeech", token.partOfSpeech?.rawValue)
          }
        }
      }
    }
    return writer.finish(with: "\n")
  }
}
