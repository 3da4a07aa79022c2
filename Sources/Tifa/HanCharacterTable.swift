import TifaConversion
import TifaText

/// What repair asks of each character of the basic plane: its simplified form, its script, how common it is.
final class HanCharacterTable: Sendable {
  /// The canonical simplified form of each character.
  private let forms: [UInt16]
  private let traits: [UInt8]

  private enum Trait {
    static let isTraditional: UInt8 = 1
    static let hasTraditional: UInt8 = 2
    static let isCommon: UInt8 = 4
    static let isKnown: UInt8 = 8
    static let isHan: UInt8 = 16
  }

  /// The cost of a character of the second level of GB 2312, and of one of the other script, in nats.
  private static let secondLevel: Float = 2
  private static let otherScript: Float = 3

  /// Reads the forms of all characters from a folder.
  init(_ folder: ScriptFolder) {
    var forms = [UInt16](0...UInt16.max)
    var traits = [UInt8](repeating: 0, count: 0x10000)
    for value in 0..<UInt32(0x10000) {
      let form = CanonicalForm.foldedPunctuation(folder.simplified(value))
      guard form < 0x10000 else { continue }
      forms[Int(value)] = UInt16(form)
      guard ScalarClass.isHan(value) else { continue }
      var trait = Trait.isHan
      if form != value {
        trait |= Trait.isTraditional
        traits[Int(form)] |= Trait.hasTraditional
      }
      switch HanLevel.level(of: form) {
      case 1: trait |= Trait.isCommon
      case 2: trait |= Trait.isKnown
      default: break
      }
      traits[Int(value)] |= trait
    }
    for mark in Self.marks { traits[Int(mark)] |= Trait.isCommon }
    self.forms = forms
    self.traits = traits
  }

  /// The canonical form of a character.
  @inline(__always)
  func folded(_ character: UInt32) -> UInt32 {
    character < 0x10000 ? UInt32(forms[Int(character)]) : character
  }

  /// Whether a canonical form is a Han character.
  @inline(__always)
  func isHan(_ character: UInt32) -> Bool {
    character < 0x10000 ? traits[Int(character)] & Trait.isHan != 0 : ScalarClass.isHan(character)
  }

  /// How unusual a character is in a script; nil for one that few texts have.
  func rarity(of character: UInt32, in script: TextScript) -> Float? {
    guard character < 0x10000 else { return nil }
    let traits = traits[Int(character)]
    guard traits & (Trait.isCommon | Trait.isKnown) != 0 else { return nil }
    var rarity: Float = traits & Trait.isCommon != 0 ? 0 : Self.secondLevel
    if script == .traditional {
      if traits & Trait.hasTraditional != 0 { rarity += Self.otherScript }
    } else if traits & Trait.isTraditional != 0 {
      rarity += Self.otherScript
    }
    return rarity
  }

  /// The script that a text shows.
  func script(of scalars: ArraySlice<UInt32>) -> TextScript {
    var traditional = 0
    var simplified = 0
    for value in scalars where value >= 0x3400 && value < 0x10000 {
      let traits = traits[Int(value)]
      if traits & Trait.isTraditional != 0 {
        traditional += 1
      } else if traits & Trait.hasTraditional != 0 {
        simplified += 1
      }
    }
    if traditional == 0, simplified == 0 { return .none }
    return traditional > simplified ? .traditional : .simplified
  }

  /// The marks of running text that a lost character can have been.
  private static let marks = "，。、；：“”‘’！？（）《》—…·".unicodeScalars.map(\.value)
}
