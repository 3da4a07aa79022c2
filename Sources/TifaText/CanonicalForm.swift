/// The punctuation and width of the canonical form, which all matching runs on.
///
/// Every folding here replaces one scalar by one, so that indices stay.
public enum CanonicalForm {
  /// Folds quotation marks, brackets, full-width letters and digits, and the half-width punctuation that stands
  /// beside Han characters, to one form each.
  ///
  /// - Complexity: O(*n*) in the number of scalars.
  public static func foldPunctuation(_ scalars: inout [UInt32]) {
    if foldMarks(scalars.mutableSpan) { foldStraightQuotes(&scalars) }
  }

  /// Folds all but the straight quotation marks.
  ///
  /// - Returns: Whether there are straight quotation marks.
  private static func foldMarks(_ scalars: consuming MutableSpan<UInt32>) -> Bool {
    var hasStraightQuotes = false
    for index in scalars.indices {
      let value = scalars[index]
      if value >= 0x4E00 && value <= 0x9FFF { continue }
      if value >= 0x80 {
        if let folded = fold(value) { scalars[index] = folded }
        continue
      }
      switch value {
      case 0x2C, 0x3A, 0x3B, 0x28, 0x29, 0x3F, 0x21:
        if besideHan(scalars.span, index) { scalars[index] = fullWidth(value) }
      case 0x22, 0x27: hasStraightQuotes = true
      default: break
      }
    }
    return hasStraightQuotes
  }

  /// Folds the straight quotation marks that stand beside Han characters, where a line has them in pairs.
  private static func foldStraightQuotes(_ scalars: inout [UInt32]) {
    var lineStart = 0
    while lineStart < scalars.count {
      let lineEnd = scalars[lineStart...].firstIndex(of: 0x0A) ?? scalars.count
      for mark in [0x22, 0x27] as [UInt32] {
        let places = (lineStart..<lineEnd).filter { scalars[$0] == mark && besideHan(scalars.span, $0) }
        guard places.count.isMultiple(of: 2) else { continue }
        for (number, place) in places.enumerated() {
          scalars[place] = number.isMultiple(of: 2) ? 0x201C : 0x201D
        }
      }
      lineStart = lineEnd + 1
    }
  }

  /// The canonical form of one scalar, where it has another than itself.
  private static func fold(_ value: UInt32) -> UInt32? {
    switch value {
    case 0xFF0C, 0x3001, 0x3002, 0x201C, 0x201D: return nil  // the marks that most others are
    case 0x300C, 0xFE41, 0x300E, 0xFE43, 0xFF02, 0x301D: return 0x201C  // 「 ﹁ 『 ﹃ ＂ 〝 → “
    case 0x300D, 0xFE42, 0x300F, 0xFE44, 0x301E, 0x301F: return 0x201D  // 」 ﹂ 』 ﹄ 〞 〟 → ”
    case 0x2018: return 0x201C  // ‘ → “
    case 0x2019: return 0x201D  // ’ → ”
    case 0xFF10...0xFF19: return value - 0xFF10 + 0x30  // full-width digits
    case 0xFF21...0xFF3A: return value - 0xFF21 + 0x41
    case 0xFF41...0xFF5A: return value - 0xFF41 + 0x61
    case 0xFF0E, 0x30FB, 0x2022, 0x2027, 0x22C5, 0xFF65: return 0xB7  // ． ・ • ‧ ⋅ ･ → ·
    case 0xFF0D, 0x2010...0x2015, 0x2212: return value == 0x2014 || value == 0x2015 ? 0x2014 : 0x2D
    case 0xFE50: return 0xFF0C  // ﹐ → ，
    case 0xFF64: return 0x3001  // ､ → 、
    case 0xFF61: return 0x3002  // ｡ → 。
    case 0x3014, 0xFF3B, 0x3010: return 0xFF08  // 〔 ［ 【 → （
    case 0x3015, 0xFF3D, 0x3011: return 0xFF09
    case 0x3000, 0xA0, 0x2002, 0x2003, 0x2009: return 0x20
    default: return nil
    }
  }

  /// The canonical form of the punctuation that one scalar is, whatever stands beside it; other scalars as they are.
  package static func foldedPunctuation(_ scalar: UInt32) -> UInt32 { fold(scalar) ?? scalar }

  private static func fullWidth(_ value: UInt32) -> UInt32 { value - 0x21 + 0xFF01 }

  private static func besideHan(_ scalars: Span<UInt32>, _ index: Int) -> Bool {
    (index > 0 && ScalarClass.isWide(scalars[index - 1]))
      || (index + 1 < scalars.count && ScalarClass.isWide(scalars[index + 1]))
  }
}
