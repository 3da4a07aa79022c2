import ArgumentParser
import Tifa

/// The option for the unit of printed offsets.
struct OffsetOptions: ParsableArguments {
  @Option(
    help: "The unit of offsets: scalar (Unicode code points), utf16 or utf8.", transform: OffsetOptions.unit)
  var offsets: OffsetUnit = .scalar

  private static func unit(_ name: String) throws -> OffsetUnit {
    let unit = OffsetUnit(rawValue: name)
    guard OffsetUnit.all.contains(unit) else {
      throw ValidationError(
        "no unit of offsets is named '\(name)'; there are \(OffsetUnit.all.map(\.rawValue).joined(separator: ", "))"
      )
    }
    return unit
  }
}
