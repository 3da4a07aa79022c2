/// Damages text as mirror sites did: every X of a set of characters becomes X(pinyin), put in over GBK bytes.
///
/// X is also found where the second byte of one character and the first of the next spell it. What then decodes to
/// the private area or to nothing vanishes; a lead byte before a bracket takes the bracket with it and becomes a
/// question mark, and so does a lead byte before another byte that is no trail byte.
public struct GlossDamage {
  /// A character of two bytes.
  public typealias Pair = (lead: UInt8, trail: UInt8)

  private let syllables: [UInt16: String]
  private let bytes: (UInt32) -> Pair?
  private let character: (UInt8, UInt8) -> UInt32?

  /// Creates a damage.
  ///
  /// - Parameters:
  ///   - glosses: The characters that are glossed, with their readings.
  ///   - bytes: The GBK bytes of a character.
  ///   - character: The character of two GBK bytes.
  public init(
    _ glosses: [Character: String], bytes: @escaping (UInt32) -> Pair?,
    character: @escaping (UInt8, UInt8) -> UInt32?
  ) {
    var syllables: [UInt16: String] = [:]
    for (glossed, syllable) in glosses {
      guard let pair = bytes(glossed.unicodeScalars.first!.value) else { continue }
      syllables[UInt16(pair.lead) << 8 | UInt16(pair.trail)] = syllable
    }
    self.syllables = syllables
    self.bytes = bytes
    self.character = character
  }

  /// The damaged form of a text whose characters GBK has.
  public func applied(to text: String) -> String {
    var data: [UInt8] = []
    for scalar in text.unicodeScalars {
      if let pair = bytes(scalar.value) {
        data += [pair.lead, pair.trail]
      } else {
        data.append(UInt8(scalar.value))
      }
    }
    var result = String.UnicodeScalarView()
    var lead: UInt8?
    func feed(_ byte: UInt8) {
      guard let first = lead else {
        if byte < 0x80 { result.append(Unicode.Scalar(byte)) } else { lead = byte }
        return
      }
      lead = nil
      guard byte >= 0x40, byte <= 0xFE, byte != 0x7F else {
        result.append("?")
        return feed(byte)
      }
      if let value = character(first, byte) { result.append(Unicode.Scalar(value)!) }
    }
    var index = 0
    while index < data.count {
      feed(data[index])
      if index + 1 < data.count, let syllable = syllables[UInt16(data[index]) << 8 | UInt16(data[index + 1])]
      {
        feed(data[index + 1])
        index += 1
        result.append(contentsOf: (lead == nil ? "(\(syllable))" : "?\(syllable))").unicodeScalars)
        lead = nil
      }
      index += 1
    }
    if lead != nil { result.append("?") }
    return String(result)
  }
}
