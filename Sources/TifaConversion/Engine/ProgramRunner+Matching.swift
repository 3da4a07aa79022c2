extension ProgramRunner {
  /// What stands at a place where something may start.
  enum Match {
    case none
    /// Something was converted: the number of its bytes.
    case matched(Int)
    case needsMore
  }

  /// Converts the word or the window that starts at a place, if one does.
  func match<R: ChangeRecorder>(
    at position: UnsafePointer<UInt8>, _ unit: Unit, _ next: Unit, _ recorder: R
  ) -> Match {
    switch unsafe word(at: position, unit, next) {
    case .needsMore: return .needsMore
    case .word(let count, let value):
      let value = unsafe tables.values[value]
      unsafe scratch.reserve(Int(value.count) + longestOutput)
      unsafe (scratch.output + scratch.count).update(
        from: tables.text + Int(value.offset), count: Int(value.count))
      if unsafe differs(position, count, value) {
        unsafe recorder.record(position - start, count, scratch.count, Int(value.count), scratch)
      }
      unsafe scratch.count += Int(value.count)
      return .matched(count)
    case .none:
      let isSegment = unsafe tables.characters[unit.id].node & ProgramLayout.Character.isSegment != 0
      guard !isSegment, unsafe tables.starts[unit.id] & ProgramLayout.bit(of: next.id) != 0 else {
        return .none
      }
      guard let count = unsafe windowLength(at: position, unit, next) else { return .needsMore }
      let at = unsafe scratch.count
      unsafe convertWindow(position, count)
      unsafe recorder.record(position - start, count, at, scratch.count - at, scratch)
      return .matched(count)
    }
  }

  /// Whether a word becomes another number of bytes or of characters.
  @inline(__always)
  func differs(_ position: UnsafePointer<UInt8>, _ count: Int, _ value: ProgramLayout.Value) -> Bool {
    guard Int(value.count) == count else { return true }
    // Characters of three bytes on both sides are as many as there are bytes for.
    var leads = 0
    for index in 0..<count {
      if unsafe position[index] & 0xC0 != 0x80 { leads += 1 }
      if unsafe tables.text[Int(value.offset) + index] & 0xC0 != 0x80 { leads -= 1 }
    }
    return leads != 0
  }

  /// A word of the segmentation at a place.
  enum Word {
    case none
    case word(count: Int, value: Int)
    case needsMore
  }

  /// The longest word of the segmentation of two characters or more that starts at a place.
  func word(at position: UnsafePointer<UInt8>, _ unit: Unit, _ next: Unit) -> Word {
    let root = unsafe tables.child(0, unit.id)
    guard root >= 0 else { return .none }
    var slot = unsafe tables.child(root, next.id)
    var place = unsafe position + unit.count + next.count
    var found: (count: Int, value: Int)?
    while slot >= 0 {
      let value = unsafe Int(tables.slots[slot].value)
      if value >= 0 { found = unsafe (place - position, value) }
      guard unsafe tables.slots[slot].base > 0 else { break }
      guard unsafe place < end else {
        if unsafe !isFinal { return .needsMore }
        break
      }
      let unit = unsafe self.unit(at: place)
      if unit.count == 0, unsafe !isFinal { return .needsMore }
      slot = unsafe tables.child(slot, unit.id)
      unsafe place = place + max(1, unit.count)
    }
    return found.map { .word(count: $0.count, value: $0.value) } ?? .none
  }
}
