import Foundation
import Testing
import TifaTestSupport

@Suite("tifa lexicon") struct LexiconTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("shows what is known of a formulation, a fact a line")
  func show() throws {
    let run = try CommandRun.tifa("lexicon", "show", "四个意识", in: folder)
    #expect(
      run.text == """
        四个意识  four-consciousnesses
          kind       set of 4
          status     current
          members    政治意识
                     大局意识
                     核心意识
                     看齐意识
          first used 2016  中共中央政治局2016年1月29日会议
          English    Four Consciousnesses  (China Keywords)
          sources    中共中央政治局2016年1月29日会议

        """)
    #expect(run.errors == "")
    #expect(run.status == 0)
  }

  @Test(
    "knows a formulation by its identifier, in either script, quoted or not, and by variants",
    arguments: [
      ("two-upholds", "两个维护  two-upholds"), ("兩個維護", "两个维护  two-upholds"),
      ("“两个维护”", "两个维护  two-upholds"), ("「兩個維護」", "两个维护  two-upholds"),
      ("三个代表重要思想", "三个代表  three-represents"),
      ("不忘初心，牢记使命", "不忘初心、牢记使命  original-aspiration"),
    ])
  func names(name: String, head: String) throws {
    let run = try CommandRun.tifa("lexicon", "show", name, in: folder)
    #expect(run.text.split(separator: "\n").first.map(String.init) == head)
    #expect(run.status == 0)
  }

  @Test("shows a formulation as a JSON object, with its documents")
  func json() throws {
    let run = try CommandRun.tifa("lexicon", "show", "--format", "json", "打铁还需自身硬", in: folder)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
    #expect(object["id"] as? String == "forging-iron-needs-strength")
    #expect(object["kind"] as? String == "formulation")
    #expect(object["count"] is NSNull)
    #expect(object["status"] as? String == "superseded")
    #expect(object["successor"] as? String == "forging-iron-must-be-strong")
    let first = try #require(object["first"] as? [String: Any])
    #expect(first["year"] as? Int == 2012)
    #expect((first["document"] as? [String: Any])?["date"] as? String == "2012-11-15")
    let renderings = try #require(object["renderings"] as? [[String: Any]])
    #expect(renderings.first?["source"] is NSNull)
    let sources = try #require(object["sources"] as? [[String: Any]])
    #expect(sources.first?["key"] as? String == "xi-20121115")
    let keys = [
      "id", "text", "kind", "count", "members", "variants", "quoted", "period", "first", "renderings",
      "status",
      "successor", "sources", "note",
    ]
    #expect(Set(object.keys) == Set(keys))
  }

  @Test("says which formulations are nearest to a word that it does not know")
  func unknown() throws {
    let run = try CommandRun.tifa("lexicon", "show", "四個意思", in: folder)
    #expect(
      run.errors.hasPrefix(
        "error: no formulation is known as '四個意思'; the nearest are 四个意识 (four-consciousnesses), "))
    #expect(
      run.errors.hasSuffix("; `tifa lexicon search` looks for a part, `tifa lexicon list` shows all\n"))
    #expect(run.text == "")
    #expect(run.status == 65)
  }

  @Test("says what to do where nothing is near")
  func nothingNear() throws {
    for command in ["show", "search"] {
      let run = try CommandRun.tifa("lexicon", command, "蓬莱风月", in: folder)
      #expect(
        run.errors
          == "error: no formulation is known as '蓬莱风月'; `tifa lexicon search` looks for a part, `tifa lexicon list` shows all\n"
      )
      #expect(run.text == "")
      #expect(run.status == 65)
    }
  }

  @Test("lists formulations of a kind and a status, a line each")
  func list() throws {
    let all = try CommandRun.tifa("lexicon", "list", in: folder)
    #expect(all.text.split(separator: "\n").count >= 500)
    let run = try CommandRun.tifa(
      "lexicon", "list", "--kind", "set", "--kind", "plan", "--status", "abandoned", in: folder)
    let lines = run.text.split(separator: "\n").map(String.init)
    #expect(lines.contains { $0.hasPrefix("两个凡是") && $0.hasSuffix("Two Whatevers") })
    #expect(lines.allSatisfy { $0.contains("  set of ") && $0.contains("  abandoned  ") })
    #expect(run.status == 0)
  }

  @Test("lists formulations as a JSON array")
  func listJSON() throws {
    let run = try CommandRun.tifa("lexicon", "list", "--kind", "plan", "--format", "json", in: folder)
    let array = try #require(try JSONSerialization.jsonObject(with: Data(run.output)) as? [[String: Any]])
    #expect(array.count == 16)
    #expect(array.allSatisfy { $0["kind"] as? String == "plan" && $0["period"] is [String: Any] })
  }

  @Test(
    "finds formulations by a part of a wording, in either script, a member or a rendering",
    arguments: [
      ("發展理念", "新发展理念"), ("核心意识", "四个意识"), ("lucid waters", "绿水青山就是金山银山"), ("two-uph", "两个维护"),
    ])
  func search(text: String, wording: String) throws {
    let run = try CommandRun.tifa("lexicon", "search", text, in: folder)
    #expect(run.text.split(separator: "\n").contains { $0.hasPrefix(wording + " ") })
    #expect(run.status == 0)
  }
}
