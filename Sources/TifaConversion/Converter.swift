/// Converts between the scripts and regional standards of Chinese, with OpenCC's configurations.
///
///     let converter = try Converter(.taiwanPhrases)
///     converter.convert("鼠标和软件")  // 滑鼠和軟體
///
/// A converter is immutable and shared by threads; its handle is opened once. What comes out is what libopencc gives.
/// What is no UTF-8 passes through unchanged.
public struct Converter: Sendable {
  /// The configuration that the converter was made with.
  public let configuration: Configuration
  private let handle: OpenCCHandle

  /// Opens a configuration.
  ///
  /// - Throws: ``ConversionError`` where the configuration or one of its dictionaries is missing or malformed.
  public init(_ configuration: Configuration) throws(ConversionError) {
    self.configuration = configuration
    handle = try OpenCCHandle(path: configuration.path())
  }

  /// Converts a string.
  ///
  /// - Complexity: O(*n*) in its length.
  public func convert(_ string: String) -> String {
    String(decoding: convert(Array(string.utf8)), as: UTF8.self)
  }

  /// Converts UTF-8 bytes; bytes that are no UTF-8, and NULs, pass through unchanged.
  ///
  /// - Complexity: O(*n*) in their number.
  public func convert(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 4)
    convert(bytes[...], into: &output)
    return output
  }

  /// Appends the conversion of UTF-8 bytes to a buffer.
  func convert(_ bytes: ArraySlice<UInt8>, into output: inout [UInt8]) {
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: 0) ?? bytes.endIndex
      if start < end { convertValid(bytes[start..<end], into: &output) }
      if end < bytes.endIndex { output.append(0) }
      start = end + 1
    }
  }

  /// Appends the conversion of bytes without NULs; where libopencc refuses them, run by run of valid UTF-8.
  private func convertValid(_ bytes: ArraySlice<UInt8>, into output: inout [UInt8]) {
    let count = output.count
    if UTF8Runs.isValid(bytes), handle.convert(bytes, into: &output) { return }
    output.removeSubrange(count...)
    for run in UTF8Runs(bytes) {
      if !run.isValid || !handle.convert(run.bytes, into: &output) { output.append(contentsOf: run.bytes) }
    }
  }
}

extension Converter {
  /// The folder of the installed OpenCC's data; nil where it is not installed.
  public static var dataFolder: String? { OpenCCData.folder }
}
