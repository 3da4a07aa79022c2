import TifaTestSupport

@testable import TifaConversion

/// The keys and values of a configuration's dictionaries, to make texts of that their words meet in.
struct ConversionKeys {
  private let words: [[UInt32]]
  /// What no dictionary has, or what is rare.
  private static let others = Array("，。 a1\n⿰⿱⿲⿾︀󠄀あ☺𠮷é\u{301}".unicodeScalars.map(\.value))

  init(of configuration: Converter.Configuration) throws {
    let dictionaries = try PlanDictionaries(configuration.plan())
    let all =
      dictionaries.normalization + [dictionaries.segmentation ?? FlatDictionary()] + dictionaries.chain
    var words = Set<[UInt32]>()
    for entry in all.flatMap(\.entries) {
      words.insert(entry.key)
      words.formUnion(([entry.value] + entry.alternatives).filter { !$0.isEmpty })
    }
    words.formUnion(dictionaries.normalizedCharacters.keys.map { [$0] })
    self.words = words.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Some words, their beginnings, their characters, and what no dictionary has, one behind the other.
  func gluedString(using generator: inout SplitMix64) -> String {
    var scalars: [UInt32] = []
    for _ in 0..<Int.random(in: 0...7, using: &generator) {
      let word = words.randomElement(using: &generator)!
      switch Int.random(in: 0..<20, using: &generator) {
      case 0..<11: scalars += word
      case 11..<15: scalars += word.prefix(Int.random(in: 1...word.count, using: &generator))
      case 15..<18: scalars.append(word.randomElement(using: &generator)!)
      default: scalars.append(Self.others.randomElement(using: &generator)!)
      }
    }
    return String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
  }
}
