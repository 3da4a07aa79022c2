import Foundation
import TifaSegmentation
import TifaText

extension SegmentationCheck {
  /// The time that the processor has worked for this process, in seconds, which other processes do not lengthen.
  private static var processorSeconds: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

  /// Measures both engines of mode `icu` and mode `words` over texts in turn, and prints the speeds and their ratios to ICU's
  /// iterator.
  func measure(_ texts: [String]) {
    let text = texts.joined(separator: "\n")
    let bytes = Array(text.utf8)
    let units = Array(text.utf16)
    let megabytes = Double(bytes.count) / 1_000_000
    print("\(bytes.count) bytes of UTF-8")
    var best: [(name: String, seconds: Double, tokens: Int)] = [
      ("ICU, ubrk_next over UTF-16", .infinity, 0), ("tables, UTF-8", .infinity, 0),
      ("tables, UTF-8, counted", .infinity, 0), ("tables, UTF-16", .infinity, 0),
      ("words, UTF-8", .infinity, 0), ("words, UTF-8, counted", .infinity, 0),
    ]
    func take(_ row: Int, _ work: () -> Int) {
      let start = Self.processorSeconds
      let tokens = work()
      let seconds = Self.processorSeconds - start
      best[row] = (best[row].name, min(best[row].seconds, seconds), tokens)
    }
    // Large texts need fewer rounds.
    for _ in 0..<max(3, min(15, 400_000_000 / max(1, bytes.count))) {
      take(0) { reference.countBoundaries(inUTF16: units.span) }
      take(1) {
        var (count, end) = (0, 0)
        lattice.forEachToken(in: bytes.span) { span, _ in
          count += 1
          end = span.end.bytes
        }
        precondition(end == bytes.count, "tokens reach to the end of the text")
        return count
      }
      take(2) { lattice.countTokens(in: bytes.span) }
      take(3) { lattice.countBoundaries(inUTF16: units.span) }
      take(4) {
        var count = 0
        words.forEachToken(in: bytes.span) { _, _ in count += 1 }
        return count
      }
      take(5) { words.countTokens(in: bytes.span) }
    }
    for row in best {
      print(
        "\(row.name): \(row.tokens) tokens, \(String(format: "%.1f", megabytes / row.seconds)) MB/s, "
          + "\(String(format: "%.2f", best[0].seconds / row.seconds)) times ICU")
    }
  }
}
