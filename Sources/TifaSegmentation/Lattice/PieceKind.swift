/// What a token is made of, as a number.
enum PieceKind: UInt8, CaseIterable {
  case other, word, number, latin, punctuation, space

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

  /// The kind as users see it.
  @inline(__always)
  var kind: Token.Kind {
    switch self {
    case .other: .other
    case .word: .word
    case .number: .number
    case .latin: .latin
    case .punctuation: .punctuation
    case .space: .space
    }
  }

  /// The kinds as users see them, by their numbers.
  static var kinds: [Token.Kind] { allCases.map(\.kind) }

  /// The number of a kind.
  init(_ kind: Token.Kind) {
    switch kind {
    case .word: self = .word
    case .number: self = .number
    case .latin: self = .latin
    case .punctuation: self = .punctuation
    case .space: self = .space
    default: self = .other
    }
  }
}
