import ArgumentParser

/// The exit statuses of the command.
enum ExitStatus {
  /// Some documents failed; the others were processed.
  static let someFailed = ExitCode(1)
  /// The command was used wrongly.
  static let usage = ExitCode(64)
  /// No input was usable.
  static let noInput = ExitCode(65)
  /// The output could not be written.
  static let noOutput = ExitCode(74)
}
