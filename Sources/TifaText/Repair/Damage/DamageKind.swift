/// A kind of damage, as edits, flags and reports name it; an open vocabulary.
public struct DamageKind: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { self.rawValue = value }
  public var description: String { rawValue }

  /// A pinyin reading in brackets behind the character that it reads: 區(qū) for 區.
  public static let gloss: DamageKind = "gloss"
  /// A run of GBK text that was read one byte out of step behind a misplaced gloss: 墓茶F軍.
  public static let byteShift: DamageKind = "byte-shift"
  /// Text that was read in another encoding than it was written in: 鍙戝睍 for 发展.
  public static let mojibake: DamageKind = "mojibake"
  /// An HTML entity: `&ldquo;` for “.
  public static let entity: DamageKind = "entity"
  /// A character that is not seen and keeps words apart.
  public static let invisible: DamageKind = "invisible"
  /// A radical or a compatibility ideograph in the place of a Han character: ⼈ for 人.
  public static let compatibility: DamageKind = "compatibility"
  /// Spaces between the characters of a word: 区 委 书 记.
  public static let spacing: DamageKind = "spacing"
  /// A character of a private area.
  public static let privateUse: DamageKind = "private-use"
  /// What a decoder could not read and nobody can bring back: U+FFFD, 锟斤拷.
  public static let lost: DamageKind = "lost"
  /// A run in another encoding than the rest of the file.
  public static let mixedEncoding: DamageKind = "mixed-encoding"
  /// A character that a converter of scripts chose wrongly, or left: 皇後, 公裏.
  public static let conversion: DamageKind = "conversion"
  /// A full-width digit or Latin letter; a matter of style.
  public static let width: DamageKind = "width"
  /// Half-width punctuation between Han characters; a matter of style.
  public static let punctuation: DamageKind = "punctuation"

  /// The markup of a page; no damage, but what keeps its text apart.
  public static let markup: DamageKind = "markup"

  /// Whether what is changed is markup, which is no damage.
  public var isMarkup: Bool { self == .markup }

  /// Whether what is changed is style rather than damage.
  public var isStyle: Bool { self == .width || self == .punctuation }
}
