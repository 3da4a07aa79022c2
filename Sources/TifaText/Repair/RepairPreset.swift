/// Which steps of repair a text goes through.
///
///     normalizer.normalize(source)                              // the normalizer's own choice
///     normalizer.normalize(source, .minimal)
///     normalizer.normalize(source, [.glosses, .entities])       // these two and nothing else
///
/// Steps run in the order of the normalizer that has them, whatever their order here.
public struct RepairPreset: Hashable, Sendable, ExpressibleByArrayLiteral {
  /// The names of the steps.
  public let steps: Set<RepairStepName>

  /// Creates a choice of steps.
  public init(steps: Set<RepairStepName>) { self.steps = steps }

  public init(arrayLiteral elements: RepairStepName...) { self.init(steps: Set(elements)) }

  /// What encodings, mirror sites and scraping broke, and nothing that an author may have written so.
  public static let minimal: RepairPreset = [
    .mojibake, .byteShift, .glosses, .entities, .invisible, .losses,
  ]

  /// All damage; what `extract` reads. The typography of the source stays.
  public static let forAnalysis: RepairPreset = minimal.adding(.compatibility, .spacing)

  /// All damage, and one typography: ASCII digits and letters, full-width punctuation between Han characters.
  public static let uniform: RepairPreset = forAnalysis.adding(.width, .punctuation)

  /// This choice with more steps.
  public func adding(_ names: RepairStepName...) -> RepairPreset { RepairPreset(steps: steps.union(names)) }

  /// This choice without some of its steps.
  public func removing(_ names: RepairStepName...) -> RepairPreset {
    RepairPreset(steps: steps.subtracting(names))
  }

  /// The names for people, with the choice that each means.
  public static let named: [(name: String, preset: RepairPreset)] = [
    ("minimal", .minimal), ("analysis", .forAnalysis), ("uniform", .uniform),
  ]
}
