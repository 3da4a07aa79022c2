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
  /// The UTF-8 of the text behind the conversion.
  public let utf8: [UInt8]
  /// Where lengths differ, in scalars.
  private let changes: [LengthChange]

  /// Creates a converted text of its parts.
  ///
  /// - Parameters:
  ///   - source: The source.
  ///   - bytes: The UTF-8 of the source.
  ///   - output: The UTF-8 of the converted text.
  ///   - alignment: Which came from which.
  init(source: SourceText, bytes: [UInt8], output: [UInt8], alignment: ConversionAlignment) {
    self.source = source
    utf8 = output
    var counter = ScalarCounter(output)
    var sourceCounter = ScalarCounter(bytes)
    changes = alignment.changes.compactMap { change in
      let from =
        sourceCounter.count(to: change.source.lowerBound)..<sourceCounter.count(to: change.source.upperBound)
      let to = counter.count(to: change.output.lowerBound)..<counter.count(to: change.output.upperBound)
      return from.count == to.count ? nil : LengthChange(source: from, output: to)
    }
  }

  /// The text behind the conversion.
  public var string: String { String(decoding: utf8, as: UTF8.self) }

  /// The number of Unicode scalars in the converted text.
  public var count: Int { changes.reduce(source.count) { $0 + $1.growth } }

  /// The span of the source that a span of the converted text came from.
  ///
  /// - Complexity: O(log *n*) in the number of places where lengths differ.
  public func sourceSpan(of span: ConvertedSpan) -> TextSpan {
    let start = changes.position(span.start, isEnd: false, from: \.output, to: \.source)
    let end = span.count == 0 ? start : changes.position(span.end, isEnd: true, from: \.output, to: \.source)
    return TextSpan(start..<max(start, end))
  }

  /// The span of the converted text that a span of the source became.
  ///
  /// - Complexity: O(log *n*) in the number of places where lengths differ.
  public func convertedSpan(of span: TextSpan) -> ConvertedSpan {
    let start = changes.position(span.start.scalars, isEnd: false, from: \.source, to: \.output)
    let end =
      span.isEmpty ? start : changes.position(span.end.scalars, isEnd: true, from: \.source, to: \.output)
    return ConvertedSpan(start, max(start, end))
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
