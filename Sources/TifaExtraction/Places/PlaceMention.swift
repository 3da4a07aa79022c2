import TifaText

/// A stretch of a passage that names a division, with what it can stand for.
struct PlaceMention: Sendable {
  let span: NormalizedSpan
  /// What its word can name; those that its neighbours rule out are gone.
  var readings: [DivisionTable.Reading]
  /// Whether it is the stem of a district's name (永定公安), which counts only where the document names its province.
  let needsContext: Bool
  /// The index of the mention that stands directly before it, as 湖南省 before 永定区.
  let outer: Int?
  /// The division that it stands for, once that is decided.
  var division: Int?
  /// The rule that decided.
  var rule: RuleName
}
