/// The names of the rules by which a place's division is found.
enum PlaceRule {
  /// 张家界市: one division alone has the name.
  static let unique: RuleName = "place-unique"
  /// 湖南省永定区: the place before it contains one of those that have the name.
  static let outer: RuleName = "place-outer"
  /// 吉林: the name is that of a province too, and it stands for the higher division.
  static let level: RuleName = "place-level"
  /// 永定 in a report from 湖南: the other places of the document decide.
  static let context: RuleName = "place-context"
  /// 永定区…，区委书记: the sentence has named one district before.
  static let sentence: RuleName = "place-sentence"
  /// 区委书记 where the document is about one district.
  static let document: RuleName = "place-document"
  /// 朝阳区, and nothing that decides.
  static let ambiguous: RuleName = "place-ambiguous"
}
