import Benchmark
import BenchmarkTexts
import CICUWords
import Tifa

/// Divides the same texts with ICU's word iterator and with Tifa, all in one run.
///
/// Names are `text script engine`; Scripts/benchmark.py makes ratios of them. The engines: `icu` is `ubrk_next` over the
/// text in UTF-16, `count` and `tokens` are mode `icu` over UTF-8, counting tokens and looking at each, and `words` counts
/// those of mode `words`.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.throughput], warmupIterations: 5, maxDuration: .milliseconds(1500), maxIterations: 20_000)
  guard let icu = try? Segmenter(mode: .icu), let words = try? Segmenter(mode: .words) else {
    fatalError("ICU's or OpenCC's data is not installed: see Scripts/setup.sh")
  }
  icu.prepare()
  let texts = [
    ("news simplified", BenchmarkText.news.simplified), ("news traditional", BenchmarkText.news.converted()),
    ("classical simplified", BenchmarkText.classical.simplified), ("web mixed", BenchmarkText.web.simplified),
  ]
  for (name, text) in texts {
    let units = Array(text.utf16)
    let bytes = Array(text.utf8)
    guard icu_count_words(units, Int32(units.count)) == Int64(icu.countTokens(in: bytes.span)) else {
      fatalError("ICU finds another number of words in the text \(name)")
    }
    Benchmark("\(name) icu") { _ in blackHole(icu_count_words(units, Int32(units.count))) }
    Benchmark("\(name) count") { _ in blackHole(icu.countTokens(in: bytes.span)) }
    Benchmark("\(name) tokens") { _ in
      var length = 0
      icu.forEachToken(in: bytes.span) { span, kind in
        length &+= kind == .word ? span.range.count : 0
      }
      blackHole(length)
    }
    Benchmark("\(name) words") { _ in blackHole(words.countTokens(in: bytes.span)) }
  }
}
