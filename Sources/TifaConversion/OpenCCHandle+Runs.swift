extension OpenCCHandle {
  /// Appends the conversion of any bytes: NULs and what is no UTF-8 stay, each run between them is converted.
  func convertAny(_ bytes: ArraySlice<UInt8>, into output: inout [UInt8]) {
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: 0) ?? bytes.endIndex
      if start < end { convertWithoutNULs(bytes[start..<end], into: &output) }
      if end < bytes.endIndex { output.append(0) }
      start = end + 1
    }
  }

  private func convertWithoutNULs(_ bytes: ArraySlice<UInt8>, into output: inout [UInt8]) {
    let count = output.count
    if UTF8Runs.isValid(bytes), convert(bytes, into: &output) { return }
    output.removeSubrange(count...)
    for run in UTF8Runs(bytes) {
      if !run.isValid || !convert(run.bytes, into: &output) { output.append(contentsOf: run.bytes) }
    }
  }
}
