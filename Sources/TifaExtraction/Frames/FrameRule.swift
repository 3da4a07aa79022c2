/// The names of the rules that find frames.
enum FrameRule {
  /// 四风, 三农: a formulation of the dictionary.
  static let known: RuleName = "known-frame"
  /// “三个阵地”: quoted, a numeral with a measure and a head, or with a head alone.
  static let quotedSet: RuleName = "quoted-set"
  /// “五比五晒”, “两升一降”: quoted, several numerals.
  static let quotedPhrase: RuleName = "quoted-phrase"
  /// “1233”, “1+5”: quoted digits.
  static let quotedDigits: RuleName = "quoted-digits"
  /// 4字方针, 五字诀: a number of characters.
  static let characters: RuleName = "character-count"
  /// 五比五晒活动, 1+5工作体系: not quoted, but beside a word that asks for a name.
  static let unquotedPhrase: RuleName = "unquoted-phrase"
  /// 三项支撑：…: not quoted, but with its members behind an introduction, in points, or right before.
  static let enumerated: RuleName = "enumerated-set"
  /// 两个“轮子”, 四个“强化”: an image or head in quotation marks behind a numeral and a measure.
  static let quotedHead: RuleName = "quoted-head"
  /// 经贸、投资两个轮子: an image, not quoted, with its members beside it.
  static let counted: RuleName = "counted-list"
}
