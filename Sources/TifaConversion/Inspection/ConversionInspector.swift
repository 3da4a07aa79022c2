import TifaText

/// Converts texts by OpenCC's dictionaries one by one and tells what each did.
///
/// What comes out is what ``Converter`` gives; that one is a hundred times as fast. An inspector is immutable and shared by
/// threads.
public struct ConversionInspector: Sendable {
  /// The configuration that the inspector was made with.
  public let configuration: Converter.Configuration
  let normalization: [ChainStage]
  /// The words that texts are divided at, those of the user among them.
  private let division: ChainStage
  /// Whether the configuration divides texts; else only words of the user stand by themselves.
  private let dividesTexts: Bool
  let chain: [ChainStage]
  private let userEntries: FlatDictionary
  /// The operators of ideographic description sequences that stay: those that no dictionary has.
  private let operators: Set<UInt32>
  /// The names of the dictionaries that entries stand in; the user's come last.
  private let names: [String]
  /// The number of dictionaries that are not the user's.
  private let userOrigin: Int

  /// Reads the dictionaries of a configuration.
  ///
  /// - Parameters:
  ///   - configuration: The configuration.
  ///   - dictionary: Words of one's own, as for ``Converter/init(_:dictionary:isCached:)``.
  /// - Throws: ``ConversionError`` where the configuration or a dictionary is missing or malformed, with file and line.
  /// - Complexity: O(*n*) in the size of the dictionaries; some tens of milliseconds.
  public init(
    _ configuration: Converter.Configuration, dictionary: ConversionDictionary? = nil
  ) throws(ConversionError) {
    self.configuration = configuration
    let plan = try configuration.plan()
    var loader = DictionaryLoader()
    var normalization: [ChainStage] = []
    for stage in plan.normalization { normalization.append(ChainStage(try loader.dictionary(stage))) }
    let segmentation = try plan.segmentation.map { (plan) throws(ConversionError) in
      try loader.dictionary(plan)
    }
    var chain: [ChainStage] = []
    for stage in plan.chain { chain.append(ChainStage(try loader.dictionary(stage))) }
    userOrigin = loader.origins.count
    names = (loader.origins + (dictionary?.names ?? [])).map { path in
      path.split(separator: "/").last.map(String.init) ?? path
    }
    userEntries = FlatDictionary(dictionary?.entries ?? [])
    var words = userEntries
    words.join(
      segmentation ?? (chain.count == 1 ? chain[0].dictionary : FlatDictionary()), policy: .union)
    division = ChainStage(words)
    dividesTexts = segmentation != nil
    var operators = plan.keepsDescriptionSequences ? Set<UInt32>(0x2FF0...0x2FFF) : []
    for stage in normalization + [division] + chain {
      for entry in stage.dictionary.entries {
        for scalar in entry.key where DescriptionSequence.operandCount(scalar) != nil {
          operators.remove(scalar)
        }
      }
    }
    self.operators = operators
    self.normalization = normalization
    self.chain = chain
  }

  /// Converts a text and tells what each stage did.
  ///
  /// - Complexity: O(*n*) in the length of the text, with much memory for each character.
  public func inspect(_ source: SourceText) -> ConversionInspection {
    let trace = trace(source.scalars)
    return ConversionInspection(
      source: source, normalization: trace.normalization.map(stage), segments: trace.segments.map(\.string),
      words: trace.words.map(replacement), stages: trace.stages.map(stage), output: trace.output.string)
  }

  /// The name of the dictionary that an entry stands in.
  func name(of entry: FlatDictionary.Entry, isUsers: Bool = false) -> String {
    names[isUsers ? userOrigin + entry.origin : entry.origin]
  }

  private func stage(_ stage: ConversionTrace.Stage) -> ConversionInspection.Stage {
    ConversionInspection.Stage(
      dictionaries: stage.origins.map { names[$0] }, segments: stage.segments.map(\.string),
      replacements: stage.matches.map(replacement))
  }

  private func replacement(_ match: ConversionTrace.Match) -> ConversionInspection.Replacement {
    ConversionInspection.Replacement(
      text: match.text.string, target: String(scalarValues: match.entry.value),
      span: TextSpan(match.text.source ?? 0..<0), dictionary: name(of: match.entry, isUsers: match.isUsers))
  }
}

extension ConversionInspector {
  /// The way of a text through all stages.
  func trace(_ scalars: [UInt32]) -> ConversionTrace {
    var trace = ConversionTrace()
    var text = TracedText(scalars)
    for stage in normalization {
      var step = ConversionTrace.Stage(stage)
      text = text.parts(keeping: operators).reduce(into: TracedText()) { text, part in
        text.append(part.isKept ? part.text : step.convert(part.text, by: stage))
      }
      step.segments = [text]
      trace.normalization.append(step)
    }
    let segments = segments(of: text, words: &trace.words)
    trace.segments = segments.map(\.text)
    var current = segments
    for stage in chain {
      var step = ConversionTrace.Stage(stage)
      for index in current.indices where !current[index].isKept {
        current[index].text = step.convert(current[index].text, by: stage)
      }
      // Words of the user stand from the first stage on.
      if trace.stages.isEmpty {
        for index in current.indices {
          if let value = current[index].value {
            current[index].text = current[index].text.replaced(by: value)
          }
        }
      }
      step.segments = current.map(\.text)
      trace.stages.append(step)
    }
    for segment in current { trace.output.append(segment.text) }
    trace.converted = current.map(\.text)
    return trace
  }

  /// Divides a text at the words of the segmentation and of the user.
  private func segments(of text: TracedText, words: inout [ConversionTrace.Match]) -> [ConversionTrace
    .Segment]
  {
    var segments: [ConversionTrace.Segment] = []
    for part in text.parts(keeping: operators) {
      guard !part.isKept else {
        segments.append(part)
        continue
      }
      let scalars = part.text.scalars
      var (start, index) = (0, 0)
      func close(_ end: Int) {
        if start < end { segments.append(ConversionTrace.Segment(text: part.text[start..<end])) }
      }
      while index < scalars.count {
        guard let (end, number) = division.longestMatch(in: scalars, from: index) else {
          index += 1
          continue
        }
        let entry = division.dictionary.entries[number]
        let isUsers = userEntries.contains(entry.key)
        if isUsers || dividesTexts {
          close(index)
          let word = part.text[index..<end]
          segments.append(
            ConversionTrace.Segment(text: word, isKept: isUsers, value: isUsers ? entry.value : nil))
          words.append(ConversionTrace.Match(entry: entry, text: word, isUsers: isUsers))
          start = end
        }
        index = end
      }
      close(scalars.count)
    }
    return segments
  }
}
