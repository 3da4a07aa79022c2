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

  private let sides: [Side]

  /// Reads the character dictionaries of the installed OpenCC.
  ///
  /// - Throws: ``ConversionError`` where they are missing.
  public init() throws(ConversionError) {
    var sides = [Side](repeating: .both, count: 0x10000)
    let toSimplified = try OpenCCHandle.entries(ofDictionaryAt: OpenCCData.path(of: "TSCharacters.ocd2"))
    let toTraditional = try OpenCCHandle.entries(ofDictionaryAt: OpenCCData.path(of: "STCharacters.ocd2"))
    func mark(_ entries: [(key: String, values: [Substring])], _ side: Side) {
      for (key, values) in entries where values.first.map({ $0 != key[...] }) == true {
        if let scalar = key.unicodeScalars.first, scalar.value < 0x10000 { sides[Int(scalar.value)] = side }
      }
    }
    mark(toSimplified, .traditional)
    mark(toTraditional, .simplified)
    // A character that is also a form of the other script decides nothing: 后, 里, 乾.
    for (key, values) in toSimplified + toTraditional {
      for value in values where value.unicodeScalars.count == 1 {
        guard let scalar = value.unicodeScalars.first, scalar.value < 0x10000 else { continue }
        let isOwnForm = value == key[...]
        if isOwnForm { sides[Int(scalar.value)] = .both }
      }
    }
    self.sides = sides
  }

  /// The script of a text.
  ///
  /// - Parameter scalars: Unicode scalar values.
  /// - Complexity: O(*n*) in their number.
  public func script(of scalars: [UInt32]) -> TextScript {
    let (text, sides) = (scalars.span, sides.span)
    var simplified = 0
    var traditional = 0
    for index in text.indices where text[index] >= 0x3400 && text[index] < 0x10000 {
      let side = sides[Int(text[index])]
      guard side != .both else { continue }
      if side == .simplified { simplified += 1 } else { traditional += 1 }
    }
    let total = simplified + traditional
    if total == 0 { return .none }
    if Double(min(simplified, traditional)) >= Self.mixedShare * Double(total) { return .mixed }
    return simplified > traditional ? .simplified : .traditional
  }
}
