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
    var sequence = DescriptionSequence()
    repeat {
      guard unsafe place < end else { return unsafe isFinal ? 0 : nil }
      let (_, length) = unsafe decode(place, end - place)
      guard length > 0 else { return unsafe isFinal ? 0 : nil }
      var operands: Int?
      if length == 3, unsafe isDescriptionOperator(place) {
        operands = unsafe DescriptionSequence.operandCount(0x2FC0 + UInt32(place[2] & 0x3F))
      }
      guard sequence.take(operands: operands) else { return 0 }
      unsafe place = place + length
    } while !sequence.isComplete
    return unsafe place - position
  }
}
