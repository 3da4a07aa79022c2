// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that building Tifa does not fetch what only benchmarks need.
let package = Package(
  name: "TifaBenchmarks",
  dependencies: [
    .package(name: "tifa", path: ".."),
    .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "Conversion",
      dependencies: [
        .product(name: "Tifa", package: "tifa"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/Conversion",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]
    )
  ]
)
