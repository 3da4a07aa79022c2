import Benchmark
import BenchmarkTexts
import Tifa

/// Decodes and repairs texts, against decoding and copying them.
///
/// Names are `text script engine`; Scripts/benchmark.py makes ratios of them. `copy` is the standard library's decoding of
/// UTF-8 to scalars and back to a string, the least that a repair could do.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.throughput], warmupIterations: 5, maxDuration: .milliseconds(1500), maxIterations: 20_000)
  guard let analyzer = try? Analyzer() else {
    fatalError("OpenCC's data is not installed: see Scripts/setup.sh")
  }
  let texts = [
    ("news simplified", BenchmarkText.news.simplified), ("news traditional", BenchmarkText.news.converted()),
    ("page glossed", BenchmarkText.glossed),
  ]
  for (name, text) in texts {
    let bytes = Array(text.utf8)
    Benchmark("\(name) copy") { _ in
      let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.self)
      var copy = String.UnicodeScalarView()
      copy.append(contentsOf: scalars)
      blackHole(String(copy))
    }
    Benchmark("\(name) tifa") { _ in
      guard let source = try? SourceText(decoding: bytes) else {
        fatalError("the text \(name) is not decoded")
      }
      blackHole(analyzer.normalize(source))
    }
  }
}
