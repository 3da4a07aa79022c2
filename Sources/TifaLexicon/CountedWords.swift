#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The words of an embedded dictionary of counts, and what their counts make them cost.
struct CountedWords {
  /// The words that were asked for with their counts, in the order of the dictionary; 0 where it has none.
  let rows: [(word: EmbeddedDictionary.Text, count: Int)]
  /// The logarithm of the sum of all counts.
  private let logTotal: Float

  /// Reads a dictionary whose second column is a count.
  ///
  /// - Parameters:
  ///   - name: The dictionary.
  ///   - isWanted: Whether the word of a row is asked for; the counts of the others make up the sum with those of the words that are.
  init(embedded name: String, where isWanted: (EmbeddedDictionary.Row) -> Bool) {
    var total = 0
    var rows: [(word: EmbeddedDictionary.Text, count: Int)] = []
    EmbeddedDictionary.named(name).forEachRow { row in
      let count = row.integer(1) ?? 0
      total += count
      if isWanted(row) { rows.append((row.key, count)) }
    }
    self.rows = rows
    logTotal = log(Float(max(1, total)))
  }

  /// The cost of a word with a count, in nats: the negative natural logarithm of its share.
  func cost(ofCount count: Int) -> Float { logTotal - log(Float(max(1, count))) }
}
