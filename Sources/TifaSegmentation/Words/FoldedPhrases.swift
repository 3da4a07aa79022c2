import TifaConversion

/// The phrases that become other simplified characters than their characters by themselves: 乾隆 stays, 乾 alone does not.
struct FoldedPhrases {
  /// Where the phrases of each first character stand, in the order of the characters.
  private(set) var entries: [WordLayout.Phrase] = []
  /// For each phrase the number of its characters, these, and what they become.
  private(set) var text: [UInt32] = []
  /// All characters that the phrases become.
  private(set) var simplified: [UInt32] = []

  /// - Parameter scope: The text that the phrases may stand in; nil for any.
  init(_ folder: ScriptFolder, scope: WordScope?) {
    let all = folder.replacements.filter { pair in scope?.holds(phrase: pair.phrase) ?? true }
    let exceptions = all.filter { pair in pair.phrase.map(folder.simplified) != pair.simplified }
    // A phrase that changes nothing by itself can still end one that does before it begins.
    var kept = all.filter { pair in
      pair.phrase.map(folder.simplified) != pair.simplified
        || exceptions.contains { Self.begins($0.phrase, inside: pair.phrase) }
        || exceptions.contains { $0.phrase.count < pair.phrase.count && pair.phrase.starts(with: $0.phrase) }
    }
    kept.sort { first, second in
      first.phrase[0] != second.phrase[0]
        ? first.phrase[0] < second.phrase[0] : first.phrase.count > second.phrase.count
    }
    for pair in kept {
      let start = UInt32(text.count)
      text += [UInt32(pair.phrase.count)] + pair.phrase + pair.simplified
      simplified += pair.simplified
      let end = UInt32(text.count)
      if let last = entries.last, last.first == pair.phrase[0] {
        entries[entries.count - 1].end = end
      } else {
        entries.append(WordLayout.Phrase(first: pair.phrase[0], start: start, end: end))
      }
    }
  }

  /// Replaces what the phrases become, character by character.
  mutating func update(_ body: (UInt32) -> UInt32) {
    WordLayout.Phrase.update(&text, body)
  }

  /// Whether a phrase can begin inside of another one, behind its first character.
  private static func begins(_ phrase: [UInt32], inside other: [UInt32]) -> Bool {
    other.indices.dropFirst().contains { start in
      zip(phrase, other[start...]).allSatisfy { $0 == $1 }
    }
  }
}
