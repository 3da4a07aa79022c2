import Benchmark
import BenchmarkTexts
import Tifa

/// Converts the same texts with Tifa's engine, with its alignment, and with libopencc, all in one run.
///
/// Names are `configuration text engine`; Scripts/benchmark.py makes ratios of them.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.throughput], warmupIterations: 5, maxDuration: .milliseconds(1500), maxIterations: 20_000)
  for text in [BenchmarkText.news, .classical] {
    for name in ["t2s", "s2t", "s2twp", "tw2sp"] {
      let configuration = Converter.Configuration(name)
      let source =
        name.hasPrefix("s") ? text.simplified : text.converted(by: name.hasPrefix("tw") ? "s2twp" : "s2t")
      // libopencc gets line by line, as its own command does: of longer texts it does fewer a second.
      let bytes = Array(source.utf8)
      let lines = bytes.split(separator: 0x0A).map { $0 + [0x0A] }
      for engine in [Converter.Engine.openCC, .tifa] {
        guard let converter = try? Converter(configuration, engine: engine) else {
          fatalError("OpenCC's data is not installed: see Scripts/setup.sh")
        }
        Benchmark("\(name) \(text.name) \(engine.rawValue)") { benchmark in
          var output: [UInt8] = []
          output.reserveCapacity(2 * bytes.count)
          benchmark.startMeasurement()
          output.removeAll(keepingCapacity: true)
          if engine == .openCC {
            for line in lines { converter.convert(line, into: &output) }
          } else {
            converter.convert(bytes[...], into: &output)
          }
          benchmark.stopMeasurement()
          blackHole(output)
        }
        guard engine == .tifa else { continue }
        Benchmark("\(name) \(text.name) aligned") { benchmark in
          var output: [UInt8] = []
          output.reserveCapacity(2 * bytes.count)
          benchmark.startMeasurement()
          let alignment = converter.convertAligned(bytes[...], into: &output)
          benchmark.stopMeasurement()
          blackHole((output, alignment))
        }
      }
    }
  }
}
