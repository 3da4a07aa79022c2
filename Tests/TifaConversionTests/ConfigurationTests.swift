import Testing
import TifaConversion
import TifaTestSupport
import TifaText

/// Configurations of one's own: what they make of texts, with every engine that knows their parts.
@Suite("Configurations of one's own") struct ConfigurationTests {
  /// A configuration with its dictionaries, and what becomes of a text.
  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    let configuration: String
    /// The text dictionaries that lie beside it.
    var files: [String: String] = [:]
    let text: String
    let converted: String
    /// Whether libopencc 1.1, without comments, inline dictionaries, policies and normalisation, reads it too.
    var isOld = false

    var testDescription: String { name }
  }

  private static let words = ["w.txt": "甲乙\t丙丁\n甲\t子\n乙\t丑\n丙\t寅\n"]
  private static let segmented = """
    {"segmentation": {"type": "mmseg", "dict": {"type": "text", "file": "w.txt"}},
     "conversion_chain": [{"dict": {"type": "text", "file": "w.txt"}}]}
    """

  private static func chain(_ stages: String..., before: String = "") -> String {
    "{\(before)\"conversion_chain\": [\(stages.map { "{\"dict\": \($0)}" }.joined(separator: ","))]}"
  }

  private static func inline(_ entries: String) -> String {
    "{\"type\": \"inline\", \"entries\": {\(entries)}}"
  }

  private static func group(_ policy: String, _ members: String...) -> String {
    "{\"type\": \"group\", \"match_policy\": \"\(policy)\", \"dicts\": [\(members.joined(separator: ","))]}"
  }

  static let rows = [
    Row(
      name: "the longest word decides", configuration: segmented, files: words, text: "甲乙甲丙戊",
      converted: "丙丁子寅戊",
      isOld: true),
    Row(name: "an empty text", configuration: segmented, files: words, text: "", converted: "", isOld: true),
    Row(
      name: "the first of several values stands", configuration: segmented,
      files: ["w.txt": "甲\t乙 丙 丁\n"], text: "甲甲", converted: "乙乙", isOld: true),
    Row(
      name: "later stages see what earlier ones made",
      configuration: """
        {"segmentation": {"type": "mmseg", "dict": {"type": "text", "file": "w.txt"}},
         "conversion_chain": [{"dict": {"type": "text", "file": "w.txt"}}, {"dict": {"type": "text", "file": "v.txt"}}]}
        """, files: ["w.txt": "甲\t乙\n", "v.txt": "乙丙\t丁\n乙\t戊\n"], text: "甲丙甲乙", converted: "戊丙戊戊",
      isOld: true),
    Row(
      name: "words of later stages span characters between segments",
      configuration: """
        {"segmentation": {"type": "mmseg", "dict": {"type": "text", "file": "w.txt"}},
         "conversion_chain": [{"dict": {"type": "group", "dicts": [{"type": "text", "file": "w.txt"},
           {"type": "text", "file": "c.txt"}]}}, {"dict": {"type": "text", "file": "v.txt"}}]}
        """, files: ["w.txt": "己庚\t己庚\n", "c.txt": "甲\t乙\n", "v.txt": "乙丙\t丁\n乙\t戊\n"], text: "甲丙己庚甲",
      converted: "丁己庚戊", isOld: true),
    Row(
      name: "a group's earlier dictionary hides longer words of the later",
      configuration: """
        {"segmentation": {"type": "mmseg", "dict": {"type": "text", "file": "a.txt"}},
         "conversion_chain": [{"dict": {"type": "group", "dicts": [{"type": "text", "file": "a.txt"},
           {"type": "text", "file": "b.txt"}]}}]}
        """, files: ["a.txt": "甲\t子\n", "b.txt": "甲乙丙\t丑\n丁\t寅\n"], text: "甲乙丙丁", converted: "子乙丙寅",
      isOld: true),
    Row(
      name: "comments and commas behind the last element",
      configuration: """
        // A comment.
        {"conversion_chain": [ /* another */ {"dict": {"type": "inline", "entries": {"甲": "乙",},}},],}
        """, text: "甲", converted: "乙"),
    Row(
      name: "short circuit: the first dictionary that matches",
      configuration: chain(
        group("short_circuit", inline("\"甲\": \"子\""), inline("\"甲乙\": \"丑\", \"丙丁\": \"寅\""))),
      text: "甲乙丙丁", converted: "子乙寅"),
    Row(
      name: "union: the longest match of all",
      configuration: chain(
        group("union", inline("\"甲\": \"子\""), inline("\"甲乙\": \"丑\", \"丙丁\": \"寅\""))),
      text: "甲乙丙丁甲", converted: "丑寅子"),
    Row(
      name: "union: of equal matches the first dictionary's",
      configuration: chain(
        group("union", inline("\"甲\": \"子\""), inline("\"甲\": \"丑\""))), text: "甲", converted: "子"),
    Row(
      name: "a group in a group",
      configuration: chain(
        group(
          "union", group("short_circuit", inline("\"甲\": \"子\""), inline("\"甲乙\": \"丑\"")),
          inline("\"甲乙丙\": \"寅\""))), text: "甲乙甲乙丙", converted: "子乙寅"),
    Row(
      name: "normalisation of single characters comes first",
      configuration: chain(
        inline("\"乙\": \"丙\", \"甲乙\": \"丁\""),
        before: "\"normalization\": [{\"dict\": \(inline("\"申\": \"乙\""))}],"), text: "甲申申戊",
      converted: "丁丙戊"),
    Row(
      name: "normalisation of several characters comes first",
      configuration: chain(
        inline("\"乙\": \"丙\", \"甲乙\": \"丁\""),
        before: "\"normalization\": [{\"dict\": \(inline("\"申酉\": \"乙\", \"戌\": \"甲乙\""))}],"),
      text: "甲申酉申戌", converted: "丁申丁"),
    Row(
      name: "normalisation in two stages",
      configuration: chain(
        inline("\"丙\": \"丁\""),
        before:
          "\"normalization\": [{\"dict\": \(inline("\"甲\": \"乙\""))}, {\"dict\": \(inline("\"乙\": \"丙\""))}],"
      ),
      text: "甲乙丙", converted: "丁丁丁"),
    Row(
      name: "words may shrink, grow and vanish beyond the basic plane",
      configuration: chain(
        inline("\"𠮷野家\": \"𠮷\", \"a\": \"甲乙丙\", \"丁\": \"𪚥\"")), text: "𠮷野家a丁𠮷", converted: "𠮷甲乙丙𪚥𠮷"),
    Row(
      name: "without segmentation words go over the whole text",
      configuration: chain(
        inline("\"甲乙\": \"丙\""), inline("\"丙甲\": \"丁\"")), text: "甲乙甲乙", converted: "丙丙"),
    Row(
      name: "ideographic description sequences stay",
      configuration: chain(inline("\"木\": \"本\", \"甲\": \"乙\"")),
      text: "⿰木甲甲⿱木⿰甲木木⿰木", converted: "⿰木甲乙⿱木⿰甲木本⿰本"),
    Row(
      name: "an operator that a dictionary has describes nothing",
      configuration: chain(inline("\"⿱\": \"甲\", \"木\": \"本\"")), text: "⿱木木⿰木木", converted: "甲本本⿰木木"),
    Row(
      name: "with a segmentation and no normalisation they do not", configuration: segmented,
      files: words, text: "⿰甲丙", converted: "⿰子寅", isOld: true),
  ]

  @Test("the names of rows are unique") func uniqueNames() {
    #expect(Set(Self.rows.map(\.name)).count == Self.rows.count)
  }

  @Test("give what they ask for, with every engine that knows their parts", arguments: rows)
  func converts(row: Row) throws {
    let folder = try TemporaryFolder()
    for (name, text) in row.files { try folder.write(text, to: name) }
    let path = try folder.write(row.configuration, to: "c.json")
    let engines: [Converter.Engine] = row.isOld ? [.tifa, .openCC] : [.tifa]
    for engine in engines {
      let converter = try Converter(Converter.Configuration(path), engine: engine)
      #expect(converter.convert(row.text) == row.converted, "\(engine.rawValue)")
    }
    let inline = Converter.Configuration(json: row.configuration, folder: folder.path)
    #expect(try Converter(inline, isCached: false).convert(row.text) == row.converted)
    #expect(try ConversionInspector(inline).inspect(SourceText(row.text)).output == row.converted)
  }

  @Test("words of the user stand through all stages, where they are the longest match") func userWords()
    throws
  {
    let configuration = Converter.Configuration(
      json: Self.chain(Self.inline("\"甲\": \"乙\", \"丙丁\": \"戊\""), Self.inline("\"乙\": \"庚\"")))
    let words = ConversionDictionary([("甲己", "乙"), ("丙", "甲"), ("丁", "辛")])
    #expect(try Converter(configuration).convert("甲己丙丁丁") == "庚己戊丁")
    #expect(try Converter(configuration, dictionary: words).convert("甲己丙丁丁") == "乙甲辛辛")
  }

  @Test("of two files of words the later wins") func laterFiles() throws {
    let folder = try TemporaryFolder()
    let first = try folder.write("# names\n余丑\t余丑\n汉\t甲\n", to: "a.txt")
    let second = try folder.write("\u{FEFF}汉\t乙 丙\r\n", to: "b.txt")
    let words = try ConversionDictionary(contentsOf: [first, second])
    #expect(try Converter(.traditional, dictionary: words).convert("余丑汉字") == "余丑乙字")
    let reversed = try ConversionDictionary(contentsOf: [second, first])
    #expect(try Converter(.traditional, dictionary: reversed).convert("余丑汉字") == "余丑甲字")
  }
}
