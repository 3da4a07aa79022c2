import ArgumentParser

/// Where a command's data goes: standard output, or a file that is written whole or not at all.
struct Output {
  private let path: String?
  private let temporary: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []

  /// Opens the output.
  ///
  /// - Throws: Exit status 74, with a report, where the file cannot be made.
  init(_ path: String?) throws {
    self.path = path
    temporary = path.map { "\($0).\(Console.process).part" } ?? ""
    descriptor = path == nil ? 1 : Console.create(temporary)
    if descriptor < 0 {
      Console.report(
        "\(path ?? ""): error: the output cannot be written (\(Console.lastError)); choose another place with --output")
      throw ExitStatus.noOutput
    }
  }

  /// Takes text to be written.
  mutating func write(_ text: String) throws { try write(Array(text.utf8)) }

  /// Takes bytes to be written.
  mutating func write(_ bytes: [UInt8]) throws {
    buffer.append(contentsOf: bytes)
    if buffer.count >= 1 << 16 { try flush() }
  }

  /// Writes what is pending.
  mutating func flush() throws {
    guard !buffer.isEmpty else { return }
    guard Console.write(buffer, to: descriptor) else { throw failure() }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Writes all and gives a file its name.
  mutating func finish() throws {
    try flush()
    guard let path else { return }
    guard Console.close(descriptor), Console.rename(temporary, to: path) else { throw failure() }
  }

  /// Leaves a file unwritten.
  func discard() {
    guard path != nil else { return }
    _ = Console.close(descriptor)
    Console.remove(temporary)
  }

  private func failure() -> ExitCode {
    let reason = Console.lastError
    if path != nil { Console.remove(temporary) }
    Console.report("\(path ?? "<stdout>"): error: the output cannot be written (\(reason)); check the disk")
    return ExitStatus.noOutput
  }
}
