import ArgumentParser
import Tifa

/// The option for the unit of printed offsets.
struct OffsetOptions: ParsableArguments {
  @Option(
    help: "The unit of offsets: scalar (Unicode code points), utf16 or utf8.", transform: OffsetOptions.unit)
  var offsets: OffsetUnit = .scalar

  private static func unit(_ name: String) throws -> OffsetUnit {
    try .member(name, of: OffsetUnit.all, called: "unit of offsets")
  }
}
