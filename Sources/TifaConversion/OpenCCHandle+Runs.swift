extension OpenCCHandle {
  /// Appends the conversion of any bytes: NULs and what is no UTF-8 stay, each run between them is converted.
  ///
  /// - Returns: The number of bytes that are no UTF-8.
  @discardableResult
  func convertAny(_ bytes: ArraySlice<UInt8>, into output: inout [UInt8]) -> Int {
    var invalid = 0
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: 0) ?? bytes.endIndex
      if start < end { invalid += convertWithoutNULs(bytes[start..<end], into: &output) }
      if end < bytes.endIndex { output.append(0) }
      start = end + 1
    }
    return invalid
  }

  private func convertWithoutNULs(_ bytes: ArraySlice<UInt8>, into output: inout [UInt8]) -> Int {
    let count = output.count
    if UTF8Runs.isValid(bytes), convert(bytes, into: &output) { return 0 }
    output.removeSubrange(count...)
    var invalid = 0
    for run in UTF8Runs(bytes) {
      if !run.isValid || !convert(run.bytes, into: &output) { output.append(contentsOf: run.bytes) }
      if !run.isValid { invalid += run.bytes.count }
    }
    return invalid
  }
}
