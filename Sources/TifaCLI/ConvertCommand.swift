import ArgumentParser
import Tifa

/// `tifa convert`
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Converts texts between scripts and regional standards with OpenCC's configurations.",
    discussion: """
      What comes out is byte for byte what opencc gives, as long as no option asks for more. Text is converted as it
      comes, and what is no UTF-8 passes through unchanged, with a warning. JSON lines come out as JSON lines with the text
      replaced, records of CSV as JSON lines too, and of an HTML page its main text. With --jobs a long text is converted in parts at a time.

      With --inspect what each stage did is printed in place of the texts, a JSON object a document: the segments, and for
      each piece that a dictionary had a word for the file that decided. With --ambiguities the characters that can become
      several others are, a JSON object each: what was chosen, what else the dictionaries have, and the word that decided.

      Examples:
        tifa convert --to traditional a.txt
        tifa convert --config s2twp --jobs 2 < a.txt
        tifa convert --config my/config.json --output b.jsonl a.jsonl
        tifa convert --to taiwan --dictionary names.txt --protect names --punctuation a.txt
        tifa convert --to traditional --ambiguities a.txt
        tifa convert --list
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var conversion: ConversionOptions

  @Flag(help: "Print what each stage made of the texts, as JSON lines.")
  var inspect = false

  @Flag(help: "Print the characters that can become several others, as JSON lines.")
  var ambiguities = false

  @Flag(help: "List the names that --to and --config take.")
  var list = false

  @OptionGroup var offsets: OffsetOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard !list else { return }
    try conversion.checkTarget()
    guard !(inspect && ambiguities) else {
      throw ValidationError("give either --inspect or --ambiguities: each prints in place of the texts")
    }
    if inspect || ambiguities, conversion.punctuation || conversion.protect != nil {
      throw ValidationError(
        "--inspect and --ambiguities show what the dictionaries do; leave out --punctuation and --protect")
    }
  }

  func run() throws {
    if list { return try printList() }
    if inspect || ambiguities { return try printInspections() }
    let conversion = try DocumentConversion(conversion)
    var session = try Session(output)
    for input in CorpusInput.inputs(named: input.inputs, format: input.inputFormat) {
      switch input {
      case .success(let input) where input.format == .text:
        try convert(input, by: conversion, into: &session)
      default: try convertDocuments(of: input, by: conversion, into: &session)
      }
    }
    try session.finish()
  }

  /// Converts a text part by part, or as a whole where the options need it.
  private func convert(
    _ source: CorpusInput, by conversion: DocumentConversion, into session: inout Session
  ) throws {
    var invalidCount = 0
    var marks = conversion.style.map(Converter.QuotationMarks.init)
    do {
      var chunks = try TextChunks(source, label: input.encoding)
      if let protection = conversion.protection {
        let (bytes, count) = protection.converter.convert(try chunks.rest()) {
          protection.analyzer.protectedSpans(in: $0)
        }
        invalidCount = count
        try session.output.write(marks?.convert(bytes, isFinal: false) ?? bytes)
      } else {
        var parts = TextConversion(conversion.converter, jobs: output.jobs)
        try parts.run(&chunks) { try session.output.write(marks?.convert($0, isFinal: false) ?? $0) }
        invalidCount = parts.invalidCount
      }
      if let rest = marks?.convert([], isFinal: true) { try session.output.write(rest) }
      session.count()
    } catch let error as CorpusError {
      return try session.report(error)
    }
    if invalidCount > 0, !output.quiet {
      let bytes = invalidCount == 1 ? "1 byte is" : "\(invalidCount) bytes are"
      try session.warn("\(source.location): warning: \(bytes) no UTF-8 and passed through unchanged")
    }
  }

  /// Converts the texts of JSON lines, CSV or a page.
  private func convertDocuments(
    of source: Result<CorpusInput, CorpusError>, by conversion: DocumentConversion,
    into session: inout Session
  ) throws {
    let (textField, idField) = (input.textField, input.idField)
    var reader = CorpusReader([source], options: input.readerOptions)
    try Pipeline(jobs: output.jobs).run(&reader, into: &session) { document in
      let text = conversion.convert(document.text.readingText.text)
      let line = document.jsonLine(withText: text, textField: textField, idField: idField)
      return (line ?? text) + "\n"
    }
  }

  /// Prints what the dictionaries did with each document.
  private func printInspections() throws {
    let words = try conversion.words()
    let inspector = try ConversionOptions.reporting { () throws(ConversionError) in
      try ConversionInspector(conversion.configuration, dictionary: words)
    }
    let renderer = ConversionRenderer(unit: offsets.offsets)
    let printsAmbiguities = ambiguities
    var reader = CorpusReader(inputs: input.inputs, options: input.readerOptions)
    var session = try Session(output)
    try Pipeline(jobs: output.jobs).run(&reader, into: &session) { document in
      printsAmbiguities
        ? renderer.render(inspector.ambiguities(in: document.text), of: document)
        : renderer.render(inspector.inspect(document.text.readingText.text), of: document)
    }
    try session.finish()
  }

  private func printList() throws {
    var output = try Output(self.output.output)
    for (name, configuration) in Converter.Configuration.named {
      let padding = String(repeating: " ", count: max(1, 34 - name.utf8.count))
      try output.write(name + padding + configuration.name + "\n")
    }
    try output.finish()
  }
}
