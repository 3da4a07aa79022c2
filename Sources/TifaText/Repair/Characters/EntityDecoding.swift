/// Replaces the HTML entities that scraping left in a text by the characters that they mean: `&ldquo;` → “.
///
/// Numeric references (`&#8220;`, `&#x201C;`) and the named ones that Chinese pages use are known; all others stay.
public struct EntityDecoding: RepairStep {
  public let name: RepairStepName = .entities
  public var signs: DamageSigns { .ampersand }

  private static let named: [String: UInt32] = [
    "nbsp": 0x20, "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "ldquo": 0x201C,
    "rdquo": 0x201D, "lsquo": 0x2018, "rsquo": 0x2019, "middot": 0xB7, "mdash": 0x2014, "ndash": 0x2013,
    "hellip": 0x2026, "bull": 0x2022, "ensp": 0x20, "emsp": 0x3000, "times": 0xD7, "deg": 0xB0,
    "permil": 0x2030,
  ]
  /// The longest name or number between & and ;.
  private static let longest = 8

  public init() {}

  /// The edits that replace the entities of a text.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func edits(in scalars: [UInt32]) -> [TextEdit] {
    var edits: [TextEdit] = []
    var index = 0
    while index < scalars.count {
      guard scalars[index] == 0x26, let (value, end) = Self.entity(at: index, in: scalars) else {
        index += 1
        continue
      }
      edits.append(TextEdit(index..<end, of: scalars, with: [value], kind: .entity))
      index = end
    }
    return edits
  }

  /// The character that the entity at an index means, and its end.
  private static func entity(at start: Int, in scalars: [UInt32]) -> (value: UInt32, end: Int)? {
    var end = start + 1
    while end < scalars.count, end - start <= longest + 1, scalars[end] != 0x3B { end += 1 }
    guard end < scalars.count, scalars[end] == 0x3B, end > start + 1 else { return nil }
    let name = String(scalarValues: scalars[start + 1..<end])
    if let value = named[name] { return (value, end + 1) }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
    guard let value = UInt32(isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10),
      value >= 0x20, Unicode.Scalar(value) != nil
    else { return nil }
    return (value, end + 1)
  }
}
