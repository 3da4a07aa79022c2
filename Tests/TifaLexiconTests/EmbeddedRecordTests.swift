import Testing
import TifaLexicon

@Suite("Records of embedded dictionaries") struct EmbeddedRecordTests {
  @Test("are read with their fields in the order of the lines, values as they stand") func fields() {
    var found: EmbeddedDictionary.Record?
    EmbeddedDictionary.named("formulations/sets.rec").forEachRecord { record in
      if record.value(of: "id") == "four-consciousnesses" { found = record }
    }
    var fields: [String] = []
    found?.forEachField { fields.append("\($0.name)=\($0.value)") }
    #expect(fields.prefix(4) == ["text=四个意识", "id=four-consciousnesses", "count=4", "member=政治意识"])
    #expect(found?.values(of: "member") == ["政治意识", "大局意识", "核心意识", "看齐意识"])
    #expect(found?.value(of: "successor") == nil)
  }

  @Test("leave comments out, and know their lines") func lines() {
    var lines: [Int] = []
    EmbeddedDictionary.named("formulations/plans.rec").forEachRecord { record in
      #expect(record.value(of: "text") != nil, "line \(record.line)")
      lines.append(record.line)
    }
    #expect(lines.first == 3)
    #expect(zip(lines, lines.dropFirst()).allSatisfy { $0 < $1 })
  }
}
