import Testing
import TifaTestSupport

@testable import TifaCorpus

@Suite("Text chunks") struct TextChunksTests {
  private func bytes(of bytes: [UInt8], label: String? = nil) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes, to: "a.txt")
    let input = try CorpusInput.inputs(named: [path])[0].get()
    var chunks = try TextChunks(input, label: label)
    var found: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1000)
    while true {
      // Buffers whose start is taken by something else are filled behind it.
      let start = found.count % 7
      let end = try chunks.fill(&buffer, from: start)
      found += buffer[start..<end]
      if end < buffer.count { return found }
    }
  }

  @Test("give UTF-8 byte for byte, with its mark and with what is invalid in it")
  func utf8() throws {
    let long = Array(String(repeating: "区委书记\r\n", count: 40_000).utf8)
    let marked = [0xEF, 0xBB, 0xBF] + Array("区委".utf8)
    let damaged = Array(String(repeating: "区委书记", count: 20).utf8) + [0xFF] + Array("会议".utf8) + [0xE5]
    for text in [[], Array("abc".utf8), long, marked, damaged] { #expect(try bytes(of: text) == text) }
  }

  @Test("decode other encodings")
  func others() throws {
    // 区委书记 in GB18030, and with a mark in UTF-16.
    let gb: [UInt8] = [0xC7, 0xF8, 0xCE, 0xAF, 0xCA, 0xE9, 0xBC, 0xC7]
    #expect(try bytes(of: gb, label: "gb2312") == Array("区委书记".utf8))
    let utf16: [UInt8] = [0xFE, 0xFF, 0x53, 0x3A, 0x59, 0xD4]
    #expect(try bytes(of: utf16) == Array("区委".utf8))
  }

  @Test("are refused where the bytes are no text")
  func binary() throws {
    #expect {
      try bytes(of: [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 0x0D, 0xFF, 0xFE, 0, 1])
    } throws: { error in
      (error as? CorpusError)?.code == .undecodable
    }
  }
}
