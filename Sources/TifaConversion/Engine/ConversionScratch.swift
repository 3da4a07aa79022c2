/// Memory that conversions reuse: the output, what a window becomes between two stages, and where lengths change.
@safe
final class ConversionScratch {
  private(set) var output: UnsafeMutablePointer<UInt8>
  private(set) var capacity: Int
  /// The number of bytes of output.
  var count = 0
  /// The text of a window before and behind a stage.
  var window: [UInt8] = []
  var converted: [UInt8] = []
  /// Where output and source differ in length, in bytes.
  var changes: [LengthChange] = []
  /// The number of bytes that were no UTF-8.
  var invalidCount = 0

  init(capacity: Int = 1 << 16) {
    self.capacity = capacity
    unsafe output = UnsafeMutablePointer.allocate(capacity: capacity)
  }

  deinit { unsafe output.deallocate() }

  /// Makes room for some more bytes of output.
  func reserve(_ more: Int) {
    guard count + more > capacity else { return }
    capacity = max(2 * capacity, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    unsafe larger.update(from: output, count: count)
    unsafe output.deallocate()
    unsafe output = larger
  }

  /// Starts anew; what was allocated stays.
  func reset() {
    count = 0
    changes.removeAll(keepingCapacity: true)
    invalidCount = 0
  }

  /// Appends the output to bytes.
  func appendOutput(to bytes: inout [UInt8]) {
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: output, count: count))
  }

  /// The output as a string.
  var string: String {
    unsafe String(decoding: UnsafeBufferPointer(start: output, count: count), as: UTF8.self)
  }
}
