#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The memory that compiled tables lie in: a mapped file, or memory of our own. It does not change while it lives.
@safe
package final class TableStorage: @unchecked Sendable {
  private let base: UnsafeRawPointer
  package let count: Int
  private let isMapped: Bool

  /// Copies the bytes of tables.
  package init(_ bytes: [UInt8]) {
    let memory = UnsafeMutableRawPointer.allocate(byteCount: max(8, bytes.count), alignment: 8)
    unsafe bytes.withUnsafeBytes {
      unsafe memory.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(memory), byteCount: $0.count)
    }
    unsafe base = UnsafeRawPointer(memory)
    count = bytes.count
    isMapped = false
  }

  /// Makes memory of zeroes and fills it.
  package init(byteCount: Int, _ fill: (UnsafeMutableRawBufferPointer) -> Void) {
    let memory = UnsafeMutableRawPointer.allocate(byteCount: max(8, byteCount), alignment: 8)
    unsafe memory.initializeMemory(as: UInt8.self, repeating: 0, count: byteCount)
    unsafe fill(UnsafeMutableRawBufferPointer(start: memory, count: byteCount))
    unsafe base = UnsafeRawPointer(memory)
    count = byteCount
    isMapped = false
  }

  /// Maps a file; nil where there is none that can be read.
  package init?(mapping path: String) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_size >= 8 else { return nil }
    guard let memory = unsafe mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0),
      unsafe memory != MAP_FAILED
    else { return nil }
    unsafe base = UnsafeRawPointer(memory)
    count = Int(status.st_size)
    isMapped = true
  }

  deinit {
    if isMapped {
      unsafe munmap(UnsafeMutableRawPointer(mutating: base), count)
    } else {
      unsafe base.deallocate()
    }
  }

  /// The bytes.
  package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    unsafe body(UnsafeRawBufferPointer(start: base, count: count))
  }

  /// The address of a table, which is valid as long as the storage lives.
  package func address<Element>(_ offset: Int, as type: Element.Type) -> UnsafePointer<Element> {
    unsafe (base + offset).assumingMemoryBound(to: type)
  }
}
