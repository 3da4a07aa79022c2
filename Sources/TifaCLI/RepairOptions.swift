import ArgumentParser
import Tifa

/// The options for what is repaired.
struct RepairOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What is repaired: minimal, analysis or uniform.",
      discussion: """
        minimal is what encodings, mirror sites and scraping broke; analysis (the default) also unifies radicals and \
        takes out letter-spacing; uniform also unifies widths and punctuation, which are a matter of style.
        """),
    transform: RepairOptions.preset)
  var preset: RepairPreset?

  @Option(
    help: ArgumentHelp(
      "The steps of repair by their names, with commas between them, in place of a preset.",
      discussion: "There are \(RepairStepName.all.map(\.rawValue).joined(separator: ", "))."),
    transform: RepairOptions.steps)
  var steps: RepairPreset?

  @Flag(help: "Repair also what converters of scripts chose wrongly: 皇後, 公裏.")
  var repairConversion = false

  /// The steps that texts go through.
  ///
  /// - Parameter isChecking: Whether wrong conversion is looked for where it is not repaired.
  func chosen(isChecking: Bool) -> RepairPreset {
    let chosen = steps ?? preset ?? .forAnalysis
    if repairConversion { return chosen.adding(.conversion) }
    return isChecking && steps == nil ? chosen.adding(.conversionCheck) : chosen
  }

  func validate() throws {
    guard preset == nil || steps == nil else {
      throw ValidationError("give either --preset or --steps: steps stand in place of a preset")
    }
  }

  private static func preset(_ name: String) throws -> RepairPreset {
    guard let found = RepairPreset.named.first(where: { $0.name == name }) else {
      let names = RepairPreset.named.map(\.name).joined(separator: ", ")
      throw ValidationError("no preset is named '\(name)'; there are \(names)")
    }
    return found.preset
  }

  private static func steps(_ list: String) throws -> RepairPreset {
    let names = list.split(separator: ",").map { RepairStepName(rawValue: String($0)) }
    for name in names where !RepairStepName.all.contains(name) {
      let all = RepairStepName.all.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("no step of repair is named '\(name)'; there are \(all)")
    }
    return RepairPreset(steps: Set(names))
  }
}
