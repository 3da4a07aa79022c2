import TifaText

/// What each stage of a conversion made of a text, and which dictionary decided.
///
///     let inspector = try ConversionInspector(.taiwanPhrases)
///     let inspection = inspector.inspect(SourceText("后面的鼠标"))
///     inspection.segments                    // ["后面", "的", "鼠标"] or longer parts between words
///     inspection.stages.last?.replacements   // with STPhrases.ocd2, TWPhrases.ocd2 …
///     inspection.output                      // 後面的滑鼠
public struct ConversionInspection: Hashable, Sendable {
  /// A piece of a text that a dictionary had a word for.
  public struct Replacement: Hashable, Sendable {
    /// The piece as it stood before the stage.
    public let text: String
    /// What it became, which can be the same.
    public let target: String
    /// Where it stands in the source.
    public let span: TextSpan
    /// The name of the dictionary's file that decided; `inline` for one that the configuration itself holds.
    public let dictionary: String
  }

  /// One dictionary, or group of them, that the text went through.
  public struct Stage: Hashable, Sendable {
    /// The names of the files that the stage's dictionaries stand in, in their order.
    public let dictionaries: [String]
    /// The segments behind the stage.
    public let segments: [String]
    /// The pieces that a dictionary had a word for, in the order of the text.
    public let replacements: [Replacement]
  }

  /// The text before the conversion.
  public let source: SourceText
  /// The stages before the text is divided, in each of which it is one segment; mostly none.
  public let normalization: [Stage]
  /// The parts that the text was divided into.
  public let segments: [String]
  /// The words of the segmentation, each with the dictionary that has it.
  public let words: [Replacement]
  /// The stages of the chain.
  public let stages: [Stage]
  /// The converted text.
  public let output: String
}
