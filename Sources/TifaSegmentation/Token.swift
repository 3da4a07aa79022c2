import TifaText

/// A piece of a text between two boundaries.
public struct Token: Hashable, Sendable {
  /// What a token is made of; an open vocabulary.
  public struct Kind: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral,
    CustomStringConvertible
  {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { self.rawValue = value }
    public var description: String { rawValue }

    /// A word of Han, kana, Hangul or another script that is not Latin.
    public static let word: Kind = "word"
    public static let number: Kind = "number"
    public static let date: Kind = "date"
    public static let latin: Kind = "latin"
    public static let punctuation: Kind = "punctuation"
    public static let space: Kind = "space"
    public static let other: Kind = "other"
  }

  /// Where the token stands in the text.
  public let span: TextSpan
  public let kind: Kind
  /// Whether the token is a word of the segmenter's dictionary, and not a name, a number or a guess; in mode
  /// ``Segmenter/Mode/icu``, which does not tell, never.
  public let isDictionaryWord: Bool
  /// The part of speech, where a lexicon or a dictionary says it.
  public let partOfSpeech: PartOfSpeech?

  public init(
    span: TextSpan, kind: Kind, isDictionaryWord: Bool = false, partOfSpeech: PartOfSpeech? = nil
  ) {
    self.span = span
    self.kind = kind
    self.isDictionaryWord = isDictionaryWord
    self.partOfSpeech = partOfSpeech
  }
}
