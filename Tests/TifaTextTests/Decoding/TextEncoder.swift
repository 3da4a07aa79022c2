@testable import TifaText

/// Writes texts in an encoding: the way back from what the decoders read.
struct TextEncoder: Sendable {
  static let encodings: [TextEncoding] = [.utf8, .gb18030, .big5, .utf16LittleEndian, .utf16BigEndian]

  let encoding: TextEncoding
  /// The pairs of bytes of the characters that have one.
  private let pairs: [UInt32: [UInt8]]

  init(_ encoding: TextEncoding) {
    self.encoding = encoding
    var pairs: [UInt32: [UInt8]] = [:]
    if encoding == .gb18030 || encoding == .big5 {
      for lead in UInt8(0x81)...0xFE {
        for trail in UInt8(0x40)...0xFE {
          let bytes = [lead, trail]
          let character =
            encoding == .big5
            ? Big5Decoder.shared.character(at: 0, in: bytes.span)
            : GB18030Decoder.shared.character(at: 0, in: bytes.span)
          if character.length == 2, !character.isMalformed, pairs[character.value] == nil {
            pairs[character.value] = bytes
          }
        }
      }
    }
    self.pairs = pairs
  }

  /// The bytes of a text whose characters the encoding all has.
  func bytes(of text: String) -> [UInt8] {
    switch encoding {
    case .utf8: Array(text.utf8)
    case .utf16LittleEndian: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    default: text.unicodeScalars.flatMap { $0.value < 0x80 ? [UInt8($0.value)] : pairs[$0.value]! }
    }
  }
}
