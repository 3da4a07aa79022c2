import TifaLexicon

/// Writes the bytes of a program.
struct ProgramWriter {
  private var bytes: [UInt8]
  private var numbers: [ProgramLayout.Header: UInt64]

  /// Starts a program whose header has some numbers; the magic, the size and the checksum are added.
  init(numbers: [ProgramLayout.Header: UInt64]) {
    self.numbers = numbers
    bytes = [UInt8](repeating: 0, count: ProgramLayout.Header.byteCount)
  }

  /// Writes a table of elements, each of which a closure writes.
  mutating func table<Element>(_ elements: [Element], _ write: (inout [UInt8], Element) -> Void) {
    for element in elements { write(&bytes, element) }
    bytes += [UInt8](repeating: 0, count: TableHeader.aligned(bytes.count) - bytes.count)
  }

  /// The program.
  mutating func finish() -> [UInt8] {
    numbers[.magic] = ProgramLayout.magic
    numbers[.size] = UInt64(bytes.count)
    for (place, value) in numbers {
      for byte in 0..<8 {
        bytes[8 * place.rawValue + byte] = UInt8(truncatingIfNeeded: value >> UInt64(8 * byte))
      }
    }
    let checksum = ContentHash.of(bytes[TableHeader.checkedStart...])
    for byte in 0..<8 {
      bytes[8 * ProgramLayout.Header.checksum.rawValue + byte] = UInt8(
        truncatingIfNeeded: checksum >> UInt64(8 * byte))
    }
    return bytes
  }
}

extension [UInt8] {
  /// Appends a number, its lowest byte first.
  mutating func append(_ number: some FixedWidthInteger) {
    var rest = number
    for _ in 0..<number.bitWidth / 8 {
      append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }
}
