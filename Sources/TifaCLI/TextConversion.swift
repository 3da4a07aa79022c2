import Dispatch
import Synchronization
import Tifa

/// Converts a text part by part, several parts at a time, and gives the results in order.
///
/// Parts end where ``Converter/lastCut(in:)`` says that they can; where there is no such place for a long stretch, its
/// pieces are converted one after the other. Memory does not grow with the text.
struct TextConversion {
  private let converter: Converter
  private let jobs: Int
  private let parts: [TextPart]
  private let queue = DispatchQueue(label: "conversion", attributes: .concurrent)
  /// The numbers of parts that were started and that were written.
  private var started = 0
  private var written = 0
  /// What was read behind the last cut.
  private var carried: [UInt8] = []
  /// The number of bytes so far that were no UTF-8.
  private(set) var invalidCount = 0

  /// The most bytes of a part, and of the sources of all parts together.
  private static let largestPart = 1 << 19
  private static let largestSum = 1 << 23

  /// Prepares a conversion that works on a number of parts at a time.
  init(_ converter: Converter, jobs: Int) {
    self.converter = converter
    self.jobs = jobs
    // With one more part than jobs, one can be read or written while the others are converted.
    let count = jobs == 1 ? 1 : jobs + 1
    let size = max(1 << 17, min(Self.largestPart, Self.largestSum / count))
    parts = (0..<count).map { _ in TextPart(size: size) }
  }

  /// Converts a text.
  ///
  /// - Parameter write: Takes the conversion piece by piece.
  mutating func run(_ chunks: inout TextChunks, _ write: ([UInt8]) throws -> Void) throws {
    var stream: Converter.Stream?
    var isLast = false
    while !isLast {
      if started - written == parts.count { try writeNext(write) }
      let part = parts[started % parts.count]
      isLast = try fill(part, from: &chunks)
      let cut = isLast ? nil : self.cut(of: part, isAtCut: stream == nil)
      if stream == nil, isLast || cut != nil {
        keep(from: cut, of: part)
        try start(part, write)
        continue
      }
      // There is no place for a cut: one piece after the other goes through a stream until there is.
      while written < started { try writeNext(write) }
      if stream == nil { stream = Converter.Stream(converter) }
      keep(from: cut, of: part)
      let piece = part.content.withLock { Array($0.source[..<$0.count]) }
      try write(stream!.convert(piece))
      if isLast || cut != nil {
        try write(stream!.finish())
        invalidCount += stream!.invalidByteCount
        stream = nil
      }
    }
    while written < started { try writeNext(write) }
  }

  /// Fills a part with what was carried and what comes behind it; whether the text ends with it.
  private mutating func fill(_ part: TextPart, from chunks: inout TextChunks) throws -> Bool {
    try part.content.withLock { content in
      content.source.replaceSubrange(..<carried.count, with: carried)
      content.count = try chunks.fill(&content.source, from: carried.count)
      carried.removeAll(keepingCapacity: true)
      return content.count < content.source.count
    }
  }

  /// The place where a part can be cut.
  private func cut(of part: TextPart, isAtCut: Bool) -> Int? {
    part.content.withLock { content in
      converter.lastCut(in: content.source[..<content.count]).flatMap {
        isAtCut || $0 >= Converter.certainCut ? $0 : nil
      }
    }
  }

  /// Ends a part at a cut and carries what is behind it.
  private mutating func keep(from cut: Int?, of part: TextPart) {
    guard let cut else { return }
    part.content.withLock { content in
      carried.append(contentsOf: content.source[cut..<content.count])
      content.count = cut
    }
  }

  private mutating func start(_ part: TextPart, _ write: ([UInt8]) throws -> Void) throws {
    started += 1
    guard jobs == 1 else { return part.start(with: converter, on: queue) }
    part.content.withLock { $0.convert(by: converter) }
    try writeNext(write)
  }

  /// Writes the oldest part that was started.
  private mutating func writeNext(_ write: ([UInt8]) throws -> Void) throws {
    let part = parts[written % parts.count]
    if jobs > 1 { part.wait() }
    written += 1
    invalidCount += try part.content.withLock { content in
      try write(content.output)
      return content.invalidCount
    }
  }
}
