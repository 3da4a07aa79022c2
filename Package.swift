// swift-tools-version: 6.2
import PackageDescription

/// Settings of every Swift target: strict memory safety makes each unsafe use visible where it stands.
let swiftSettings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "Tifa",
  products: [
    .library(name: "Tifa", targets: ["Tifa"]),
    .executable(name: "tifa", targets: ["TifaCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    // The C side: system libraries behind opaque shims, and the embedded lexical data.
    .target(
      name: "CICU",
      linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]
    ),
    .target(
      name: "COpenCC",
      linkerSettings: [.linkedLibrary("opencc")]
    ),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "CXML", dependencies: ["CLibXML2"]),
    .target(
      name: "CTifaDictionaries",
      path: "Dictionaries",
      exclude: [
        "README.md", "bodies", "divisions", "formulations", "frames", "names", "places", "posts", "ranks",
        "slogans",
        "words",
      ],
      sources: ["dictionaries.c"],
      cSettings: [.unsafeFlags(["-Wno-c23-extensions"])]
    ),

    // The library, each module depending only on those above it.
    .target(name: "TifaText", dependencies: ["CICU", "CXML"], swiftSettings: swiftSettings),
    .target(
      name: "TifaLexicon", dependencies: ["TifaText", "CTifaDictionaries"], swiftSettings: swiftSettings),
    .target(
      name: "TifaConversion", dependencies: ["TifaText", "TifaLexicon", "COpenCC"],
      swiftSettings: swiftSettings),
    .target(
      name: "TifaSegmentation", dependencies: ["TifaText", "TifaLexicon", "TifaConversion", "CICU"],
      exclude: ["DESIGN.md"],
      swiftSettings: swiftSettings),
    .target(
      name: "TifaExtraction",
      dependencies: ["TifaText", "TifaLexicon", "TifaConversion", "TifaSegmentation"],
      swiftSettings: swiftSettings),
    .target(
      name: "TifaCorpus",
      dependencies: ["TifaText", "TifaLexicon", "TifaConversion", "TifaSegmentation", "TifaExtraction"],
      swiftSettings: swiftSettings),
    .target(
      name: "Tifa",
      dependencies: [
        "TifaText", "TifaLexicon", "TifaConversion", "TifaSegmentation", "TifaExtraction", "TifaCorpus",
      ],
      swiftSettings: swiftSettings),
    .executableTarget(
      name: "TifaCLI",
      dependencies: ["Tifa", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      swiftSettings: swiftSettings),

    // Holds the compiled tables of segmentation to ICU over corpora.
    .executableTarget(
      name: "SegmentationCheck",
      dependencies: ["TifaText", "TifaSegmentation", "TifaCorpus", "TifaTestSupport"],
      path: "Scripts/SegmentationCheck", swiftSettings: swiftSettings),
    // Prints numerals and dates, for their check against public specifications.
    .executableTarget(
      name: "RecognizerCheck", dependencies: ["TifaText", "TifaExtraction"], path: "Scripts/RecognizerCheck",
      swiftSettings: swiftSettings),

    // Tests, one target a module.
    .target(name: "TifaTestSupport", path: "Tests/TifaTestSupport", swiftSettings: swiftSettings),
    .testTarget(
      name: "TifaTextTests", dependencies: ["TifaText", "TifaTestSupport"], swiftSettings: swiftSettings),
    .testTarget(
      name: "TifaLexiconTests", dependencies: ["TifaLexicon", "TifaTestSupport"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "TifaConversionTests", dependencies: ["TifaText", "TifaConversion", "TifaTestSupport"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "TifaSegmentationTests",
      dependencies: ["TifaText", "TifaLexicon", "TifaSegmentation", "TifaTestSupport"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "TifaExtractionTests",
      dependencies: ["TifaText", "TifaConversion", "TifaExtraction", "TifaTestSupport"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "TifaCorpusTests", dependencies: ["TifaCorpus", "TifaTestSupport"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "TifaTests", dependencies: ["TifaText", "Tifa", "TifaTestSupport"], swiftSettings: swiftSettings),
    .testTarget(
      name: "DictionaryTests",
      dependencies: ["TifaText", "TifaLexicon", "TifaConversion", "TifaTestSupport"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "TifaCLITests", dependencies: ["TifaCLI", "TifaTestSupport"], swiftSettings: swiftSettings),
  ],
  cLanguageStandard: .c2x,
  cxxLanguageStandard: .cxx17
)
