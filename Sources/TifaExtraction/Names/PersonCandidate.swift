/// A stretch of text that can be a person's name.
struct PersonCandidate {
  /// How a name is made.
  enum Kind {
    /// A surname and a given name: 吴重阳.
    case chinese
    /// A run of syllables: 斯科拉里, 巴特尔.
    case transliterated
    /// Parts with middle dots or hyphens between them.
    case dotted
    /// A name of `Dictionaries/names/known.txt`.
    case known
    /// Two capitalised words.
    case latin
    /// A surname before 先生 or 女士.
    case surname
  }

  var range: Range<Int>
  /// How much likelier the reading as a name is than the one without, in nats.
  var score: Float
  var kind: Kind

  /// Whether the score is high enough for a person: the shorter a name and the more else it could be, the higher.
  var isAccepted: Bool {
    switch kind {
    case .chinese: score >= (range.count == 2 ? 3 : 2.5)
    case .transliterated: score >= (range.count == 2 ? 4 : 5)
    case .known: score >= 3
    case .dotted: score >= 2.5
    case .latin, .surname: score >= 0.8
    }
  }
}
