extension Token {
  /// What a token is made of; an open vocabulary, to which later versions may add.
  ///
  ///     for token in segmenter.segment(text) where token.kind == .date { … }
  ///     Token.Kind(rawValue: "latin") == .latin
  ///
  /// A kind is one byte, so that handing it over with each token costs nothing; its name is looked up when it is asked for.
  public struct Kind: Hashable, Sendable, RawRepresentable, CaseIterable, CustomStringConvertible {
    /// The place of the kind's name in ``names``.
    @usableFromInline let number: UInt8

    @inlinable
    init(number: UInt8) { self.number = number }

    /// What is none of the others: a symbol, an emoji, a control character.
    @inlinable public static var other: Kind { Kind(number: 0) }
    /// A word of Han, kana, Hangul or another script that is not Latin.
    @inlinable public static var word: Kind { Kind(number: 1) }
    @inlinable public static var number: Kind { Kind(number: 2) }
    @inlinable public static var latin: Kind { Kind(number: 3) }
    @inlinable public static var punctuation: Kind { Kind(number: 4) }
    @inlinable public static var space: Kind { Kind(number: 5) }
    /// A year, a month or a day, which mode ``Segmenter/Mode/icu`` does not know.
    @inlinable public static var date: Kind { Kind(number: 6) }

    private static let names = ["other", "word", "number", "latin", "punctuation", "space", "date"]

    /// The kinds that there are.
    public static var allCases: [Kind] { names.indices.map { Kind(number: UInt8($0)) } }

    /// The kind with a name.
    ///
    /// - Returns: Nil where no kind has it.
    public init?(rawValue: String) {
      guard let index = Self.names.firstIndex(of: rawValue) else { return nil }
      self.init(number: UInt8(index))
    }

    /// The name of the kind.
    public var rawValue: String { Self.names[Int(number)] }

    public var description: String { rawValue }

    // Without these two the standard library would compare and hash the names.
    @inlinable
    public static func == (left: Kind, right: Kind) -> Bool { left.number == right.number }

    @inlinable
    public func hash(into hasher: inout Hasher) { hasher.combine(number) }
  }
}

extension Token.Kind {
  /// The kind of what has a rule status of ICU and starts with a character.
  @inline(__always)
  init(status: Int, first info: UInt32) {
    switch status {
    case 100..<200: self = .number
    case 200..<300: self = info & CharacterInfo.isLatin != 0 ? .latin : .word
    case 300..<500: self = .word
    default:
      self =
        info & CharacterInfo.isSpace != 0
        ? .space : info & CharacterInfo.isPunctuation != 0 ? .punctuation : .other
    }
  }
}
