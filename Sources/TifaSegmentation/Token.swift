import TifaText

/// A piece of a text between two boundaries.
public struct Token: Hashable, Sendable {
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
