import TifaText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Gazetteer {
  /// The gazetteer of the embedded dictionaries.
  ///
  /// - Parameter folding: The folding by which texts get their canonical form. Names of places that it changes (乾安县,
  ///   干安县) are added in both forms.
  /// - Complexity: O(*n*) in the size of the dictionaries; some milliseconds.
  public static func embedded(folding: (any ScriptFolding)? = nil) -> Gazetteer {
    var builder = Builder(capacity: 1 << 17)
    addPosts(to: &builder)
    addWords(to: &builder)
    addCountedWords(to: &builder)
    addPlaces(folding, to: &builder)
    addFormulations(to: &builder)
    EmbeddedDictionary.named("names/things.txt").forEachRow { row in
      builder.add(row.key, row.text(1) == "never" ? [.word, .thing] : .word, cost: 11)
    }
    add("posts/professions.txt", .profession, cost: 9, to: &builder)
    add("posts/followers.txt", .follower, cost: 10, to: &builder)
    add("posts/roles.txt", .role, cost: 9, to: &builder)
    add("posts/fields.txt", .field, cost: 9.5, to: &builder)
    addBodies(to: &builder)
    add("ranks/bodies.txt", [.body, .alone], cost: 8.5, to: &builder)
    add("bodies/stops.txt", .stop, cost: 9.5, to: &builder)
    add("words/boundaries.txt", .boundary, cost: 9.5, to: &builder)
    add("words/speech.txt", [.speech, .boundary], cost: 9, to: &builder)
    add("words/participation.txt", [.participation, .boundary], cost: 9, to: &builder)
    return builder.build()
  }

  private static func add(
    _ name: String, _ wordClass: LexemeClass, cost: Float, to builder: inout Builder
  ) {
    EmbeddedDictionary.named(name).forEachRow { builder.add($0.key, wordClass, cost: cost) }
  }

  private static func addWords(to builder: inout Builder) {
    let words = CountedWords(embedded: "words/words.txt") { _ in true }
    for (word, count) in words.rows {
      guard !builder.isComposed(word) else { continue }
      builder.add(word, .word, cost: words.cost(ofCount: count))
    }
  }

  /// The segmenter's words that those of official news lack and that start as a name could: 车主. What can be a name of
  /// three characters or more is left out.
  private static func addCountedWords(to builder: inout Builder) {
    let surnames = ScalarBits(embedded: "names/surnames.txt")
    let syllables = ScalarBits(embedded: "names/transliteration.txt")
    let words = CountedWords(embedded: "words/counts.txt") { row in
      surnames.contains(row.firstScalar) || syllables.contains(row.firstScalar)
    }
    for (word, count) in words.rows where count > 0 {
      let length = word.count
      guard length > 1, !builder.has(word), !builder.isComposed(word) else { continue }
      if length > 2, word.first.map(surnames.contains) == true || word.allSatisfy(syllables.contains) {
        continue
      }
      builder.add(word, .word, cost: words.cost(ofCount: count))
    }
  }

  private static func addPosts(to builder: inout Builder) {
    EmbeddedDictionary.named("posts/posts.txt").forEachRow { row in
      let wordClass: LexemeClass =
        switch row.text(1) {
        case "foreign": .foreignPost
        case "corporate": .corporatePost
        case "rank": .rank
        default: .post
        }
      builder.add(row.key, wordClass, cost: 7)
    }
    EmbeddedDictionary.named("posts/modifiers.txt").forEachRow { row in
      builder.add(row.key, row.text(1) == "lead" ? .lead : .marker, cost: 8)
    }
  }

  private static func addBodies(to builder: inout Builder) {
    EmbeddedDictionary.named("bodies/bodies.txt").forEachRow { row in
      let wordClass: LexemeClass =
        row.text(1) == "unit"
        ? [.body, .unit] : row.text(2) == "foreign" ? [.international, .alone] : [.body, .alone]
      builder.add(row.key, wordClass, cost: 8.5)
    }
    EmbeddedDictionary.named("bodies/heads.txt").forEachRow { row in
      let wordClass: LexemeClass =
        switch row.text(2) {
        case "head": [.bodySuffix, .head]
        case "alone": [.bodySuffix, .head, .alone]
        case "weak": [.bodySuffix, .weakHead]
        case "unit": [.bodySuffix, .unit]
        case "tail": .tail
        default: .bodySuffix
        }
      builder.add(row.key, wordClass, cost: 9.5)
    }
  }

  /// Adds the known formulations as words.
  private static func addFormulations(to builder: inout Builder) {
    for formulation in FormulationIndex.embedded().formulations {
      builder.add(formulation.text.unicodeScalars.map(\.value), .word, cost: 10)
    }
  }

  private static func addPlaces(_ folding: (any ScriptFolding)?, to builder: inout Builder) {
    let places = countries() + divisions()
    for place in places { builder.add(place.name, place.wordClass, cost: place.cost) }
    guard let folding else { return }
    var folded: [UInt32] = []
    for place in places {
      folded.removeAll(keepingCapacity: true)
      for scalar in place.name { folded.append(scalar) }
      folding.fold(&folded)
      if !place.name.elementsEqual(folded) { builder.add(folded, place.wordClass, cost: place.cost) }
    }
  }

  private typealias Place = (name: EmbeddedDictionary.Text, wordClass: LexemeClass, cost: Float)

  private static func countries() -> [Place] {
    var places: [Place] = []
    EmbeddedDictionary.named("places/countries.txt").forEachRow { row in
      let kind = row.text(1)
      // One-character short forms (美, 俄) are too common in other words.
      guard kind != "abbr" || row.key.onlyScalar == nil else { return }
      places.append((row.key, kind == "international" ? .international : .foreignPlace, 9))
    }
    return places
  }

  private static func divisions() -> [Place] {
    var boundaries = ScalarBits()
    EmbeddedDictionary.named("words/boundaries.txt").forEachRow { row in
      if let character = row.key.onlyScalar { boundaries.insert(character) }
    }
    var places: [Place] = []
    EmbeddedDictionary.named("divisions/divisions.txt").forEachRow { row in
      let name = row.text(1)
      // 任县, 和县: what looks like it is mostly 任 or 和 before 县委.
      let isLikely = name.count > 2 || name.first.map(boundaries.contains) != true
      places.append((name, .division, isLikely ? 9.5 : 12))
      let short = row.text(3)
      if !short.isEmpty, short.onlyScalar == nil { places.append((short, .division, 10.5)) }
    }
    return places
  }
}
