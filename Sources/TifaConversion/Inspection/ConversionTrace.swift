import TifaText

/// The way of a text through the stages of a conversion.
struct ConversionTrace {
  /// A key of a dictionary that was found in a text.
  struct Match {
    let entry: FlatDictionary.Entry
    let text: TracedText
    /// Whether the entry is one of the user's.
    var isUsers = false
  }

  /// A part of a text.
  struct Segment {
    var text: TracedText
    /// Whether no stage converts it.
    var isKept = false
    /// What a word of the user becomes.
    var value: [UInt32]?
  }

  /// What a stage did.
  struct Stage {
    /// The numbers of the dictionaries that the stage's entries stand in.
    let origins: [Int]
    var segments: [TracedText] = []
    var matches: [Match] = []

    init(_ stage: ChainStage) { origins = Set(stage.dictionary.entries.map(\.origin)).sorted() }

    mutating func convert(_ text: TracedText, by stage: ChainStage) -> TracedText {
      stage.convert(text) { matches.append(Match(entry: $0, text: $1)) }
    }
  }

  var normalization: [Stage] = []
  var words: [Match] = []
  /// The segments before and behind the chain.
  var segments: [TracedText] = []
  var converted: [TracedText] = []
  var stages: [Stage] = []
  var output = TracedText()
}

extension TracedText {
  var string: String { String(scalarValues: scalars) }

  /// The text divided into the ideographic description sequences that start with some operators, and what lies between
  /// them.
  func parts(keeping operators: Set<UInt32>) -> [ConversionTrace.Segment] {
    var parts: [ConversionTrace.Segment] = []
    var (start, index) = (0, 0)
    while index < scalars.count {
      guard operators.contains(scalars[index]),
        let end = DescriptionSequence.end(in: scalars, from: index)
      else {
        index += 1
        continue
      }
      if start < index { parts.append(ConversionTrace.Segment(text: self[start..<index])) }
      parts.append(ConversionTrace.Segment(text: self[index..<end], isKept: true))
      (start, index) = (end, end)
    }
    if start < scalars.count { parts.append(ConversionTrace.Segment(text: self[start..<scalars.count])) }
    return parts
  }
}
