/// A text on its way through the stages of a conversion, each character with the part of the source it came from.
struct TracedText {
  var scalars: [UInt32] = []
  var sources: [Range<Int>] = []

  init() {}

  /// Starts with a source.
  init(_ scalars: [UInt32]) {
    self.scalars = scalars
    sources = scalars.indices.map { $0..<$0 + 1 }
  }

  /// A part of the text.
  subscript(range: Range<Int>) -> TracedText {
    var part = TracedText()
    part.scalars = Array(scalars[range])
    part.sources = Array(sources[range])
    return part
  }

  /// The part of the source that the text came from; nil where the text is empty.
  var source: Range<Int>? {
    guard let first = sources.first, let last = sources.last else { return nil }
    return first.lowerBound..<last.upperBound
  }

  mutating func append(_ other: TracedText) {
    scalars += other.scalars
    sources += other.sources
  }

  /// The text with another wording: character for character where there are as many, else each from the whole.
  func replaced(by value: [UInt32]) -> TracedText {
    var text = TracedText()
    text.scalars = value
    if value.count == scalars.count {
      text.sources = sources
    } else if let source {
      text.sources = [Range<Int>](repeating: source, count: value.count)
    }
    return text
  }
}

extension ChainStage {
  /// What the dictionary makes of a text.
  ///
  /// - Parameter found: Is called for each key that was found, with its place in the text.
  func convert(_ text: TracedText, found: (FlatDictionary.Entry, TracedText) -> Void) -> TracedText {
    var output = TracedText()
    var index = 0
    while index < text.scalars.count {
      if let (end, number) = longestMatch(in: text.scalars, from: index) {
        let (entry, piece) = (dictionary.entries[number], text[index..<end])
        found(entry, piece)
        output.append(piece.replaced(by: entry.value))
        index = end
      } else {
        output.append(text[index..<index + 1])
        index += 1
      }
    }
    return output
  }
}
