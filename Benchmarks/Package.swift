// swift-tools-version: 6.2
import PackageDescription

/// A target whose benchmarks `swift package benchmark` runs.
func benchmarks(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .executableTarget(
    name: name,
    dependencies: [
      "BenchmarkTexts",
      .product(name: "Tifa", package: "tifa"),
      .product(name: "Benchmark", package: "benchmark"),
    ] + dependencies,
    path: "Benchmarks/\(name)",
    plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]
  )
}

// A package of its own, so that building Tifa does not fetch what only benchmarks need.
let package = Package(
  name: "TifaBenchmarks",
  dependencies: [
    .package(name: "tifa", path: ".."),
    .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: []),
  ],
  targets: [
    .target(
      name: "BenchmarkTexts", dependencies: [.product(name: "Tifa", package: "tifa")],
      path: "Benchmarks/Texts"),
    .target(
      name: "CICUWords", path: "Benchmarks/CICUWords",
      linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),
    benchmarks("Conversion"),
    benchmarks("Segmentation", ["CICUWords"]),
    benchmarks("Normalization"),
  ]
)
