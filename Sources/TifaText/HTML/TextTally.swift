/// Counts of what a piece of a page is made of.
struct TextTally {
  /// Characters that are no white space.
  var characters = 0
  /// Those of them that stand in links.
  var linked = 0
  var links = 0
  /// Commas, stops and their like.
  var marks = 0
  /// Lines that read as sentences.
  var sentences = 0

  /// The share of linked characters.
  var linkDensity: Float { characters == 0 ? 0 : Float(linked) / Float(characters) }

  mutating func add(_ other: TextTally) {
    characters += other.characters
    linked += other.linked
    links += other.links
    marks += other.marks
    sentences += other.sentences
  }

  /// Counts a character that is no white space.
  @inline(__always)
  mutating func count(_ scalar: UInt32, isLinked: Bool) {
    characters += 1
    if isLinked { linked += 1 }
    if Self.isMark(scalar) { marks += 1 }
  }

  /// Whether a character is a mark of sentences: ， 。 ； ！ ？ 、 or a half-width comma or semicolon.
  @inline(__always)
  private static func isMark(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar == 0x2C || scalar == 0x3B }
    return scalar == 0xFF0C || scalar == 0x3002 || scalar == 0xFF1B || scalar == 0xFF01 || scalar == 0xFF1F
      || scalar == 0x3001
  }

  /// Whether a line of these counts is made of links.
  var isLinkLine: Bool { links > 0 && linked * 2 > characters && (marks == 0 || linked == characters) }

  /// How much a line of these counts speaks for the element that it stands in as the main text.
  var score: Float {
    if isLinkLine { return -10 - Float(min(characters, 40)) }
    let plain = Float(min(characters - linked, 400))
    if marks > 0 || characters >= 25 { return plain + 10 * Float(min(marks, 20)) }
    return -2
  }
}
