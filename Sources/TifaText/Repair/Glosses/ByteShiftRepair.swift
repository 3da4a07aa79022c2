/// Repairs the runs of a glossed page that are one byte out of step: 擔當?shù)墓茶F軍 becomes 擔當的公安鐵軍.
///
/// Mirror sites put glosses in over GBK bytes, also where the second byte of one character and the first of the next
/// happened to spell a character that they gloss. The gloss is a parity check: it names that character, hence the lost
/// lead byte; the characters behind it, taken back to bytes and paired from there, give the original up to the next
/// ASCII byte. What decoded to the private area vanished: its two bytes are chosen by plausibility, and the repair is
/// then a guess.
public struct ByteShiftRepair: RepairStep {
  public let name: RepairStepName = .byteShift
  public var signs: DamageSigns { .tonedVowel }

  /// The confidence of what the bytes prove, and of what was chosen.
  private static let proven = 0.95
  private static let chosen = 0.6

  private let plausibility: any Plausibility

  /// Creates the step.
  ///
  /// - Parameter plausibility: What chooses between readings.
  public init(plausibility: any Plausibility) { self.plausibility = plausibility }

  /// The edits that put a page back in step.
  ///
  /// - Complexity: O(*n*) in the length of the text; each run is read a bounded number of times.
  public func edits(in scalars: [UInt32]) -> [TextEdit] {
    guard scalars.contains(0x3F) else { return [] }
    let glosses = GlossScanner(scalars)
    guard glosses.isDense else { return [] }
    var edits: [TextEdit] = []
    var reading: ShiftedReading?
    var index = 1
    while index + 2 < scalars.count {
      guard scalars[index] == 0x3F, let run = ShiftedRun(at: index, glosses, in: scalars) else {
        index += 1
        continue
      }
      let known = reading ?? ShiftedReading(scalars, glosses, plausibility)
      reading = known
      guard let text = known.text(of: run) else {
        index += 1
        continue
      }
      edits.append(
        TextEdit(
          run.span, of: scalars, with: text.scalars, kind: .byteShift,
          confidence: text.isGuess ? Self.chosen : Self.proven))
      index = run.span.upperBound
    }
    return edits
  }
}
