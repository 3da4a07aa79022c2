import TifaText

/// An administrative division that a document names, or means where it says 区 or 县 alone.
///
///     // 湖南法治报讯 … 永定公安分局局长
///     place.text   // 永定
///     place.name   // 张家界市永定区
///     place.code   // 430802
///
/// Where the document leaves several divisions open, ``name`` and ``code`` are nil and ``candidates`` lists them.
public struct Place: Hashable, Sendable {
  /// A division that a wording can stand for.
  public struct Candidate: Hashable, Sendable {
    /// The full name: with its prefecture, or its province where it is in none.
    public let name: String
    /// The six digits of the division's code (GB/T 2260).
    public let code: String

    public init(name: String, code: String) {
      self.name = name
      self.code = code
    }
  }

  /// The wording of the document: 永定, 區.
  public let text: String
  /// Where it stands in the source.
  public let span: TextSpan
  /// The full name of the division: 张家界市永定区, 湖南省; simplified, whatever the script of the document.
  public let name: String?
  /// The six digits of its code (GB/T 2260).
  public let code: String?
  /// The year in which a division ended under this name (蓬莱市, 2020); nil for those that there are.
  public let until: Int?
  /// The code of the division that has the area of one that is no more, where one does.
  public let successor: String?
  /// The divisions that the document leaves open, the likeliest first; empty where it is one.
  public let candidates: [Candidate]
  /// The rule that decided, or that found the candidates.
  public let rule: RuleName

  public init(
    text: String, span: TextSpan, name: String?, code: String?, until: Int? = nil, successor: String? = nil,
    candidates: [Candidate] = [], rule: RuleName
  ) {
    self.text = text
    self.span = span
    self.name = name
    self.code = code
    self.until = until
    self.successor = successor
    self.candidates = candidates
    self.rule = rule
  }
}
