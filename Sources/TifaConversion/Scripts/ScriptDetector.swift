import TifaText

/// Tells the script of a text by the characters that only one script has.
public struct ScriptDetector: Sendable {
  /// The least share of the rarer script's characters that makes a text mixed.
  private static let mixedShare = 0.1

  private enum Side: UInt8 {
    case both
    case simplified
    case traditional
  }

  /// For each character of the basic plane the script that alone has it, by its number. The first and the last are in both.
  private let sides: [UInt8]

  /// Reads the character dictionaries of the installed OpenCC.
  ///
  /// - Throws: ``ConversionError`` where they are missing.
  public init() throws(ConversionError) {
    var sides = [Side](repeating: .both, count: 0x10000)
    let toSimplified = try OpenCCDictionary.installed("TSCharacters.ocd2")
    let toTraditional = try OpenCCDictionary.installed("STCharacters.ocd2")
    for (dictionary, side) in [(toSimplified, Side.traditional), (toTraditional, .simplified)] {
      dictionary.forEachEntry { entry in
        guard let (key, value) = entry.characters, value != key, key < 0x10000 else { return }
        sides[Int(key)] = side
      }
    }
    // A character that is also a form of the other script decides nothing: 后, 里, 乾.
    for dictionary in [toSimplified, toTraditional] {
      dictionary.forEachEntry { entry in
        guard let (key, _) = entry.characters, key < 0x10000, entry.keepsCharacter else { return }
        sides[Int(key)] = .both
      }
    }
    for character in 0..<Self.firstHan { sides[character] = .both }
    sides[sides.count - 1] = .both
    self.sides = sides.map(\.rawValue)
  }

  /// The first Han character.
  private static let firstHan = 0x3400

  /// The script of a text.
  ///
  /// - Parameter scalars: Unicode scalar values.
  /// - Complexity: O(*n*) in their number.
  public func script(of scalars: [UInt32]) -> TextScript {
    let (text, sides) = (scalars.span, sides.span)
    var simplified = 0
    var traditional = 0
    for index in text.indices {
      // Counted by the bits of their numbers: every other character of a text decides something.
      let side = Int(sides[Int(min(text[index], 0xFFFF))])
      simplified += side & 1
      traditional += side >> 1
    }
    let total = simplified + traditional
    if total == 0 { return .none }
    if Double(min(simplified, traditional)) >= Self.mixedShare * Double(total) { return .mixed }
    return simplified > traditional ? .simplified : .traditional
  }
}
