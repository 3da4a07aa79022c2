/// The part of speech of a token, by the tags that jieba's dictionaries and the corpora of Peking University use; an open
/// vocabulary: words of the user's own have the tags that their lexicon gives them.
///
///     let token = try Segmenter().segment("四川省")[0]
///     token.partOfSpeech  // .placeName
public struct PartOfSpeech: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { rawValue = value }
  public var description: String { rawValue }

  /// A noun: posts, professions.
  public static let noun: PartOfSpeech = "n"
  /// The name of a person.
  public static let personName: PartOfSpeech = "nr"
  /// The name of a place: divisions, countries, regions.
  public static let placeName: PartOfSpeech = "ns"
  /// The name of an organisation.
  public static let organizationName: PartOfSpeech = "nt"
  public static let verb: PartOfSpeech = "v"
  public static let number: PartOfSpeech = "m"
  /// A time: years, months, days.
  public static let time: PartOfSpeech = "t"
}
