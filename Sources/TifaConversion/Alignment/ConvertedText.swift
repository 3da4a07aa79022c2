import TifaText

/// A converted text with the way back to its source.
///
///     let text = try Converter(.taiwanPhrases).convertAligned(SourceText("我的鼠标和网络"))
///     text.string                                  // 我的滑鼠和網路
///     text.sourceSpan(of: ConvertedSpan(2, 4))     // 2..<4, 鼠标
///
/// Characters that were replaced one for one lead to one another; where a word became a longer or a shorter one, each
/// position inside leads to the whole word.
public struct ConvertedText: Hashable, Sendable {
  /// The text before the conversion.
  public let source: SourceText
  /// The text behind the conversion.
  public let string: String
  /// The number of Unicode scalars in the converted text.
  public let count: Int
  /// Where lengths differ, in scalars.
  private let changes: [LengthChange]

  /// Creates a converted text of its parts.
  ///
  /// - Parameters:
  ///   - source: The source.
  ///   - bytes: The UTF-8 of the source.
  ///   - output: The UTF-8 of the converted text.
  ///   - changes: Where the two differ in length, in bytes.
  init(source: SourceText, bytes: [UInt8], output: [UInt8], changes: [LengthChange]) {
    self.source = source
    string = String(decoding: output, as: UTF8.self)
    var counter = ScalarCounter(output)
    var sourceCounter = ScalarCounter(bytes)
    var differing: [LengthChange] = []
    for change in changes {
      let from =
        sourceCounter.count(to: change.source.lowerBound)..<sourceCounter.count(to: change.source.upperBound)
      let to = counter.count(to: change.output.lowerBound)..<counter.count(to: change.output.upperBound)
      if from.count != to.count { differing.append(LengthChange(source: from, output: to)) }
    }
    count = counter.count(to: output.count)
    self.changes = differing
  }

  /// The span of the source that a span of the converted text came from.
  ///
  /// - Complexity: O(log *n*) in the number of places where lengths differ.
  public func sourceSpan(of span: ConvertedSpan) -> TextSpan {
    let start = position(span.start, isEnd: false, from: \.output, to: \.source)
    let end = span.count == 0 ? start : position(span.end, isEnd: true, from: \.output, to: \.source)
    return TextSpan(start..<max(start, end))
  }

  /// The span of the converted text that a span of the source became.
  ///
  /// - Complexity: O(log *n*) in the number of places where lengths differ.
  public func convertedSpan(of span: TextSpan) -> ConvertedSpan {
    let start = position(span.start.scalars, isEnd: false, from: \.source, to: \.output)
    let end = span.isEmpty ? start : position(span.end.scalars, isEnd: true, from: \.source, to: \.output)
    return ConvertedSpan(start, max(start, end))
  }

  /// A position on the other side; inside a change its start, or its end.
  private func position(
    _ position: Int, isEnd: Bool, from: KeyPath<LengthChange, Range<Int>>,
    to: KeyPath<LengthChange, Range<Int>>
  ) -> Int {
    // The first change that does not lie wholly before the position.
    var (low, high) = (0, changes.count)
    while low < high {
      let middle = (low + high) / 2
      if changes[middle][keyPath: from].upperBound <= position { low = middle + 1 } else { high = middle }
    }
    if low < changes.count, changes[low][keyPath: from].lowerBound < position {
      return isEnd ? changes[low][keyPath: to].upperBound : changes[low][keyPath: to].lowerBound
    }
    guard low > 0 else { return position }
    let previous = changes[low - 1]
    return previous[keyPath: to].upperBound + position - previous[keyPath: from].upperBound
  }
}

/// Counts the scalars of UTF-8 from its start to positions that move on.
private struct ScalarCounter {
  private let bytes: [UInt8]
  private var position = 0
  private var scalars = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The number of scalars before a byte, which is not before the last one asked for.
  mutating func count(to end: Int) -> Int {
    for byte in bytes[position..<end] where byte & 0xC0 != 0x80 { scalars += 1 }
    position = end
    return scalars
  }
}
