/// The name of a step of repair; an open vocabulary.
public struct RepairStepName: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { self.rawValue = value }
  public var description: String { rawValue }

  /// ``MojibakeRepair``
  public static let mojibake: RepairStepName = "mojibake"
  /// ``ByteShiftRepair``
  public static let byteShift: RepairStepName = "byte-shift"
  /// ``GlossStripping``
  public static let glosses: RepairStepName = "glosses"
  /// ``EntityDecoding``
  public static let entities: RepairStepName = "entities"
  /// ``InvisibleRemoval``
  public static let invisible: RepairStepName = "invisible"
  /// ``CompatibilityUnification``
  public static let compatibility: RepairStepName = "compatibility"
  /// ``SpacingRemoval``
  public static let spacing: RepairStepName = "spacing"
  /// ``LossFlagging``
  public static let losses: RepairStepName = "losses"
  /// ``WidthUnification``
  public static let width: RepairStepName = "width"
  /// ``PunctuationUnification``
  public static let punctuation: RepairStepName = "punctuation"
  /// The repair of what converters of scripts chose wrongly.
  public static let conversion: RepairStepName = "conversion"
  /// The search for what converters of scripts chose wrongly, which repairs nothing.
  public static let conversionCheck: RepairStepName = "conversion-check"

  /// The steps that there are, in the order in which they run.
  public static let all: [RepairStepName] = [
    .mojibake, .byteShift, .glosses, .entities, .invisible, .compatibility, .spacing, .width, .punctuation,
    .losses, .conversion, .conversionCheck,
  ]
}
