import ArgumentParser
import Tifa

/// The output of a command and the count of what was done and what failed.
struct Session {
  var output: Output
  private(set) var done = 0
  private(set) var failed = 0
  private var progress: Progress
  private let isFile: Bool
  /// What stands before the first result, between two, and behind the last.
  private let frame: (head: String, separator: String, tail: String)

  /// Opens the output; what stands before the first result waits for it, so that no output at all has none.
  init(_ options: OutputOptions, head: String = "", separator: String = "", tail: String = "") throws {
    output = try Output(options.output)
    frame = (head, separator, tail)
    progress = Progress(isQuiet: options.quiet)
    isFile = options.output != nil
  }

  /// Writes the result of a document.
  mutating func write(_ result: String) throws {
    try output.write(done == 0 ? frame.head : frame.separator)
    try output.write(result)
    count()
  }

  /// Writes what is pending, for those who wait for it.
  mutating func flush() throws { try output.flush() }

  /// Counts a document that was written.
  mutating func count() {
    done += 1
    progress.show(done)
  }

  /// Reports a document or input that failed.
  mutating func report(_ error: CorpusError) throws {
    try warn(error.description)
    failed += 1
  }

  /// Says something about a document that was written.
  mutating func warn(_ line: String) throws {
    // What was found comes before what is said of it.
    if !isFile { try output.flush() }
    progress.clear()
    Console.report(line)
  }

  /// Ends the work: the output gets its name, the command its exit status.
  ///
  /// - Throws: The exit status, where it is not 0.
  mutating func finish() throws {
    progress.clear()
    guard done > 0 || failed == 0 else {
      output.discard()
      throw ExitStatus.noInput
    }
    if done == 0 { try output.write(frame.head) }
    try output.write(frame.tail)
    try output.finish()
    if failed > 0 { throw ExitStatus.someFailed }
  }
}
