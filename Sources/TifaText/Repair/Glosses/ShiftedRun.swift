/// A run of a glossed page that is one byte out of step: where it stands, and its bytes.
struct ShiftedRun {
  /// What is replaced: from the question mark to the end of the run.
  private(set) var span: Range<Int>
  /// The syllable that glosses the first character.
  let syllable: Range<Int>
  /// The bytes behind the lost one, two for each character of the run.
  private(set) var bytes: [UInt8] = []
  private(set) var end: End = .nothing

  /// What ends a run.
  enum End: Equatable {
    case nothing
    /// A question mark for a byte that is lost.
    case lost
    /// An ASCII letter that was a trail byte.
    case trail(UInt8)
    /// A character that is glossed with this syllable: its second byte took the gloss's bracket with it.
    case glossed(Range<Int>)
  }

  /// The longest run that is put back in step, in characters.
  private static let longest = 40

  /// The run that starts with the question mark at an index, if one does.
  init?(at mark: Int, _ glosses: GlossScanner, in scalars: [UInt32]) {
    guard let bracket = Self.syllableEnd(behind: mark, in: scalars) else { return nil }
    syllable = mark + 1..<bracket
    var index = bracket + 1
    while index < scalars.count, index - bracket <= Self.longest {
      let scalar = scalars[index]
      if let pair = GBKTable.shared.bytes(scalar) {
        bytes.append(pair.lead)
        bytes.append(pair.trail)
        index += 1
        // A gloss inside the run was put in between its bytes like any other.
        if let end = glosses.end(ofGlossAt: index) { index = end }
        continue
      }
      if scalar == 0x3F, let bracket = Self.syllableEnd(behind: index, in: scalars) {
        end = .glossed(index + 1..<bracket)
        index = bracket + 1
      } else if scalar == 0x3F {
        end = .lost
        index += 1
      } else if scalar >= 0x40, scalar < 0x7F {
        end = .trail(UInt8(scalar))
        index += 1
      }
      break
    }
    span = mark..<index
  }

  /// The end of the syllable that stands behind a question mark and before a closing bracket.
  private static func syllableEnd(behind mark: Int, in scalars: [UInt32]) -> Int? {
    var end = mark + 1
    while end < scalars.count, end - mark <= 6, GlossScanner.isLetter(scalars[end]) { end += 1 }
    return end > mark + 1 && end < scalars.count && scalars[end] == 0x29 ? end : nil
  }
}
