/// Classes of Unicode scalar values that official text is read by.
public enum ScalarClass {
  /// Whether a value is a Han character: the unified ideographs with their extensions, the compatibility
  /// ideographs, and 〇.
  @inlinable
  public static func isHan(_ value: UInt32) -> Bool {
    (value >= 0x4E00 && value <= 0x9FFF) || (value >= 0x3400 && value <= 0x4DBF) || value == 0x3007
      || (value >= 0xF900 && value <= 0xFAFF) || (value >= 0x20000 && value <= 0x323AF)
  }

  /// Whether a value is a Han character, or the punctuation of Han text: that of CJK, full-width forms, quotation marks.
  @inlinable
  public static func isWide(_ value: UInt32) -> Bool {
    isHan(value) || (value >= 0x3000 && value <= 0x303F) || (value >= 0xFF00 && value <= 0xFFEF)
      || value == 0x201C || value == 0x201D
  }

  /// Whether a value is an ASCII or full-width digit.
  @inlinable
  public static func isDigit(_ value: UInt32) -> Bool {
    (value >= 0x30 && value <= 0x39) || (value >= 0xFF10 && value <= 0xFF19)
  }

  /// Whether a value is an ASCII or full-width Latin letter.
  @inlinable
  public static func isLatin(_ value: UInt32) -> Bool {
    (value >= 0x41 && value <= 0x5A) || (value >= 0x61 && value <= 0x7A)
      || (value >= 0xFF21 && value <= 0xFF3A) || (value >= 0xFF41 && value <= 0xFF5A)
  }

  /// Whether a value is a space, a tab or a line end.
  @inlinable
  public static func isSpace(_ value: UInt32) -> Bool {
    value == 0x20 || (value >= 0x09 && value <= 0x0D) || value == 0x3000 || value == 0xA0 || value == 0x85
      || (value >= 0x2000 && value <= 0x200A) || value == 0x2028 || value == 0x2029
  }
}
