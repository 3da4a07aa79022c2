extension ProgramRunner {
  /// Whether three bytes are an ideographic description character that describes others.
  @inline(__always)
  func isDescriptionOperator(_ position: UnsafePointer<UInt8>) -> Bool {
    unsafe position[0] == 0xE2 && position[1] == 0xBF && position[2] >= 0xB0
  }

  /// The number of bytes of the ideographic description sequence at a place: 0 where none is complete there, nil where
  /// the source ends before that can be said.
  func descriptionLength(_ position: UnsafePointer<UInt8>) -> Int? {
    var place = unsafe position
    var characters = 0
    /// The operands that are still missing, at each depth.
    var missing: [Int] = []
    repeat {
      guard unsafe place < end else { return unsafe isFinal ? 0 : nil }
      guard characters < 64 else { return 0 }
      let (_, length) = unsafe decode(place, end - place)
      guard length > 0 else { return unsafe isFinal ? 0 : nil }
      characters += 1
      if length == 3, unsafe isDescriptionOperator(place) {
        guard missing.count < 15 else { return 0 }
        let operation = unsafe place[2]
        missing.append(operation == 0xB2 || operation == 0xB3 ? 3 : operation >= 0xBE ? 1 : 2)
      } else {
        while let last = missing.last {
          missing[missing.count - 1] = last - 1
          if last > 1 { break }
          missing.removeLast()
        }
      }
      unsafe place = place + length
    } while !missing.isEmpty
    return unsafe place - position
  }
}
