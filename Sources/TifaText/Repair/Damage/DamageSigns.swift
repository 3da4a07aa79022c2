/// What a text shows that damage goes with, found in one fast pass, so that clean texts go through no step of repair.
public struct DamageSigns: OptionSet, Hashable, Sendable {
  public let rawValue: UInt16
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// A vowel with the tone mark of pinyin.
  public static let tonedVowel = DamageSigns(rawValue: 1 << 0)
  /// An ampersand.
  public static let ampersand = DamageSigns(rawValue: 1 << 1)
  /// A zero-width character or a soft hyphen.
  public static let invisible = DamageSigns(rawValue: 1 << 2)
  /// A radical or a compatibility ideograph.
  public static let compatibility = DamageSigns(rawValue: 1 << 3)
  /// A letter or sign of the upper half of Latin-1 that Chinese text does not use.
  public static let latinLetter = DamageSigns(rawValue: 1 << 4)
  /// U+FFFD, or the characters that its UTF-8 gives in GBK.
  public static let lost = DamageSigns(rawValue: 1 << 5)
  /// A character of a private area.
  public static let privateUse = DamageSigns(rawValue: 1 << 6)
  /// Han characters in a row whose GBK bytes are UTF-8.
  public static let misreadUTF8 = DamageSigns(rawValue: 1 << 7)
  /// A Han character alone between two spaces.
  public static let spacedHan = DamageSigns(rawValue: 1 << 8)
  /// A full-width digit or Latin letter.
  public static let fullWidth = DamageSigns(rawValue: 1 << 9)
  /// Half-width punctuation.
  public static let halfWidthPunctuation = DamageSigns(rawValue: 1 << 10)

  /// The signs that a text shows.
  ///
  /// - Parameter scalars: Unicode scalar values.
  /// - Complexity: O(*n*) in their number; a table look-up for each.
  public init(of scalars: [UInt32]) { self = DamageSignTable.shared.signs(of: scalars) }
}
