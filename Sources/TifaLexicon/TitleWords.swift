/// The posts and what modifies them, of which the grammar of titles makes titles.
struct TitleWords {
  /// The words, what each can be, and its cost in nats.
  private(set) var rows: [(word: EmbeddedDictionary.Text, wordClass: LexemeClass, cost: Float)] = []
  /// The words by the bits of what they can be.
  private var trie = WordTrie(capacity: 1 << 10)
  /// The last scalars of posts, and of markers.
  private var postEnds = ScalarBits()
  private var markerEnds = ScalarBits()

  /// The words of the embedded dictionaries.
  ///
  /// - Complexity: O(*n*) in their size.
  init() {
    EmbeddedDictionary.named("posts/posts.txt").forEachRow { row in
      let wordClass: LexemeClass =
        switch row.text(1) {
        case "foreign": .foreignPost
        case "corporate": .corporatePost
        case "rank": .rank
        default: .post
        }
      add(row.key, wordClass, cost: 7)
      postEnds.insert(row.lastScalar)
    }
    EmbeddedDictionary.named("posts/modifiers.txt").forEachRow { row in
      let isLead = row.text(1) == "lead"
      add(row.key, isLead ? .lead : .marker, cost: 8)
      if !isLead { markerEnds.insert(row.lastScalar) }
    }
  }

  private mutating func add(_ word: EmbeddedDictionary.Text, _ wordClass: LexemeClass, cost: Float) {
    rows.append((word, wordClass, cost))
    let union = classes(of: word).union(wordClass)
    trie.insert(word, value: Int32(bitPattern: union.rawValue))
  }

  /// What a word can be; nothing where it is not there.
  private func classes(of word: EmbeddedDictionary.Text) -> LexemeClass {
    LexemeClass(rawValue: UInt32(trie.value(of: word) ?? 0))
  }

  /// Whether a word is there.
  func has(_ word: EmbeddedDictionary.Text) -> Bool { trie.value(of: word) != nil }

  /// Whether the grammar takes a word apart, so that it must be no single word: 副总理, 党主席, 原副.
  func takesApart(_ word: EmbeddedDictionary.Text) -> Bool {
    guard let last = word.last else { return false }
    return postEnds.contains(last) && endsWithPost(word) || markerEnds.contains(last) && isMarkers(word)
  }

  /// Whether a word is two markers side by side: 原副, 常务副.
  private func isMarkers(_ word: EmbeddedDictionary.Text) -> Bool {
    !classes(of: word).contains(.marker)
      && word.indices.dropFirst().contains {
        classes(of: word[..<$0]).contains(.marker) && classes(of: word[$0...]).contains(.marker)
      }
  }

  /// Whether a word that is no post itself ends with one of two characters or more.
  private func endsWithPost(_ word: EmbeddedDictionary.Text) -> Bool {
    !has(word)
      && word.indices.dropFirst().dropLast().contains {
        !classes(of: word[$0...]).isDisjoint(with: .anyPost)
      }
  }
}
