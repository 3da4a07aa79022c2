import ArgumentParser

/// The options for where the output goes and how the work is done.
struct OutputOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: "A file for the output, written whole or not at all.")
  var output: String?

  @Option(
    help: "The number of documents that are worked on at a time; the output stays in the order of the input.")
  var jobs = 1

  @Flag(help: "No progress and no warnings on standard error.")
  var quiet = false

  func validate() throws {
    guard (1...256).contains(jobs) else {
      throw ValidationError("--jobs takes a number from 1 to 256, not \(jobs)")
    }
  }
}
