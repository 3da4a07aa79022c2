import Testing
import TifaTestSupport

@Suite("tifa normalize") struct NormalizeTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("takes out readings and keeps the script")
  func text() throws {
    let run = try CommandRun.tifa("normalize", input: "區(qū)委副書(shū)記(jì)\n出席".utf8, in: folder)
    #expect(run.text == "區委副書記\n出席\n")
    #expect(run.status == 0)
  }

  @Test("leaves what is not damaged")
  func undamaged() throws {
    let text = "　　区委书记（qū）出席。\r\n\r\nABC\n"
    #expect(try CommandRun.tifa("normalize", input: text.utf8, in: folder).text == text)
  }

  @Test("replaces the text of JSON lines and leaves the rest as it stands")
  func jsonLines() throws {
    let run = try CommandRun.tifa(
      "normalize", "--input-format", "jsonl", "--text-field", "body",
      input: "{\"body\":\"區(qū)委書(shū)記(jì)\", \"n\":[1, 2]}\n".utf8, in: folder)
    #expect(run.text == "{\"body\":\"區委書記\", \"n\":[1, 2]}\n")
  }
}
