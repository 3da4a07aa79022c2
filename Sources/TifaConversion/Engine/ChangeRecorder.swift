/// Records where lengths change, or does not.
protocol ChangeRecorder {
  func record(
    _ source: Int, _ sourceCount: Int, _ output: Int, _ outputCount: Int, _ scratch: ConversionScratch)
}

struct SilentRecorder: ChangeRecorder {
  @inline(__always)
  func record(
    _ source: Int, _ sourceCount: Int, _ output: Int, _ outputCount: Int, _ scratch: ConversionScratch
  ) {}
}

struct LengthRecorder: ChangeRecorder {
  @inline(__always)
  func record(
    _ source: Int, _ sourceCount: Int, _ output: Int, _ outputCount: Int, _ scratch: ConversionScratch
  ) {
    scratch.changes.append(
      LengthChange(source: source..<source + sourceCount, output: output..<output + outputCount))
  }
}
