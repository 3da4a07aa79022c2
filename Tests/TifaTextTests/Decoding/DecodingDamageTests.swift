import Testing
import TifaTestSupport

@testable import TifaText

/// Properties that hold for texts that were damaged at random.
@Suite("Damaged bytes") struct DecodingDamageTests {
  static let alphabet = Array("區委書記會議強調責任落實工作安全發展建設人民政府年月日第一二三主持出席講話，。、：“”\n 2024ABC")

  private func text(_ generator: inout SplitMix64) -> String {
    String(
      (0..<Int.random(in: 30...90, using: &generator)).map { _ in
        Self.alphabet.randomElement(using: &generator)!
      })
  }

  /// Checks that the runs lie end to end over the file and the text, and that losses stand where U+FFFD does.
  private func checkTiling(_ source: SourceText, count: Int, _ name: Comment) {
    #expect(source.runs.first?.bytes.lowerBound == 0 && source.runs.last?.bytes.upperBound == count, name)
    #expect(
      source.runs.first?.span.start.scalars == 0 && source.runs.last?.span.end == source.fullSpan.end, name)
    for (run, next) in zip(source.runs, source.runs.dropFirst()) {
      #expect(run.bytes.upperBound == next.bytes.lowerBound && run.span.end == next.span.start, name)
      #expect(run.encoding != next.encoding, name)
    }
    #expect(source.malformed.allSatisfy { source.scalars[$0.position.scalars] == 0xFFFD }, name)
    #expect(source.scalars.count { $0 == 0xFFFD } == source.malformed.count, name)
  }

  @Test("none: every text is read back, in every encoding") func roundTrip() throws {
    var generator = SplitMix64(seed: 20_241_124)
    for encoder in TextEncoder.encodings.map(TextEncoder.init) {
      for _ in 0..<60 {
        let text = text(&generator)
        let bytes = encoder.bytes(of: text)
        let source = try SourceText(decoding: bytes)
        #expect(source.string == text, "\(encoder.encoding): \(text)")
        #expect(
          source.encoding == encoder.encoding && source.malformed.isEmpty, "\(encoder.encoding): \(text)")
        checkTiling(source, count: bytes.count, "\(encoder.encoding): \(text)")
      }
    }
  }

  @Test("of UTF-8 cost no character but the damaged one") func strayBytes() throws {
    var generator = SplitMix64(seed: 20_241_125)
    for _ in 0..<150 {
      let before = text(&generator)
      let after = text(&generator)
      let stray = [UInt8.random(in: 0x80...0xBF, using: &generator), 0xC0, 0xFE, 0xFF].randomElement(
        using: &generator)!
      let bytes = Array(before.utf8) + [stray] + Array(after.utf8)
      let source = try SourceText(decoding: bytes)
      #expect(
        source.string == before + "\u{FFFD}" + after, "the byte \(stray) between \(before) and \(after)")
      #expect(source.malformed.map(\.bytes) == [before.utf8.count..<before.utf8.count + 1])
      checkTiling(source, count: bytes.count, "the byte \(stray) between \(before) and \(after)")
    }
  }

  @Test("of UTF-8 in the middle of a character cost that character alone") func lostBytes() throws {
    var generator = SplitMix64(seed: 20_241_126)
    for _ in 0..<150 {
      let before = text(&generator)
      let after = text(&generator)
      var damaged = Array("调".utf8)
      damaged.remove(at: Int.random(in: 1...2, using: &generator))
      let source = try SourceText(decoding: Array(before.utf8) + damaged + Array(after.utf8))
      #expect(source.string == before + "\u{FFFD}" + after, "between \(before) and \(after)")
    }
  }

  @Test("anywhere never crash, and what is read lies end to end") func anything() throws {
    var generator = SplitMix64(seed: 20_241_127)
    var read = 0
    let encoders = TextEncoder.encodings.map(TextEncoder.init)
    for _ in 0..<400 {
      let encoder = encoders.randomElement(using: &generator)!
      var bytes = encoder.bytes(of: text(&generator) + text(&generator))
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
        default: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        }
      }
      guard let source = try? SourceText(decoding: bytes) else { continue }
      read += 1
      checkTiling(source, count: bytes.count, "\(encoder.encoding): \(bytes)")
    }
    #expect(read > 200)
  }

  @Test("a byte that was lost in GB18030 puts one character out, not the rest of the line") func outOfStep()
    throws
  {
    let encoder = TextEncoder(.gb18030)
    let line = "澄江区召开平安建设工作会议，区委副书记闻人启明出席会议并讲话。"
    var bytes = encoder.bytes(of: line + line)
    bytes.remove(at: 20)
    let source = try SourceText(decoding: bytes)
    #expect(source.string == "澄江区召开平安建设工\u{FFFD}会议，区委副书记闻人启明出席会议并讲话。" + line)
    #expect(source.malformed.map(\.bytes) == [20..<21])
  }
}
