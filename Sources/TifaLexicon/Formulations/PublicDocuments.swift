/// The public documents of the embedded dictionary, by their keys.
///
///     PublicDocuments.embedded()["congress-19"]?.title  // 中共十九大报告
public struct PublicDocuments: Sendable {
  /// The documents in the order of their keys.
  public let all: [PublicDocument]
  private let places: [String: Int]

  /// Reads the embedded dictionary.
  ///
  /// - Complexity: O(*n*) in its size.
  public static func embedded() -> PublicDocuments { PublicDocuments() }

  private init() {
    var all: [PublicDocument] = []
    EmbeddedDictionary.named("formulations/documents.txt").forEachRow { row in
      all.append(
        PublicDocument(
          id: row.string(0), date: row.string(1), title: row.string(2), englishTitle: row.string(3)))
    }
    self.all = all
    places = Dictionary(
      all.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// The document with a key.
  public subscript(key: String) -> PublicDocument? { places[key].map { all[$0] } }
}
