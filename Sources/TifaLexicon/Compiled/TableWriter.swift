/// Writes compiled tables: numbers into the header, tables behind it, one after the other.
///
/// Numbers are those of the machine that compiles; each table starts at a multiple of eight bytes. See ``TableHeader``.
package struct TableWriter {
  private var numbers: [Int]
  private var parts: [[UInt8]] = []

  /// Starts tables of a layout.
  ///
  /// - Parameters:
  ///   - name: The name and version of the layout.
  ///   - count: How many numbers its header has, the three that all headers have included.
  package init(name: UInt64, count: Int) {
    numbers = [Int](repeating: 0, count: count)
    numbers[TableHeader.magic] = Int(bitPattern: UInt(name))
  }

  /// Sets a number of the header.
  package mutating func set(_ place: Int, _ number: Int) { numbers[place] = number }

  /// Adds a table of elements that are nothing but their bytes.
  package mutating func add<Element: BitwiseCopyable>(_ elements: [Element]) {
    let bytes = unsafe elements.withUnsafeBytes { elements in
      let count = TableHeader.aligned(elements.count)
      return unsafe [UInt8](unsafeUninitializedCapacity: count) { memory, filled in
        unsafe memory.update(repeating: 0)
        unsafe UnsafeMutableRawBufferPointer(memory).copyMemory(from: elements)
        filled = count
      }
    }
    parts.append(bytes)
  }

  /// The tables, with their size and checksum in the header.
  package func finish() -> TableStorage {
    let size = 8 * numbers.count + parts.reduce(0) { $0 + $1.count }
    return unsafe TableStorage(byteCount: size) { memory in
      for (place, number) in numbers.enumerated() {
        unsafe memory.storeBytes(of: number, toByteOffset: 8 * place, as: Int.self)
      }
      unsafe memory.storeBytes(of: size, toByteOffset: 8 * TableHeader.size, as: Int.self)
      var offset = 8 * numbers.count
      for part in parts {
        unsafe UnsafeMutableRawBufferPointer(rebasing: memory[offset..<offset + part.count]).copyBytes(
          from: part)
        offset += part.count
      }
      let checked = unsafe UnsafeRawBufferPointer(rebasing: memory[TableHeader.checkedStart...])
      unsafe memory.storeBytes(
        of: ContentHash.of(checked), toByteOffset: 8 * TableHeader.checksum, as: UInt64.self)
    }
  }
}
