/// A public document, speech or meeting that formulations are first used or can be read in.
public struct PublicDocument: Hashable, Sendable, Identifiable {
  /// The key, which never changes: `congress-19`.
  public let id: String
  /// The date as far as it is known: `2017-10-18`, `2012-11`, `1992`; empty for a periodical.
  public let date: String
  /// The title, in simplified Chinese.
  public let title: String
  /// What it is, in English.
  public let englishTitle: String
}
