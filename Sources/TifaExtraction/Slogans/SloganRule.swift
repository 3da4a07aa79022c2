/// The rules that find slogans.
enum SloganRule {
  /// A formulation of the dictionary, quoted or not.
  static let known: RuleName = "known-formulation"
  /// A quotation that reads as a motto or watchword.
  static let quoted: RuleName = "quoted-slogan"

  /// The rules with examples.
  static let rules = [
    Rule(known, "a formulation of the dictionary, quoted or not", .init("坚持稳中求进。", finds: ["稳中求进"])),
    Rule(
      quoted, "a quotation that reads as a motto or watchword",
      .init("践行“为民解忧、为企纾困”的服务理念。", finds: ["为民解忧、为企纾困"])),
  ]
}
