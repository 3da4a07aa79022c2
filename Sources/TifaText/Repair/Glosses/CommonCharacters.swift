/// The Han characters that every reader knows: the first level of GB 2312 and, of what that set does not have, the
/// first level of Big5.
struct CommonCharacters: Sendable {
  /// The characters of this process, made when the first glossed page asks for them.
  static let shared = CommonCharacters()

  /// The characters of the first level of Big5, A440 to C67E.
  private let traditional: Set<UInt32>

  private init() {
    var bytes: [UInt8] = []
    for lead in UInt8(0xA4)...0xC6 {
      for trail in UInt8(0x40)...0xFE where trail <= 0x7E || trail >= 0xA1 {
        guard lead < 0xC6 || trail <= 0x7E else { continue }
        bytes += [lead, trail]
      }
    }
    let decoded = BulkDecoder.decode(bytes, [EncodedPiece(bytes: 0..<bytes.count, encoding: .big5)])
    traditional = Set(decoded.scalars)
  }

  /// Whether a character is one of them.
  func contains(_ character: UInt32) -> Bool {
    let level = HanLevel.level(of: character)
    return level == 1 || (level == nil && traditional.contains(character))
  }
}
