import ArgumentParser

/// Where a command's data goes: standard output, or a file that is written whole or not at all.
struct Output {
  /// The name that reports use.
  private let name: String
  /// The file that is written first, and the one that it becomes; nil where the output goes straight to its place.
  private let file: (temporary: String, final: String)?
  private let descriptor: Int32
  private let isTerminal: Bool
  private var buffer: [UInt8] = []

  /// Opens the output.
  ///
  /// - Parameter path: The path of a file; nil for standard output. A device or a pipe is written to as it comes.
  /// - Throws: Exit status 74, with a report, where the file cannot be made.
  init(_ path: String?) throws {
    Console.endOnClosedPipe()
    name = path ?? "<stdout>"
    isTerminal = path == nil && Console.isTerminal(1)
    guard let path else {
      file = nil
      descriptor = 1
      return
    }
    let kind = Console.kind(of: path)
    if kind == .other {
      file = nil
      descriptor = Console.open(existing: path)
    } else {
      let final = Console.resolved(path)
      let temporary = "\(final).\(Console.process).part"
      file = (temporary, final)
      descriptor = Console.create(temporary)
    }
    if descriptor < 0 {
      Console.report(
        "\(name): error: the output cannot be written (\(Console.lastError)); choose another place with --output"
      )
      throw ExitStatus.noOutput
    }
    if case .file(let permissions) = kind { Console.setPermissions(permissions, of: descriptor) }
  }

  /// Takes text to be written.
  mutating func write(_ text: String) throws {
    guard text.utf8.count < 1 << 16 else { return try write(Array(text.utf8)) }
    buffer.append(contentsOf: text.utf8)
    if isTerminal || buffer.count >= 1 << 16 { try flush() }
  }

  /// Takes bytes to be written.
  mutating func write(_ bytes: [UInt8]) throws {
    if bytes.count >= 1 << 16 {
      try flush()
      guard Console.write(bytes, to: descriptor) else { throw failure() }
      return
    }
    buffer.append(contentsOf: bytes)
    if isTerminal || buffer.count >= 1 << 16 { try flush() }
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
    guard let file else { return }
    guard Console.close(descriptor), Console.rename(file.temporary, to: file.final) else { throw failure() }
  }

  /// Leaves a file unwritten.
  func discard() {
    guard let file else { return }
    _ = Console.close(descriptor)
    Console.remove(file.temporary)
  }

  private func failure() -> ExitCode {
    let reason = Console.lastError
    if let file { Console.remove(file.temporary) }
    Console.report("\(name): error: the output cannot be written (\(reason)); check the disk")
    return ExitStatus.noOutput
  }
}
