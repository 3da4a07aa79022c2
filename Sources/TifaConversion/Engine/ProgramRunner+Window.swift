import TifaText

extension ProgramRunner {
  /// The number of bytes from a place up to the next one over which no stage can reach; nil where the source ends before.
  func windowLength(at position: UnsafePointer<UInt8>, _ unit: Unit, _ next: Unit) -> Int? {
    var (unit, next) = (unit, next)
    var place = unsafe position + unit.count
    while next.id != 0, unsafe tables.bonds[unit.id] & ProgramLayout.bit(of: next.id) != 0 {
      if unsafe tables.characters[next.id].node & ProgramLayout.Character.isSegment != 0 { break }
      let following = unsafe place + next.count
      var behind = Unit(id: 0, count: 0)
      if unsafe following < end {
        behind = unsafe self.unit(at: following)
        if behind.count == 0, unsafe !isFinal { return nil }
      } else if unsafe !isFinal {
        return nil
      }
      if behind.id != 0 {
        switch unsafe word(at: place, next, behind) {
        case .needsMore: return nil
        case .word: return unsafe place - position
        case .none: break
        }
      }
      (unit, next) = (next, behind)
      unsafe place = following
    }
    return unsafe place - position
  }

  /// Converts bytes stage by stage and appends the result to the output.
  func convertWindow(_ position: UnsafePointer<UInt8>, _ count: Int) {
    unsafe scratch.window.removeAll(keepingCapacity: true)
    var place = unsafe position
    while unsafe place < position + count {
      let unit = unsafe self.unit(at: place)
      unsafe scratch.window.appendUTF8(of: tables.scalars[unit.id])
      unsafe place = place + unit.count
    }
    for stage in 1...(unsafe tables.stageCount) {
      unsafe scratch.converted.removeAll(keepingCapacity: true)
      unsafe scratch.window.withUnsafeBufferPointer { bytes in
        var place = 0
        while place < bytes.count {
          var (slot, index) = (stage, place)
          var found: (end: Int, value: Int)?
          while index < bytes.count {
            let (id, length) = unsafe decode(bytes.baseAddress! + index, bytes.count - index)
            slot = unsafe tables.child(slot, id)
            guard slot >= 0 else { break }
            index += length
            let value = unsafe Int(tables.slots[slot].value)
            if value >= 0 { found = (index, value) }
          }
          if let found {
            let value = unsafe tables.values[found.value]
            unsafe scratch.converted.append(
              contentsOf: UnsafeBufferPointer(start: tables.text + Int(value.offset), count: Int(value.count))
            )
            place = found.end
          } else {
            let length = unsafe max(1, decode(bytes.baseAddress! + place, bytes.count - place).length)
            unsafe scratch.converted.append(contentsOf: bytes[place..<place + length])
            place += length
          }
        }
      }
      unsafe swap(&scratch.window, &scratch.converted)
    }
    let result = unsafe scratch.window.count
    unsafe scratch.reserve(result + longestOutput)
    unsafe scratch.window.withUnsafeBufferPointer { bytes in
      if let base = bytes.baseAddress {
        unsafe (scratch.output + scratch.count).update(from: base, count: result)
      }
    }
    unsafe scratch.count += result
  }
}
