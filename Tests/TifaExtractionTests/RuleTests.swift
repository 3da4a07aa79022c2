import Testing
import TifaExtraction

@Suite("Rules") struct RuleTests {
  /// The results of a document that carry a rule, as the examples write them.
  static func results(of document: AnalyzedDocument, by rule: RuleName) -> [String] {
    var found: [String] = []
    for title in document.titles {
      if title.rule == rule { found.append("\(title.holder ?? "-"): \(title.text)") }
      if let place = title.place, place.rule == rule { found.append("\(place.text): \(place.name ?? "-")") }
    }
    found += document.organizations.filter { $0.rule == rule }.map(\.name)
    found += document.personnel.filter { $0.rule == rule }.map { "\($0.person): \($0.kind)" }
    found += document.credits.filter { $0.rule == rule }.map(\.name)
    found += document.frames.filter { $0.rule == rule }.map(\.text)
    found += document.slogans.filter { $0.rule == rule }.map(\.text)
    found += document.figures.filter { $0.rule == rule }.map(\.text)
    found += document.dates.filter { $0.rule == rule }.map(\.text)
    if found.isEmpty { found += document.persons.filter { $0.rule == rule }.map(\.name) }
    return found
  }

  @Test("every example shows its rule", arguments: RuleCatalogue.all)
  func examples(rule: Rule) throws {
    #expect(!rule.examples.isEmpty, "\(rule.name) has no example: add one beside the rule")
    for example in rule.examples {
      let found = try Self.results(of: Extraction.document(example.text), by: rule.name)
      #expect(found == example.finds, "\(rule.name): \(example.text)")
    }
  }

  @Test("rules have different names, which the catalogue finds") func names() {
    #expect(Set(RuleCatalogue.all.map(\.name)).count == RuleCatalogue.all.count)
    for rule in RuleCatalogue.all { #expect(RuleCatalogue.rule(named: rule.name) == rule) }
    #expect(RuleCatalogue.rule(named: "no-such-rule") == nil)
  }
}
