import COpenCC

/// One open converter of libopencc.
///
/// libopencc's conversion is a const member function that keeps all its state on the stack, so a handle serves many
/// threads at once. All unsafe code of the module is here.
@safe
final class OpenCCHandle: @unchecked Sendable {
  private let converter: OpaquePointer

  /// Opens the converter of a configuration file.
  ///
  /// - Throws: ``ConversionError`` with libopencc's reason.
  init(path: String) throws(ConversionError) {
    var message = [CChar](repeating: 0, count: 512)
    guard let converter = unsafe tifa_opencc_open(path, &message, Int64(message.count)) else {
      throw ConversionError(
        .configuration,
        "\(path): error: \(Self.text(message)); give another configuration, or install OpenCC's data (libopencc-data)"
      )
    }
    unsafe self.converter = converter
  }

  deinit { unsafe tifa_opencc_close(converter) }

  /// Appends the conversion of UTF-8 bytes, which must hold no NUL.
  ///
  /// - Returns: Whether libopencc could convert them: it cannot where they are no UTF-8.
  func convert(_ bytes: ArraySlice<UInt8>, into output: inout [UInt8]) -> Bool {
    var terminated = Array(bytes)
    terminated.append(0)
    var count: Int64 = 0
    guard
      let result = unsafe tifa_opencc_convert(converter, terminated, Int64(bytes.count), &count)
    else { return false }
    unsafe output.append(contentsOf: UnsafeBufferPointer(start: result, count: Int(count)))
    unsafe tifa_opencc_free(result)
    return true
  }

  /// The entries of an `.ocd2` dictionary, as ``OpenCCDictionary`` has them.
  ///
  /// - Throws: ``ConversionError`` where the dictionary cannot be read.
  static func scalars(ofDictionaryAt path: String) throws(ConversionError) -> [UInt32] {
    var bytes: [UInt8] = []
    var message = [CChar](repeating: 0, count: 512)
    let count = unsafe withUnsafeMutablePointer(to: &bytes) { pointer in
      unsafe tifa_opencc_for_each_entry(
        path, pointer,
        { context, key, values in
          let bytes = unsafe context!.assumingMemoryBound(to: [UInt8].self)
          unsafe OpenCCHandle.append(key, to: &bytes.pointee)
          unsafe OpenCCHandle.append(values, to: &bytes.pointee)
        }, &message, Int64(message.count))
    }
    guard count >= 0 else {
      throw ConversionError(
        .dictionary, "\(path): error: \(text(message)); install OpenCC's data (libopencc-data)")
    }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value)
  }

  /// Appends the bytes of a C string and its zero.
  private static func append(_ string: UnsafePointer<CChar>, to bytes: inout [UInt8]) {
    var place = 0
    while unsafe string[place] != 0 {
      unsafe bytes.append(UInt8(bitPattern: string[place]))
      place += 1
    }
    bytes.append(UInt8(0))
  }

  /// A C string, on one line.
  private static func text(_ characters: [CChar]) -> String {
    let bytes = characters.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
    return String(decoding: bytes.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }, as: UTF8.self)
  }
}
