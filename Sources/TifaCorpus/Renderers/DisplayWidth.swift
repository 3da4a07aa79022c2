/// The number of terminal columns that text takes: Han characters and their punctuation take two.
///
/// The ranges are those that Unicode Standard Annex #11 calls wide or full-width; marks that combine take none.
public enum DisplayWidth {
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
    0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
    0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
  ]

  /// The columns that a string takes.
  public static func columns(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns($1) }
  }

  /// The columns that a scalar takes.
  static func columns(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return scalar.value < 0x20 ? 0 : 1 }
    // Quotation marks and the ellipsis of Han text are drawn two columns wide by few terminals: one is Unicode's.
    if wide.contains(where: { $0.contains(scalar.value) }) { return 2 }
    return scalar.properties.isGraphemeExtend || scalar.properties.generalCategory == .format ? 0 : 1
  }

  /// A string with spaces behind it to a number of columns.
  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - columns(text)))
  }

  /// A string on lines of at most a number of columns, cut between characters.
  static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for character in text {
      let columns = columns(String(character))
      if used + columns > width, !line.isEmpty {
        lines.append(line)
        line = ""
        used = 0
        if character == " " { continue }
      }
      line.append(character)
      used += columns
    }
    return lines + [line]
  }
}
