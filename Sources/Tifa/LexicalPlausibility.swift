import TifaConversion
import TifaLexicon
import TifaSegmentation
import TifaText

/// Says how likely text is by the costs of the gazetteer's words, for repair to choose by.
struct LexicalPlausibility: Plausibility {
  let lattice: LexicalLattice
  let folder: ScriptFolder

  func cost(of scalars: [UInt32]) -> Float {
    var folded = scalars
    folder.fold(&folded)
    CanonicalForm.foldPunctuation(&folded)
    var cost: Float = 0
    var start = 0
    while start < folded.count {
      var end = start
      while end < folded.count, ScalarClass.isHan(folded[end]) { end += 1 }
      if end > start { cost += lattice.costs(of: folded, in: start..<end)[0] }
      // The marks of sentences are likely, other signs are not.
      if end < folded.count {
        cost += Self.marks[folded[end]] ?? 18
        end += 1
      }
      start = end
    }
    return cost
  }

  func cost(of character: UInt32) -> Float {
    var folded = [character]
    folder.fold(&folded)
    return lattice.gazetteer.trie.value(of: folded).map(lattice.gazetteer.cost) ?? Gazetteer.unknownCost
  }

  func isWord(_ first: UInt32, _ second: UInt32) -> Bool {
    var folded = [first, second]
    folder.fold(&folded)
    return lattice.gazetteer.trie.value(of: folded) != nil
  }

  /// The costs of marks, in nats, after their shares of news text.
  private static let marks: [UInt32: Float] = {
    var costs: [UInt32: Float] = [:]
    for (mark, cost) in [
      ("，", 3.2), ("。", 4), ("、", 4), ("“", 5), ("”", 5), ("；", 6.5), ("：", 5.5), ("！", 7), ("？", 7),
      ("（", 6), ("）", 6),
      ("《", 6.5), ("》", 6.5),
    ] as [(String, Float)] { costs[mark.unicodeScalars.first!.value] = cost }
    return costs
  }()
}
