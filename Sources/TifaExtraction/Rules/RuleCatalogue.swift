/// All rules of extraction with their examples.
///
/// A rule's examples stand beside its code, as data; a test runs every one of them.
public enum RuleCatalogue {
  /// The rules, those of one sort of result together.
  public static let all: [Rule] =
    LinkRule.rules + OrganizationRule.rules + PlaceRule.rules + PersonnelRule.rules + CreditRule.rules
    + FrameRule.rules + SloganRule.rules + FigureRule.rules + DateRule.rules

  private static let byName = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// The rule with a name; nil where there is none.
  public static func rule(named name: RuleName) -> Rule? { byName[name] }
}
