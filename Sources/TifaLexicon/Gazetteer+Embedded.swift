import TifaText

extension Gazetteer {
  /// The gazetteer of the embedded dictionaries, from the user's cache or built and kept there.
  ///
  /// - Parameter folding: The folding by which texts get their canonical form. Names of places that it changes (乾安县,
  ///   干安县) are added in both forms.
  /// - Complexity: O(*n*) in the size of the dictionaries; some milliseconds.
  public static func embedded(folding: (any ScriptFolding)? = nil) -> Gazetteer {
    embedded(folding: folding, cache: .user)
  }

  /// The gazetteer, from a cache or built.
  static func embedded(folding: (any ScriptFolding)? = nil, cache: TableCache) -> Gazetteer {
    let places = countries() + divisions()
    let forms = folding.map { self.forms(of: places, by: $0) } ?? []
    let key = forms.reduce(embeddedKey) { key, form in
      unsafe form.name.withUnsafeBytes { unsafe ContentHash.of($0, seed: key) }
    }
    if let gazetteer = cache.storage("gazetteer", key: key).flatMap({ Gazetteer($0) }) { return gazetteer }
    let gazetteer = built(places, forms)
    if cache.hasFolder { cache.store(gazetteer.storage, "gazetteer", key: key) }
    return gazetteer
  }

  /// The gazetteer as the dictionaries have it.
  ///
  /// - Parameter folding: The folding whose forms of places' names are added.
  static func built(folding: (any ScriptFolding)? = nil) -> Gazetteer {
    let places = countries() + divisions()
    return built(places, folding.map { forms(of: places, by: $0) } ?? [])
  }

  private static func built(_ places: [Place], _ forms: [Form]) -> Gazetteer {
    var builder = Builder(capacity: 1 << 16)
    addTitlesAndWords(to: &builder)
    for place in places { builder.add(place.name, place.wordClass, cost: place.cost) }
    for form in forms { builder.add(form.name, form.wordClass, cost: form.cost) }
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
    add("words/idioms.txt", .word, cost: 10, to: &builder)
    add("words/speech.txt", [.speech, .boundary], cost: 9, to: &builder)
    add("words/participation.txt", [.participation, .boundary], cost: 9, to: &builder)
    return builder.build()
  }

  private static func add(
    _ name: String, _ wordClass: LexemeClass, cost: Float, to builder: inout Builder
  ) {
    EmbeddedDictionary.named(name).forEachRow { builder.add($0.key, wordClass, cost: cost) }
  }

  /// Adds posts with what modifies them, the words of official news, and those words of the segmenter that the news lack
  /// and that start as a name could: 车主. Of the last what can be a name of three characters or more is left out; words of
  /// four, in which a name could start, are added (前程似锦).
  private static func addTitlesAndWords(to builder: inout Builder) {
    let titles = TitleWords()
    for row in titles.rows { builder.add(row.word, row.wordClass, cost: row.cost) }
    let official = CountedWords(embedded: "words/words.txt") { _ in true }
    for (word, count) in official.rows where !titles.takesApart(word) {
      builder.add(word, .word, cost: official.cost(ofCount: count))
    }
    let surnames = ScalarBits(embedded: "names/surnames.txt")
    let syllables = ScalarBits(embedded: "names/transliteration.txt")
    let heads = WordSet(embedded: "bodies/heads.txt")
    // 高级将领: the post or profession is found in it.
    let professions = WordSet(embedded: "posts/professions.txt")
    let counted = CountedWords(embedded: "words/counts.txt") { row in
      let isSurname = surnames.contains(row.firstScalar)
      let length = row.key.count
      guard isSurname || syllables.contains(row.firstScalar) || length == 4 else { return false }
      if length == 4 {
        let end = row.key.dropFirst(2)
        if heads.contains(end) || professions.contains(end) { return false }
      }
      return length == 2
        || (length == 4 || length > 2 && !isSurname) && !row.key.allSatisfy(syllables.contains)
    }
    // Both dictionaries are in one order.
    var next = 0
    for (word, count) in counted.rows where count > 0 {
      while next < official.rows.count, official.rows[next].word < word { next += 1 }
      let isOfficial = next < official.rows.count && official.rows[next].word == word
      guard !isOfficial, !titles.has(word), !titles.takesApart(word) else { continue }
      builder.add(word, .word, cost: counted.cost(ofCount: count))
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
      builder.add(formulation.wording, .word, cost: 10)
    }
  }

  /// The other forms of those names of places that a folding changes.
  private static func forms(of places: [Place], by folding: any ScriptFolding) -> [Form] {
    var forms: [Form] = []
    var form: [UInt32] = []
    for place in places {
      place.name.decode(into: &form)
      folding.fold(&form)
      if !place.name.elementsEqual(form) { forms.append((form, place.wordClass, place.cost)) }
    }
    return forms
  }

  private typealias Form = (name: [UInt32], wordClass: LexemeClass, cost: Float)
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
