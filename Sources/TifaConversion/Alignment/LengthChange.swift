/// A place where a conversion's output and its source differ in length.
struct LengthChange: Hashable, Sendable {
  /// The bytes, or characters, of the source.
  var source: Range<Int>
  /// Those of the output that they became.
  var output: Range<Int>

  /// How much longer the output is.
  var growth: Int { output.count - source.count }
}

extension [LengthChange] {
  /// The changes from the source of these to the output of a later conversion; those that touch become one.
  ///
  /// - Complexity: O(*n*) in the number of both.
  func followed(by later: [LengthChange]) -> [LengthChange] {
    var result: [LengthChange] = []
    var (first, second) = (self[...], later[...])
    // How much longer the text between is than the source, and than the output, up to what was taken.
    var (growth, laterGrowth) = (0, 0)
    while let between = Swift.min(
      first.first?.output.lowerBound ?? .max, second.first?.source.lowerBound ?? .max)
      as Int?, between < .max
    {
      var end = between
      let (source, output) = (between - growth, between + laterGrowth)
      var hasGrown = true
      while hasGrown {
        hasGrown = false
        if let change = first.first, change.output.lowerBound <= end {
          end = Swift.max(end, change.output.upperBound)
          growth += change.growth
          first.removeFirst()
          hasGrown = true
        }
        if let change = second.first, change.source.lowerBound <= end {
          end = Swift.max(end, change.source.upperBound)
          laterGrowth += change.growth
          second.removeFirst()
          hasGrown = true
        }
      }
      result.append(LengthChange(source: source..<end - growth, output: output..<end + laterGrowth))
    }
    return result
  }
}
