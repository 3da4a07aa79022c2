extension CompiledConversion {
  /// The number of bytes at the end of a text that a place for a cut is looked for in.
  private static let reach = 1 << 16
  /// The most bytes of an ideographic description sequence: 64 characters.
  static let longestDescription = 256

  /// The last place where a text can be cut so that the conversions of its parts are that of the whole: behind a line
  /// end, or else behind another character that no dictionary has, as nothing reaches over such a one.
  ///
  /// - Returns: The index behind the character; nil where there is none near the end.
  func lastCut(in bytes: ArraySlice<UInt8>) -> Int? {
    let first = max(bytes.startIndex, bytes.endIndex - Self.reach)
    return lastCut(in: bytes, from: first) { $0 == 0x0A } ?? lastCut(in: bytes, from: first) { _ in true }
  }

  private func lastCut(
    in bytes: ArraySlice<UInt8>, from first: Int, where isWanted: (UInt8) -> Bool
  ) -> Int? {
    var place = bytes.endIndex
    while place > first {
      place -= 1
      let lead = bytes[place]
      guard isWanted(lead), let (scalar, end) = Self.character(in: bytes, at: place),
        programs.allSatisfy({ !$0.hasKey(with: scalar) })
      else { continue }
      // A description sequence that began shortly before may reach over the place.
      guard let start = lastDescription(in: bytes, before: end) else { return end }
      place = start
    }
    return nil
  }

  /// The character of one or three bytes at a place, the usual ones, and the place behind it.
  private static func character(in bytes: ArraySlice<UInt8>, at place: Int) -> (scalar: UInt32, end: Int)? {
    let lead = bytes[place]
    if lead < 0x80 { return (UInt32(lead), place + 1) }
    guard lead >= 0xE0, lead < 0xF0, place + 3 <= bytes.endIndex, UTF8Runs.isValid(bytes[place..<place + 3])
    else { return nil }
    let tail = UInt32(bytes[place + 1] & 0x3F) << 6 | UInt32(bytes[place + 2] & 0x3F)
    return (UInt32(lead & 0xF) << 12 | tail, place + 3)
  }

  /// The start of the first ideographic description operator in the bytes that a sequence up to a place can have.
  private func lastDescription(in bytes: ArraySlice<UInt8>, before end: Int) -> Int? {
    guard programs.contains(where: { $0.flags.contains(.keepsDescriptions) }) else { return nil }
    let start = max(bytes.startIndex, end - Self.longestDescription)
    return (start..<end).first { place in
      bytes[place] == 0xE2 && place + 2 < end && bytes[place + 1] == 0xBF && bytes[place + 2] >= 0xB0
    }
  }
}

extension ConversionProgram {
  /// Whether some dictionary has a character.
  func hasKey(with scalar: UInt32) -> Bool { unsafe Tables(self).id(scalar) != 0 }
}
