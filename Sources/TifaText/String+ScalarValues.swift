extension String {
  /// Creates a string from Unicode scalar values; what is no scalar value becomes U+FFFD.
  ///
  /// - Complexity: O(*n*) in the number of values.
  package init(scalarValues: some Collection<UInt32>) {
    var string = ""
    string.unicodeScalars.reserveCapacity(scalarValues.count)
    for value in scalarValues {
      string.unicodeScalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
    }
    self = string
  }
}
