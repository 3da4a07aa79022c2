extension Array {
  /// Creates an array of one value many times, as `init(repeating:count:)` does.
  ///
  /// That one asks the runtime for the array's type at each call, which for short texts takes longer than the rest; here the compiler
  /// knows it.
  ///
  /// - Complexity: O(*n*) in the number of elements.
  @inlinable
  @inline(__always)
  package init(filledWith value: Element, count: Int) {
    self.init()
    reserveCapacity(count)
    append(contentsOf: repeatElement(value, count: count))
  }
}
