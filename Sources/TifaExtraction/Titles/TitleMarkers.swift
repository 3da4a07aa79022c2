import TifaText

/// The markers of a title, in order, held without memory of their own: titles are copied all the time.
struct TitleMarkers: RandomAccessCollection {
  /// The most markers that are kept, more than a title has.
  private static let most = 12

  /// The end of the title, which the markers are counted back from.
  private let end: Int
  private var distances = InlineArray<12, UInt8>(repeating: 0)
  private var lengths = InlineArray<12, UInt8>(repeating: 0)
  private(set) var count = 0

  /// Creates the empty list of a title with an end.
  init(ofTitleEndingAt end: Int) { self.end = end }

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(index: Int) -> NormalizedSpan {
    precondition(index >= 0 && index < count, "the index is one of a marker")
    let start = end - Int(distances[index])
    return NormalizedSpan(start, start + Int(lengths[index]))
  }

  /// Adds a marker behind the others.
  mutating func append(_ marker: NormalizedSpan) { insert(marker, at: count) }

  /// Adds a marker before the others.
  mutating func prepend(_ marker: NormalizedSpan) { insert(marker, at: 0) }

  private mutating func insert(_ marker: NormalizedSpan, at index: Int) {
    guard count < Self.most, let distance = UInt8(exactly: end - marker.start),
      let length = UInt8(exactly: marker.count)
    else { return }
    var last = count
    while last > index {
      distances[last] = distances[last - 1]
      lengths[last] = lengths[last - 1]
      last -= 1
    }
    distances[index] = distance
    lengths[index] = length
    count += 1
  }
}
