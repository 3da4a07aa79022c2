/// The known formulations, found by their wording or a variant of it.
///
///     let index = FormulationIndex.embedded()
///     index.formulation(of: "两个维护")?.count  // 2
public struct FormulationIndex: Sendable {
  /// The formulations in the order of the dictionary: by kind, then by wording.
  public let formulations: [Formulation]
  /// The wordings that count wherever they stand.
  @usableFromInline let trie: WordTrie
  /// The wordings that count only between quotation marks.
  @usableFromInline let quoted: WordTrie

  /// The files of the dictionary, each with formulations of one kind.
  static let files: [(name: String, kind: Formulation.Kind)] = [
    ("formulations/sets.rec", .set), ("formulations/plans.rec", .plan), ("formulations/phrases.rec", .phrase),
    ("formulations/mottoes.rec", .motto), ("formulations/watchwords.rec", .watchword),
    ("formulations/formulations.rec", .formulation), ("formulations/concepts.rec", .concept),
  ]

  /// The index of the embedded dictionary.
  ///
  /// - Complexity: O(*n*) in its size; about a millisecond. Renderings, sources and what else recognition does not need stay
  ///   unread.
  public static func embedded() -> FormulationIndex { shared }

  /// Read once: the gazetteer and the extractor both want it.
  private static let shared = FormulationIndex()

  private init() {
    var formulations: [Formulation] = []
    var trie = WordTrie(capacity: 1 << 13)
    var quoted = WordTrie(capacity: 1 << 8)
    for file in Self.files {
      EmbeddedDictionary.named(file.name).forEachRecord { record in
        let index = Int32(formulations.count)
        let formulation = Formulation(record, kind: file.kind)
        var isQuotedOnly = false
        var variants: [EmbeddedDictionary.Text] = []
        record.forEachField { field in
          switch field.name {
          case "variant": variants.append(field.text)
          case "quoted":
            quoted.insert(field.text, value: index)
            if field.text == formulation.wording { isQuotedOnly = true }
          default: break
          }
        }
        if !isQuotedOnly { trie.insert(formulation.wording, value: index) }
        for variant in variants { trie.insert(variant, value: index) }
        formulations.append(formulation)
      }
    }
    self.formulations = formulations
    self.trie = trie
    self.quoted = quoted
  }

  /// The formulation with a wording, in canonical scalars, as it stands between quotation marks or alone.
  @inlinable
  public func formulation(of text: some Collection<UInt32>) -> Formulation? {
    (trie.value(of: text) ?? quoted.value(of: text)).map { formulations[Int($0)] }
  }

  /// The formulation with a wording, as it stands between quotation marks or alone.
  public func formulation(of text: String) -> Formulation? {
    formulation(of: text.unicodeScalars.map(\.value))
  }

  /// Calls a closure with the first two scalars of the wordings in running text, each pair once; all have two or more.
  public func forEachStart(_ body: (_ first: UInt32, _ second: UInt32) -> Void) { trie.forEachStart(body) }

  /// The longest formulation that starts at a position of a canonical text, between quotation marks or not, by its number
  /// in ``formulations``.
  ///
  /// - Complexity: O(*m*) in its length.
  @inlinable
  public func longestMatch(in text: [UInt32], from start: Int) -> (end: Int, number: Int)? {
    trie.longestMatch(in: text, from: start).map { ($0.end, Int($0.value)) }
  }
}
