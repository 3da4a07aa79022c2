import ArgumentParser
import Tifa

/// What the commands about formulations share.
struct LexiconOptions: ParsableArguments {
  /// The forms of the output.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Option(help: "The form of the output: text or json.")
  var format: Format = .text

  /// Writes to standard output.
  func write(_ text: String) throws {
    var output = try Output(nil)
    try output.write(text)
    try output.finish()
  }

  /// Writes formulations, a line each or as a JSON array.
  func write(_ formulations: [Formulation]) throws {
    let renderer = FormulationRenderer(documents: .embedded())
    try write(format == .json ? renderer.json(of: formulations) : renderer.table(of: formulations))
  }

  /// The fold to simplified characters, with a report where OpenCC's data is not installed.
  static func folder() throws -> ScriptFolder {
    do {
      return try ScriptFolder()
    } catch {
      Console.report("error: \(error)")
      throw ExitStatus.noInput
    }
  }

  /// Reports that a name is not known, and what is close to it.
  static func reportUnknown(_ name: String, in index: FormulationIndex, folding folder: ScriptFolder) {
    let near = index.formulations(closestTo: name, limit: 3, folding: folder)
    let nearest = near.map { "\($0.text) (\($0.id))" }.joined(separator: ", ")
    Console.report(
      "error: no formulation is known as '\(name)'; "
        + (near.isEmpty ? "" : "the nearest \(near.count == 1 ? "is" : "are") \(nearest); ")
        + "`tifa lexicon search` looks for a part, `tifa lexicon list` shows all")
  }
}
