/// A part of a line in which characters show that bytes were read in the wrong encoding, with its surroundings.
struct MisreadStretch {
  /// The encoding that the bytes were read in.
  let encoding: MisreadEncoding
  let range: Range<Int>

  /// The longest stretch, in characters; longer ones are read in parts.
  private static let longest = 20_000

  /// The misread stretches of a text, in order and without overlap.
  ///
  /// - Parameter reach: How many characters beyond the last that shows it a stretch takes in.
  /// - Complexity: O(*n*) in the length of the text.
  static func stretches(in scalars: [UInt32], reach: Int) -> [MisreadStretch] {
    var stretches: [MisreadStretch] = []
    var limit = 0
    var index = 0
    while index + 1 < scalars.count {
      guard let (encoding, length) = sign(at: index, in: scalars) else {
        index += 1
        continue
      }
      var start = index
      while start > limit, index - start < reach, holds(encoding, scalars[start - 1]) { start -= 1 }
      // The end moves on as long as another sign comes within reach.
      var last = index + length
      var end = last
      while end < scalars.count, end - last < reach, end - start < longest, holds(encoding, scalars[end]) {
        if let next = sign(at: end, in: scalars), next.encoding == encoding {
          last = min(end + next.length, scalars.count)
        }
        end += 1
      }
      stretches.append(MisreadStretch(encoding: encoding, range: start..<max(end, last)))
      limit = max(end, last)
      index = limit
    }
    return stretches
  }

  /// The encoding that characters at an index show to be the wrong one, and how many show it.
  private static func sign(
    at index: Int, in scalars: [UInt32]
  ) -> (encoding: MisreadEncoding, length: Int)? {
    let value = scalars[index]
    if value < 0x100 {
      guard MisreadEncoding.isUnusualLatin(value), index + 1 < scalars.count,
        MisreadEncoding.latinByte(scalars[index + 1]) != nil
      else { return nil }
      return (.windows1252, 2)
    }
    guard index + 2 < scalars.count,
      DamageSignTable.shared.areMisreadUTF8(value, scalars[index + 1], scalars[index + 2])
    else { return nil }
    return (.gbk, 3)
  }

  /// Whether a character can stand in a misread line.
  private static func holds(_ encoding: MisreadEncoding, _ value: UInt32) -> Bool {
    if value < 0x80 { return value != 0x0A && value != 0x0D }
    if value == 0xFFFD { return true }
    return switch encoding {
    case .gbk: value == 0x20AC || GBKTable.shared.bytes(value) != nil
    case .windows1252: MisreadEncoding.latinByte(value) != nil
    }
  }
}
