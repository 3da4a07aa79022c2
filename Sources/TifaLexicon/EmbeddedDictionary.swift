import CTifaDictionaries

/// A dictionary file that is embedded in the library.
///
///     let posts = EmbeddedDictionary.named("posts/posts.txt")
@safe
public struct EmbeddedDictionary: @unchecked Sendable {
  /// The path of the file in the dictionaries' folder: `posts/posts.txt`.
  public let name: String
  /// The bytes of the file, UTF-8.
  let bytes: UnsafeBufferPointer<UInt8>

  // The memory is constant data of the program: it lives as long as the program and is never written.
  private static let all: [EmbeddedDictionary] = {
    var count: Int64 = 0
    let first = unsafe tifa_dictionaries(&count)
    return unsafe UnsafeBufferPointer(start: first, count: Int(count)).map { dictionary in
      unsafe EmbeddedDictionary(
        name: String(cString: dictionary.name),
        bytes: UnsafeBufferPointer(start: dictionary.bytes, count: Int(dictionary.count)))
    }
  }()

  /// The names of all embedded dictionaries, in the order in which they are embedded.
  public static var names: [String] { all.map(\.name) }

  /// The dictionary with a name.
  ///
  /// - Precondition: There is such a dictionary: the names are fixed when the library is built.
  public static func named(_ name: String) -> EmbeddedDictionary {
    guard let dictionary = all.first(where: { $0.name == name }) else {
      preconditionFailure("no embedded dictionary is named \(name); see Dictionaries/dictionaries.c")
    }
    return dictionary
  }

  /// The whole dictionary.
  var text: Text { unsafe Text(bytes.baseAddress!, 0..<bytes.count) }

  /// A fast hash of the content, see ``ContentHash``.
  package func hash(seed: UInt64) -> UInt64 {
    unsafe ContentHash.of(UnsafeRawBufferPointer(bytes), seed: seed)
  }

  /// A fast hash of the content of all dictionaries, see ``ContentHash``.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  static func hash(seed: UInt64) -> UInt64 { all.reduce(seed) { $1.hash(seed: $0) } }

  /// A hash of the content of all dictionaries (FNV-1a, 64 bits), as sixteen hexadecimal digits.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public static var fingerprint: String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for dictionary in all {
      hash = unsafe dictionary.bytes.reduce(hash) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
