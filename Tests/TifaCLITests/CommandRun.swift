import Foundation
import Testing
import TifaTestSupport

/// One run of a command to its end: what it printed and how it ended.
struct CommandRun {
  let output: [UInt8]
  /// What it printed to standard error, paths of the test's folder left out.
  let errors: String
  /// The exit status, or the signal that ended the command as a negative number.
  let status: Int32

  /// The output as text.
  var text: String { String(decoding: output, as: UTF8.self) }

  /// Runs the built `tifa`.
  ///
  /// - Parameters:
  ///   - arguments: The arguments, paths relative to the folder.
  ///   - input: The bytes on standard input.
  ///   - folder: The folder that the command runs in.
  ///   - environment: What is added to the environment.
  static func tifa(
    _ arguments: String..., input: some Sequence<UInt8> = [], in folder: TemporaryFolder,
    environment: [String: String] = [:]
  ) throws -> CommandRun {
    try run(binary, arguments, input: Array(input), in: folder, environment: environment)
  }

  /// Runs a command, with files for its streams so that no pipe can fill up.
  static func run(
    _ path: String, _ arguments: [String], input: [UInt8] = [], in folder: TemporaryFolder,
    environment: [String: String] = [:]
  ) throws -> CommandRun {
    let streams = try TemporaryFolder()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle(forReadingAtPath: try streams.write(input, to: "in"))
    process.standardOutput = FileHandle(forWritingAtPath: try streams.write("", to: "out"))
    process.standardError = FileHandle(forWritingAtPath: try streams.write("", to: "err"))
    try process.run()
    process.waitUntilExit()
    let isSignal = process.terminationReason == .uncaughtSignal
    return CommandRun(
      output: Array(try Data(contentsOf: URL(fileURLWithPath: streams.path(of: "out")))),
      errors: try streams.text(of: "err"),
      status: isSignal ? -process.terminationStatus : process.terminationStatus)
  }

  /// The path of the built `tifa`: it lies beside the tests.
  static let binary: String = {
    let tests =
      Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
      ?? URL(fileURLWithPath: CommandLine.arguments[0])
    return tests.deletingLastPathComponent().appendingPathComponent("tifa").path
  }()
}
