import TifaLexicon
import TifaText

/// Finds the characters that converters from simplified script chose wrongly, or left: 皇後 for 皇后, 公裏 for 公里.
///
/// A character of simplified script can stand for several traditional ones, which only the word decides. OpenCC's
/// phrases say what a word should look like: where the text has another of the character's forms in it, or in a
/// traditional text the simplified one, that is a finding. Regional variants, such as 裡 and 裏, are no difference.
///
///     let step = try ConversionRepair(repairs: true)
///     Normalizer(steps: [step]).normalize(SourceText("皇後走了三公裏")).repairedString  // 皇后走了三公里
public struct ConversionRepair: RepairStep {
  public let name: RepairStepName
  private let repairs: Bool
  private let tables: ConversionTables
  private let folder: ScriptFolder
  private let detector: ScriptDetector

  /// How sure a finding is: the phrases of the dictionaries are words, but two words may meet so.
  private static let confidence = 0.8

  /// Reads the dictionaries of the installed OpenCC.
  ///
  /// - Parameter repairs: Whether the step repairs what it finds, as ``RepairStepName/conversion``; otherwise it flags it,
  ///   as ``RepairStepName/conversionCheck``.
  /// - Throws: ``ConversionError`` where the dictionaries are missing.
  /// - Complexity: O(*n*) in their size; some tens of milliseconds.
  public init(repairs: Bool) throws(ConversionError) {
    try self.init(repairs: repairs, folder: ScriptFolder(), detector: ScriptDetector())
  }

  /// Creates the step with a folder and a detector that others use too.
  package init(repairs: Bool, folder: ScriptFolder, detector: ScriptDetector) throws(ConversionError) {
    name = repairs ? .conversion : .conversionCheck
    self.repairs = repairs
    self.folder = folder
    self.detector = detector
    tables = try ConversionTables()
  }

  public func edits(in scalars: [UInt32]) -> [TextEdit] {
    guard repairs else { return [] }
    return findings(in: scalars).map { index, right in
      TextEdit(
        index..<index + 1, of: scalars, with: [right], kind: .conversion, confidence: Self.confidence)
    }
  }

  public func flags(in scalars: [UInt32]) -> [DamageFlag] {
    guard !repairs else { return [] }
    return findings(in: scalars).map { index, right in
      DamageFlag(
        TextSpan(index..<index + 1), .conversion, suggestion: [right], confidence: Self.confidence)
    }
  }

  /// The places where a character is not what its word asks for, and what it should be.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  private func findings(in scalars: [UInt32]) -> [(index: Int, right: UInt32)] {
    let script = detector.script(of: scalars)
    guard script != .none else { return [] }
    var simplified = scalars
    folder.fold(&simplified)
    var findings: [(index: Int, right: UInt32)] = []
    var index = 0
    while index < simplified.count {
      guard let (end, phrases) = tables.phrase(in: simplified, from: index) else {
        index += 1
        continue
      }
      let (standing, plain) = (scalars[index..<end], simplified[index..<end])
      // In other than traditional texts a word in simplified script is no mistake.
      if standing == plain, script != .traditional {
        index = end
        continue
      }
      if let right = tables.correction(of: standing, simplified: plain, among: phrases) {
        for (offset, value) in right.enumerated() where value != 0 {
          findings.append((index + offset, value))
        }
      }
      index = end
    }
    return findings
  }
}
