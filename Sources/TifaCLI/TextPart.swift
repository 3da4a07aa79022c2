import Dispatch
import Synchronization
import Tifa

/// A part of a text on its way through a conversion; its memory is used again for later parts.
final class TextPart: Sendable {
  /// What a part is converted from and to.
  struct Content {
    /// The bytes as they were read; those from `count` on are of no meaning.
    var source: [UInt8]
    var count = 0
    /// The conversion.
    var output: [UInt8] = []
    /// The number of bytes that were no UTF-8.
    var invalidCount = 0

    /// Converts the source.
    mutating func convert(by converter: Converter) {
      output.removeAll(keepingCapacity: true)
      invalidCount = converter.convert(source[..<count], into: &output)
    }
  }

  let content: Mutex<Content>
  private let done = DispatchSemaphore(value: 0)

  /// Creates a part of up to a number of bytes.
  init(size: Int) { content = Mutex(Content(source: [UInt8](repeating: 0, count: size))) }

  /// Starts the conversion on another thread.
  func start(with converter: Converter, on queue: DispatchQueue) {
    queue.async {
      self.content.withLock { $0.convert(by: converter) }
      self.done.signal()
    }
  }

  /// Waits until the conversion is done.
  func wait() { done.wait() }
}
