/// The number of terminal columns that text takes: Han characters and their punctuation take two.
///
/// The ranges are those that Unicode Standard Annex #11 calls wide or full-width; what it calls ambiguous, such as
/// curved quotation marks, takes one. Marks that combine and invisible characters take none.
public enum DisplayWidth {
  private static let wide: [ClosedRange<UInt32>] = [
    0x4E00...0x9FFF, 0x2E80...0x303E, 0x3041...0x4DBF, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0xF900...0xFAFF,
    0x1100...0x115F, 0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xFE10...0xFE19, 0xFE30...0xFE6F,
    0x1F300...0x1F64F, 0x1F680...0x1F6FC, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
  ]

  /// The columns that a string takes.
  ///
  /// - Complexity: O(*n*) in its length.
  public static func columns(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns($1) }
  }

  /// The columns that a scalar takes.
  static func columns(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 {
      return scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || scalar.value == 0xAD ? 0 : 1
    }
    let takesNone = scalar.properties.isGraphemeExtend || scalar.properties.generalCategory == .format
    return takesNone ? 0 : wide.contains { $0.contains(scalar.value) } ? 2 : 1
  }

  /// A string with spaces behind it to a number of columns.
  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - columns(text)))
  }

  /// Lines of at most a number of columns that hold parts with a separator behind each but the last.
  ///
  /// Lines break behind separators; a part that is longer than a line is cut between characters.
  ///
  /// - Returns: At least one line.
  static func wrapped(_ parts: [String], separator: String, to width: Int) -> [String] {
    var lines = [""]
    var used = 0
    for (index, part) in parts.enumerated() {
      let piece = index == parts.count - 1 ? part : part + separator
      let columns = columns(piece)
      if used > 0, used + columns > width {
        lines.append("")
        used = 0
      }
      for character in piece {
        let columns = Self.columns(String(character))
        if used > 0, used + columns > width {
          lines.append("")
          used = 0
        }
        lines[lines.count - 1].append(character)
        used += columns
      }
    }
    return lines
  }
}
