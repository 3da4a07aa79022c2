import ArgumentParser
import Tifa

/// The options for what is read.
struct InputOptions: ParsableArguments {
  @Argument(help: "Files, folders, or - for standard input (also where none is named).")
  var inputs: [String] = []

  @Option(
    help: ArgumentHelp(
      "The form of the inputs: auto, text, jsonl, csv or html.",
      discussion: """
        auto goes by the names of the files: .jsonl and .ndjson, .csv, .html with .htm and .xhtml, else text; of \
        folders it takes these and .txt. XML and JSON files are refused unless it is said how to read them. Standard \
        input is text. Of an HTML page the main text is read; title, date, source and charset become metadata.
        """),
    transform: InputOptions.format)
  var inputFormat: InputFormat = .auto

  @Option(help: "The field of JSON lines or CSV that holds the text.")
  var textField = "text"

  @Option(help: "The field of JSON lines or CSV that holds the identifier.")
  var idField = "id"

  @Option(help: "The encoding of the inputs, where it is known: utf-8, utf-16, gb18030, gbk, big5.")
  var encoding: String?

  /// How the inputs are read.
  var readerOptions: CorpusReader.Options {
    CorpusReader.Options(format: inputFormat, textField: textField, idField: idField, encoding: encoding)
  }

  func validate() throws {
    if let encoding, TextEncoding(label: encoding) == nil {
      throw ValidationError(
        "no encoding is named '\(encoding)'; there are utf-8, utf-16le, utf-16be, gb18030, gbk, big5")
    }
  }

  private static func format(_ name: String) throws -> InputFormat {
    try .member(name, of: InputFormat.all, called: "input format")
  }
}
