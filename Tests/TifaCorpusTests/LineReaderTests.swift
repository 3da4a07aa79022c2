import Testing
import TifaTestSupport

@testable import TifaCorpus

@Suite("Line reader") struct LineReaderTests {
  private func lines(of text: String) throws -> [String] {
    let folder = try TemporaryFolder()
    var reader = LineReader(try .file(folder.write(text, to: "a")))
    var lines: [String] = []
    while let line = try reader.next() {
      lines.append(String(decoding: line, as: UTF8.self))
      #expect(reader.line == lines.count)
    }
    return lines
  }

  @Test(
    "gives lines without their ends",
    arguments: [
      ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\r\nb", ["a", "b"]), ("\n\na\n", ["", "", "a"]),
      ("a\rb\n", ["a\rb"]),
      ("\r\n", [""]), ("a\n\r", ["a", "\r"]),
    ])
  func read(text: String, expected: [String]) throws { #expect(try lines(of: text) == expected) }

  @Test("joins lines over the borders of chunks")
  func property() throws {
    var random = SplitMix64(seed: 18)
    for _ in 0..<12 {
      let expected = (0..<40).map { _ in
        String(repeating: "区", count: Int.random(in: 0...30_000, using: &random))
      }
      let found = try lines(of: expected.joined(separator: "\n") + "\n")
      #expect(found == expected, "lengths \(expected.map(\.count))")
    }
  }
}
