extension OrganizationRule {
  /// The rules that find bodies, with examples.
  static let rules = [
    Rule(title, "the body that a title starts with", .init("宏远建材有限公司财务部经理吴迪安发言。", finds: ["宏远建材有限公司"])),
    Rule(word, "a body that one word names", .init("国务院作出部署。", finds: ["国务院"])),
    Rule(head, "a place or proper name and the words up to a head", .init("他来到湖南省教育厅。", finds: ["湖南省教育厅"])),
  ]
}
