import Testing
import TifaConversion
import TifaLexicon
import TifaText

/// Holds the known formulations to their rules: complete, unique, sourced, consistent.
@Suite("Known formulations") struct FormulationTests {
  static let index = FormulationIndex.embedded()
  static let documents = PublicDocuments.embedded()
  static let files = EmbeddedDictionary.names.filter { $0.hasSuffix(".rec") }

  /// The fields of a record in their order, with the numbers of times that they may occur.
  static let fields: [(name: String, occurs: ClosedRange<Int>)] = [
    ("text", 1...1), ("id", 1...1), ("count", 0...1), ("member", 0...40), ("variant", 0...9),
    ("quoted", 0...3),
    ("period", 0...1), ("first", 0...1), ("english", 1...9), ("status", 1...1), ("successor", 0...1),
    ("source", 1...9), ("note", 0...1),
  ]

  @Test("records have the fields that there are, in their order, each with a value", arguments: files)
  func recordFields(file: String) {
    let names = Self.fields.map(\.name)
    var previous: [UInt32] = []
    EmbeddedDictionary.named(file).forEachRecord { record in
      let place = "\(file):\(record.line)"
      var found: [String] = []
      record.forEachField { field in
        found.append(field.name.string)
        #expect(names.contains(field.name.string), "\(place): no field is named \(field.name)")
        let value = field.value
        #expect(!value.isEmpty && value.first != " " && value.last != " ", "\(place): \(field.name)")
        #expect(!value.contains("\t") && !value.contains("\r"), "\(place): \(field.name)")
      }
      let order = found.map { name in names.firstIndex(of: name) ?? 0 }
      #expect(order == order.sorted(), "\(place): the order is \(names.joined(separator: ", "))")
      for field in Self.fields {
        let occurrences = found.count { $0 == field.name }
        #expect(field.occurs.contains(occurrences), "\(place): \(occurrences) times \(field.name)")
      }
      let text = (record.value(of: "text") ?? "").unicodeScalars.map(\.value)
      #expect(previous.lexicographicallyPrecedes(text), "\(place) stands in the wrong place")
      previous = text
    }
    #expect(!previous.isEmpty, "\(file) has no record")
  }

  @Test("there are at least 500, of every kind") func number() {
    #expect(Self.index.formulations.count >= 500)
    for kind in Formulation.Kind.all {
      #expect(Self.index.formulations.contains { $0.kind == kind }, "\(kind)")
    }
  }

  @Test("identifiers are different, of small letters, digits and hyphens") func identifiers() {
    var seen: Set<String> = []
    for formulation in Self.index.formulations {
      let id = formulation.id
      #expect(seen.insert(id).inserted, "\(id) stands twice")
      #expect(id.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-" }, "\(id)")
      #expect(Self.index.formulation(withID: id)?.text == formulation.text, "\(id)")
    }
  }

  @Test("wordings are different, and each finds its formulation") func wordings() {
    var seen: [String: String] = [:]
    for formulation in Self.index.formulations {
      for wording in formulation.wordings {
        let other = seen.updateValue(formulation.id, forKey: wording)
        #expect(other == nil, "\(wording) is \(formulation.id) and \(other ?? "")")
        #expect(Self.index.formulation(of: wording)?.id == formulation.id, "\(wording)")
        let scalars = wording.unicodeScalars.map(\.value)
        let isQuotedOnly = formulation.quotedWordings.contains(wording)
        let match = Self.index.longestMatch(in: scalars, from: 0)
        #expect(
          (match.map { Self.index.formulations[$0.number].id } == formulation.id
            && match?.end == scalars.count) != isQuotedOnly,
          "\(wording)")
      }
    }
  }

  @Test("a set has as many members as its number says") func members() {
    let numerals: [Character: Int] = [
      "两": 2, "双": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10,
    ]
    for formulation in Self.index.formulations {
      guard formulation.kind == .set else {
        #expect(formulation.count == nil, "\(formulation.id)")
        continue
      }
      #expect(formulation.count != nil, "\(formulation.id)")
      if !formulation.members.isEmpty {
        #expect(formulation.members.count == formulation.count, "\(formulation.id)")
      }
      var numeral = formulation.text.prefix { numerals[$0] != nil }.map { numerals[$0]! }
      if numeral.count == 2, numeral[0] == 10 { numeral = [10 + numeral[1]] }
      if numeral.count == 1 { #expect(formulation.count == numeral[0], "\(formulation.id)") }
    }
    for formulation in Self.index.formulations {
      #expect(Set(formulation.members).count == formulation.members.count, "\(formulation.id)")
    }
  }

  @Test("most sets have their members") func memberCoverage() {
    let sets = Self.index.formulations.filter { $0.kind == .set }
    #expect(sets.count { !$0.members.isEmpty } * 100 >= sets.count * 95)
  }

  @Test("sources, places of first use and sources of renderings are documents that there are") func sources()
  {
    var cited: Set<String> = []
    for formulation in Self.index.formulations {
      #expect(!formulation.sources.isEmpty, "\(formulation.id)")
      let keys =
        formulation.sources + formulation.renderings.compactMap(\.source)
        + [formulation.firstUse?.document].compactMap { $0 }
      for key in keys { #expect(Self.documents[key] != nil, "\(formulation.id) cites \(key)") }
      cited.formUnion(keys)
    }
    for document in Self.documents.all {
      #expect(cited.contains(document.id), "nothing cites \(document.id)")
      #expect(!document.title.isEmpty && !document.englishTitle.isEmpty, "\(document.id)")
    }
  }

  @Test("renderings are English, and each says whose it is") func renderings() {
    for formulation in Self.index.formulations {
      #expect(!formulation.renderings.isEmpty, "\(formulation.id)")
      for rendering in formulation.renderings {
        #expect(rendering.text.contains { $0.isLetter && $0.isASCII }, "\(formulation.id)")
        #expect(!rendering.text.unicodeScalars.contains { ScalarClass.isHan($0.value) }, "\(formulation.id)")
        #expect(!rendering.text.contains("[") && !rendering.text.contains("]"), "\(formulation.id)")
      }
    }
  }

  @Test("years are plausible, and that of the first use is the document's") func years() {
    for formulation in Self.index.formulations {
      if let first = formulation.firstUse {
        #expect((1921...2026).contains(first.year), "\(formulation.id)")
        let date = first.document.flatMap { Self.documents[$0]?.date } ?? ""
        #expect(
          date.isEmpty || date.hasPrefix("\(first.year)"), "\(formulation.id): \(date) is not \(first.year)")
      }
      #expect((formulation.period != nil) == (formulation.kind == .plan), "\(formulation.id)")
      if let period = formulation.period { #expect(period.count == 5, "\(formulation.id)") }
    }
    for document in Self.documents.all where !document.date.isEmpty {
      let parts = document.date.split(separator: "-").map { Int($0) ?? 0 }
      #expect((1921...2026).contains(parts[0]), "\(document.id)")
      #expect(parts.count < 2 || (1...12).contains(parts[1]), "\(document.id)")
      #expect(parts.count < 3 || (1...31).contains(parts[2]), "\(document.id)")
    }
  }

  @Test("statuses are known, and only what is superseded has a successor") func statuses() {
    for formulation in Self.index.formulations {
      #expect(Formulation.Status.all.contains(formulation.status), "\(formulation.id)")
      #expect((formulation.successor != nil) == (formulation.status == .superseded), "\(formulation.id)")
      if let successor = formulation.successor {
        #expect(successor != formulation.id, "\(formulation.id)")
        #expect(Self.index.formulation(withID: successor) != nil, "\(formulation.id): \(successor)")
      }
    }
  }

  @Test("wordings and members are simplified, and found by their traditional form too") func scripts() throws
  {
    let folder = try RegionalFolder()
    let converters = try [Converter.Configuration.traditional, .hongKong].map { try Converter($0) }
    for formulation in Self.index.formulations {
      for text in formulation.wordings + formulation.members {
        for form in [text] + converters.map({ $0.convert(text) }) {
          var folded = form.unicodeScalars.map(\.value)
          folder.fold(&folded)
          CanonicalForm.foldPunctuation(&folded)
          #expect(folded == text.unicodeScalars.map(\.value), "\(formulation.id): \(form)")
        }
      }
    }
  }

  @Test(
    "are named by identifiers and by wordings in either script, with quotation marks or without",
    arguments: [
      ("two-upholds", "two-upholds"), ("两个维护", "two-upholds"), ("“兩個維護”", "two-upholds"),
      ("「两个维护」", "two-upholds"), ("“三個代表”重要思想", "three-represents"),
      ("不忘初心 牢记使命", "original-aspiration"), ("“一五”", "plan-1"),
    ])
  func names(name: String, id: String) throws {
    #expect(Self.index.formulation(named: name, folding: try ScriptFolder())?.id == id)
  }

  @Test("what is no name finds nothing, and the closest are told") func closest() throws {
    let folder = try ScriptFolder()
    #expect(Self.index.formulation(named: "", folding: folder) == nil)
    #expect(Self.index.formulation(named: "“”", folding: folder) == nil)
    #expect(Self.index.formulation(named: "两个维", folding: folder) == nil)
    let closest = Self.index.formulations(closestTo: "兩個維互", limit: 2, folding: folder)
    #expect(closest.first?.id == "two-upholds" && closest.count == 2)
    #expect(Self.index.formulations(closestTo: "xyz", limit: 2, folding: folder).isEmpty)
  }

  @Test("are found by a part of a wording, a member or a rendering") func parts() throws {
    let folder = try ScriptFolder()
    let index = Self.index
    #expect(index.formulations(containing: "看齊意識", folding: folder).map(\.id) == ["four-consciousnesses"])
    #expect(
      index.formulations(containing: "LUCID Waters", folding: folder).map(\.id).contains(
        "lucid-waters-lush-mountains"))
    #expect(index.formulations(containing: "", folding: folder).isEmpty)
  }

  @Test("a wording that is ordinary language elsewhere counts between quotation marks only") func quotedOnly()
  {
    let text = "建设四个中心城市".unicodeScalars.map(\.value)
    #expect(Self.index.longestMatch(in: text, from: 2) == nil)
    #expect(Self.index.formulation(of: "四个中心")?.id == "four-centres-beijing")
  }
}
