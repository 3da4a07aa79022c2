/// Copies the tables that ``TableWriter`` has written one behind the other.
package struct TableReader {
  private let storage: TableStorage
  private var offset: Int

  /// Starts behind a header.
  ///
  /// - Parameters:
  ///   - storage: The tables.
  ///   - offset: The number of bytes of the header.
  package init(_ storage: TableStorage, from offset: Int) {
    self.storage = storage
    self.offset = offset
  }

  /// The next table; nil where the storage ends before it does.
  ///
  /// - Parameters:
  ///   - count: The number of its elements, a number of the header.
  ///   - type: What its elements are: nothing but their bytes.
  /// - Complexity: O(*n*) in the number of bytes.
  package mutating func table<Element: BitwiseCopyable>(
    _ count: UInt64, of type: Element.Type
  ) -> [Element]? {
    let stride = MemoryLayout<Element>.stride
    guard offset <= storage.count, let count = Int(exactly: count), count <= (storage.count - offset) / stride
    else { return nil }
    let table = unsafe UnsafeBufferPointer(start: storage.address(offset, as: type), count: count)
    offset += TableHeader.aligned(count * stride)
    return unsafe Array(table)
  }
}
