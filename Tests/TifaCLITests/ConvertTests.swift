import Foundation
import Testing
import TifaTestSupport

@Suite("tifa convert") struct ConvertTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(
    "converts to the targets that have names for people",
    arguments: [
      ("simplified", "區委書記", "区委书记"), ("traditional", "区委书记", "區委書記"), ("taiwan-phrases", "鼠标和软件", "滑鼠和軟體"),
      ("japanese", "國會", "国会"),
    ])
  func targets(target: String, text: String, expected: String) throws {
    let run = try CommandRun.tifa("convert", "--to", target, input: text.utf8, in: folder)
    #expect(run.text == expected)
    #expect(run.status == 0)
  }

  @Test("takes the path of a configuration file")
  func path() throws {
    let config = "/usr/share/opencc/t2s.json"
    try #require(FileManager.default.fileExists(atPath: config))
    let run = try CommandRun.tifa("convert", "--config", config, input: "區委".utf8, in: folder)
    #expect(run.text == "区委")
  }

  @Test("replaces the text of JSON lines and leaves the rest as it stands")
  func jsonLines() throws {
    try folder.write("{\"n\": 1.0, \"text\": \"區委\\n書記\", \"id\":\"會\"}\nbroken\n", to: "a.jsonl")
    let run = try CommandRun.tifa("convert", "--to", "simplified", "a.jsonl", in: folder)
    #expect(run.text == "{\"n\": 1.0, \"text\": \"区委\\n书记\", \"id\":\"會\"}\n")
    #expect(
      run.errors
        == "a.jsonl:2: error: the line is no valid JSON: each line must be one JSON object; repair or remove the line\n"
    )
    #expect(run.status == 1)
  }

  @Test("makes JSON lines of CSV")
  func csv() throws {
    try folder.write("id,date,text\n1,2024,區委\n", to: "a.csv")
    let run = try CommandRun.tifa("convert", "--to", "simplified", "a.csv", in: folder)
    #expect(run.text == "{\"id\":\"1\",\"date\":\"2024\",\"text\":\"区委\"}\n")
  }

  @Test("lists the names of targets with OpenCC's names")
  func list() throws {
    let run = try CommandRun.tifa("convert", "--list", in: folder)
    let pairs = run.text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    #expect(pairs.count == 14)
    #expect(pairs.contains(["taiwan-phrases", "s2twp"]))
    #expect(run.status == 0)
  }

  static let opencc = "/usr/bin/opencc"

  static let texts = [
    "", "\n\n", "软件", "头发发展\r\n里程里面\r\n", "\u{FEFF}網絡軟體裏面\n", "皇后在后面干燥乾坤\nabc 123",
    String(repeating: "网络软件里面的头发，發展裏面的網絡。", count: 6_000),
    String(repeating: "鼠标面条制作\n體製製作麵條\n", count: 7_000),
  ]

  @Test(
    "gives byte for byte what opencc gives",
    .enabled(if: FileManager.default.isExecutableFile(atPath: opencc)),
    arguments: [
      "hk2s", "hk2t", "jp2t", "s2hk", "s2t", "s2tw", "s2twp", "t2hk", "t2jp", "t2s", "t2tw", "tw2s", "tw2sp",
      "tw2t",
    ])
  func reference(config: String) throws {
    for text in Self.texts {
      let bytes = Array(text.utf8)
      let expected = try CommandRun.run(Self.opencc, ["-c", config + ".json"], input: bytes, in: folder)
      let found = try CommandRun.tifa("convert", "--config", config, input: bytes, in: folder)
      #expect(found.output == expected.output, "\(text.prefix(20))")
      #expect(found.status == 0)
    }
  }

  @Test("passes through what is no UTF-8 between what is")
  func damaged() throws {
    let bytes = Array(String(repeating: "區委書記", count: 10).utf8) + [0xFF] + Array("會議".utf8)
    let expected = Array(String(repeating: "区委书记", count: 10).utf8) + [0xFF] + Array("会议".utf8)
    let run = try CommandRun.tifa("convert", "--to", "simplified", input: bytes, in: folder)
    #expect(run.output == expected)
  }
}
