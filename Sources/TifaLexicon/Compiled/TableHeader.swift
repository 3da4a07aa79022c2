/// What the layouts of all compiled tables share: a header of numbers of eight bytes each, which begins with the name of the
/// layout, the hash of everything behind it, and the number of bytes of the whole; then tables, one behind the other.
package enum TableHeader {
  /// The places of the numbers that every header begins with.
  static let (magic, checksum, size) = (0, 1, 2)

  /// The place from which on the checksum counts.
  package static let checkedStart = 8 * (checksum + 1)

  /// Where the table behind one that ends somewhere starts: at a multiple of eight bytes.
  package static func aligned(_ size: Int) -> Int { (size + 7) & ~7 }

  /// The numbers of the header of tables that lie in memory.
  ///
  /// - Parameters:
  ///   - storage: The tables.
  ///   - count: How many numbers the header of the layout has.
  ///   - name: The name and version of the layout.
  /// - Returns: Nil where the bytes are no tables of this layout, or were changed since they were written.
  package static func numbers(of storage: TableStorage, count: Int, name: UInt64) -> [UInt64]? {
    guard storage.count >= 8 * count else { return nil }
    let numbers = unsafe storage.withBytes { bytes in
      (0..<count).map { place in
        unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 8 * place, as: UInt64.self))
      }
    }
    guard numbers[magic] == name, numbers[size] == UInt64(storage.count) else { return nil }
    let hash = unsafe storage.withBytes { bytes in
      unsafe ContentHash.of(UnsafeRawBufferPointer(rebasing: bytes[checkedStart...]))
    }
    return numbers[checksum] == hash ? numbers : nil
  }
}
