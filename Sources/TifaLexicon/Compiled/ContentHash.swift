/// A fast hash of bytes, for telling contents apart; no defence against anyone who wants two to be alike.
///
/// Eight bytes at a time are multiplied into the state (after FNV-1a, Fowler, Noll and Vo, with a wider word and a final
/// mixing of bits).
package enum ContentHash {
  private static let prime: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The hash of bytes.
  ///
  /// - Complexity: O(*n*), about a gigabyte a second.
  package static func of(_ bytes: some RandomAccessCollection<UInt8>, seed: UInt64 = 0) -> UInt64 {
    bytes.withContiguousStorageIfAvailable { unsafe hash($0, seed) } ?? hash(Array(bytes), seed)
  }

  /// The hash of bytes in memory.
  package static func of(_ bytes: UnsafeRawBufferPointer, seed: UInt64 = 0) -> UInt64 {
    unsafe hash(bytes, seed)
  }

  private static func hash(_ bytes: [UInt8], _ seed: UInt64) -> UInt64 {
    unsafe bytes.withUnsafeBytes { unsafe hash($0, seed) }
  }

  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ seed: UInt64) -> UInt64 {
    unsafe hash(UnsafeRawBufferPointer(bytes), seed)
  }

  private static func hash(_ raw: UnsafeRawBufferPointer, _ seed: UInt64) -> UInt64 {
    var state = seed ^ (UInt64(raw.count) &* prime)
    var index = 0
    while index + 8 <= raw.count {
      let word = unsafe UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      state = (state ^ word) &* prime
      state ^= state >> 32
      index += 8
    }
    while index < raw.count {
      state = (unsafe state ^ UInt64(raw[index])) &* prime
      index += 1
    }
    state ^= state >> 29
    state = state &* 0xBF58_476D_1CE4_E5B9
    return state ^ state >> 32
  }
}
