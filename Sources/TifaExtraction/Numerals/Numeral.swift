import TifaText

/// A number that a text gives, in digits or in characters: 两千四百五, 1.3万亿, 三分之二, 百分之十二点五, 六折.
public struct Numeral: Hashable, Sendable {
  /// What sort of number it is; an open vocabulary.
  public struct Kind: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral,
    CustomStringConvertible
  {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { self.rawValue = value }
    public var description: String { rawValue }

    /// A number: 三千五百万.
    public static let number: Kind = "number"
    /// A part or ratio: 三分之二, 3/5, 三又二分之一.
    public static let fraction: Kind = "fraction"
    /// Parts of a hundred, a thousand …: 5%, 3‰, 百分之五, 千分之一.
    public static let percentage: Kind = "percentage"
    /// The difference of two percentages: 0.3个百分点.
    public static let percentagePoints: Kind = "percentage-points"
    /// Tenths: 三成, 七成六.
    public static let tenths: Kind = "tenths"
    /// What is paid of a price: 六折, 打对折.
    public static let discount: Kind = "discount"
  }

  /// The wording, as it stands in the text.
  public let text: String
  public let span: TextSpan
  public let kind: Kind
  /// The number; of a percentage, of tenths and of a discount in per cent: 60 for 六折.
  public let value: ExactDecimal
  /// The upper end, where the wording leaves it open between two digits: 30 for 二三十.
  public let upper: ExactDecimal?
  /// Whether 余, 多 or 几 stands in it: 五百余万.
  public let isApproximate: Bool
  /// The number inside, with its own place: 五 of 百分之五, 2.4 of 2.4个百分点; the numeral itself for a number.
  public let inner: Inner

  /// The number inside a percentage, by itself.
  public struct Inner: Hashable, Sendable {
    public let span: TextSpan
    public let value: ExactDecimal

    public init(span: TextSpan, value: ExactDecimal) {
      self.span = span
      self.value = value
    }
  }

  public init(
    text: String, span: TextSpan, kind: Kind, value: ExactDecimal, upper: ExactDecimal?, isApproximate: Bool,
    inner: Inner
  ) {
    self.text = text
    self.span = span
    self.kind = kind
    self.value = value
    self.upper = upper
    self.isApproximate = isApproximate
    self.inner = inner
  }
}
