import TifaText

/// A character of a text that can become several others, and the one that the conversion chose.
///
///     let inspector = try ConversionInspector(.traditional)
///     let ambiguity = inspector.ambiguities(in: SourceText("头发"))[0]
///     ambiguity.text          // 发
///     ambiguity.chosen        // 髮
///     ambiguity.alternatives  // ["發", "髮"]
///     ambiguity.word          // 头发
public struct ConversionAmbiguity: Hashable, Sendable {
  /// The character.
  public let text: String
  /// Where it stands in the source.
  public let span: TextSpan
  /// What it became; where its word became a longer or a shorter one, that word.
  public let chosen: String
  /// What the dictionaries have for the character, most likely first, as it is at the end of the conversion.
  public let alternatives: [String]
  /// The word that decided: the character itself where no longer one did.
  public let word: String
  /// The name of the dictionary's file that the word stands in.
  public let dictionary: String
}
