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
    case .word(let count, let scalarCount, let value):
      let value = unsafe tables.values[value]
      unsafe scratch.reserve(Int(value.count) + longestOutput)
      unsafe (scratch.output + scratch.count).update(
        from: tables.text + Int(value.offset), count: Int(value.count))
      if Int(value.count) != count || Int(value.scalarCount) != scalarCount {
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

  /// A word of the segmentation at a place.
  enum Word {
    case none
    /// The numbers of its bytes and its characters, and the index of what it becomes.
    case word(count: Int, scalarCount: Int, value: Int)
    case needsMore
  }

  /// The longest word of the segmentation of two characters or more that starts at a place.
  func word(at position: UnsafePointer<UInt8>, _ unit: Unit, _ next: Unit) -> Word {
    let root = unsafe tables.child(0, unit.id)
    guard root >= 0 else { return .none }
    var slot = unsafe tables.child(root, next.id)
    var place = unsafe position + unit.count + next.count
    var scalarCount = 2
    var found = Word.none
    while slot >= 0 {
      let value = unsafe Int(tables.slots[slot].value)
      if value >= 0 { found = unsafe .word(count: place - position, scalarCount: scalarCount, value: value) }
      guard unsafe tables.slots[slot].base > 0 else { break }
      guard unsafe place < end else {
        if unsafe !isFinal { return .needsMore }
        break
      }
      let unit = unsafe self.unit(at: place)
      if unit.count == 0, unsafe !isFinal { return .needsMore }
      slot = unsafe tables.child(slot, unit.id)
      unsafe place = place + max(1, unit.count)
      scalarCount += 1
    }
    return found
  }
}
