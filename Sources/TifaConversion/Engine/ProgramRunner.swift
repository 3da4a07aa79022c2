import TifaText

/// Runs a program over UTF-8 bytes.
///
/// One pass from left to right: at each character the longest word of the segmentation is replaced; a character that
/// starts none becomes what it is at the end of the chain, unless it may share a match with its follower
/// in some stage. Then the characters up to the next independent one go through the stages (``convertWindow``).
@unsafe
struct ProgramRunner {
  private let tables: ConversionProgram.Tables
  private let start: UnsafePointer<UInt8>
  private let end: UnsafePointer<UInt8>
  private let scratch: ConversionScratch
  private let isFinal: Bool
  private let longestOutput: Int

  /// Prepares a run.
  ///
  /// - Parameters:
  ///   - bytes: The source. It must outlive the run.
  ///   - isFinal: Whether the text ends with the bytes; otherwise the run stops where it would have to see more.
  init(
    _ program: ConversionProgram, _ bytes: UnsafeBufferPointer<UInt8>, isFinal: Bool,
    scratch: ConversionScratch
  ) {
    unsafe tables = ConversionProgram.Tables(program)
    unsafe start = bytes.baseAddress ?? UnsafePointer(bitPattern: 8)!
    unsafe end = start + bytes.count
    unsafe self.scratch = scratch
    unsafe self.isFinal = isFinal
    unsafe longestOutput = program.number(.longestOutput) + 8
  }

  /// A character of the source: its id, its bytes, and whether they are valid.
  private struct Unit {
    var id: Int
    var count: Int
  }

  /// Converts as much as can be decided, and appends it to the scratch's output.
  ///
  /// - Parameter records: Whether places where lengths differ are recorded.
  /// - Returns: The number of bytes that were converted.
  func run(recording records: Bool) -> Int {
    unsafe records ? run(Recording()) : run(Silent())
  }

  @inline(__always)
  private func run<R: ChangeRecorder>(_ recorder: R) -> Int {
    var position = unsafe start
    var output = unsafe scratch.output + scratch.count
    var limit = unsafe scratch.output + scratch.capacity - longestOutput
    let mapsASCII = unsafe tables.flags.contains(.mapsASCII)
    let keepsDescriptions = unsafe tables.flags.contains(.keepsDescriptions)
    guard unsafe position < end else { return 0 }
    var unit = unsafe self.unit(at: position)
    while unsafe position < end {
      if unsafe output >= limit {
        unsafe scratch.count = output - scratch.output
        unsafe scratch.reserve(scratch.capacity)
        unsafe output = scratch.output + scratch.count
        unsafe limit = scratch.output + scratch.capacity - longestOutput
      }
      if unit.id == 0 {
        // No dictionary has the character: it stays, and nothing reaches over it.
        if keepsDescriptions, unit.count == 3, unsafe isDescriptionOperator(position) {
          guard let length = unsafe descriptionLength(position) else { break }
          if length > 0 {
            unsafe scratch.count = output - scratch.output
            unsafe scratch.reserve(length + longestOutput)
            unsafe output = scratch.output + scratch.count
            unsafe limit = scratch.output + scratch.capacity - longestOutput
            unsafe output.update(from: position, count: length)
            unsafe (output += length)
            unsafe (position += length)
            if unsafe position < end { unit = unsafe self.unit(at: position) }
            continue
          }
        }
        if unit.count == 0 {
          // The bytes end inside a character.
          guard unsafe isFinal else { break }
          unit.count = 1
        }
        if unit.count == 1, unsafe position.pointee >= 0x80 { unsafe scratch.invalidCount += 1 }
        if unit.count == 3, unsafe end - position > 3 {
          unsafe UnsafeMutableRawPointer(output).storeBytes(
            of: UnsafeRawPointer(position).loadUnaligned(as: UInt32.self), as: UInt32.self)
        } else {
          for index in 0..<unit.count { unsafe output[index] = position[index] }
        }
        unsafe (output += unit.count)
        unsafe (position += unit.count)
        if !mapsASCII {
          while unsafe position < end, unsafe position.pointee < 0x80, unsafe output < limit {
            unsafe output.pointee = position.pointee
            unsafe (output += 1)
            unsafe (position += 1)
          }
        }
        if unsafe position < end { unit = unsafe self.unit(at: position) }
        continue
      }
      let following = unsafe position + unit.count
      let next: Unit
      if unsafe following < end {
        next = unsafe self.unit(at: following)
        if next.count == 0, unsafe !isFinal { break }
      } else {
        guard unsafe isFinal else { break }
        next = Unit(id: 0, count: 0)
      }
      let character = unsafe tables.characters[unit.id]
      if character.mask & ProgramLayout.bit(of: next.id) != 0, next.id != 0 {
        // Something may start here.
        unsafe scratch.count = output - scratch.output
        switch unsafe match(at: position, unit, next, recorder) {
        case .needsMore: return unsafe position - start
        case .matched(let bytes):
          unsafe (position += bytes)
          unsafe output = scratch.output + scratch.count
          unsafe limit = scratch.output + scratch.capacity - longestOutput
          if unsafe position < end { unit = unsafe self.unit(at: position) }
          continue
        case .none: break
        }
      }
      let count = Int(character.node & ProgramLayout.Character.countMask)
      if character.node & ProgramLayout.Character.isLong == 0 {
        unsafe UnsafeMutableRawPointer(output).storeBytes(of: character.output.littleEndian, as: UInt32.self)
        if count != unit.count {
          let at = unsafe output - scratch.output
          unsafe recorder.record(position - start, unit.count, at, count, scratch)
        }
        unsafe (output += count)
      } else {
        let value = unsafe tables.values[Int(character.output)]
        unsafe output.update(from: tables.text + Int(value.offset), count: Int(value.count))
        let at = unsafe output - scratch.output
        unsafe recorder.record(position - start, unit.count, at, Int(value.count), scratch)
        unsafe (output += Int(value.count))
      }
      unsafe position = following
      unit = next
    }
    unsafe scratch.count = output - scratch.output
    return unsafe position - start
  }

  /// What stands at a place where something may start.
  private enum Match {
    case none
    /// Something was converted: the number of its bytes.
    case matched(Int)
    case needsMore
  }

  /// Converts the word or the window that starts at a place, if one does.
  private func match<R: ChangeRecorder>(
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
  private func differs(_ position: UnsafePointer<UInt8>, _ count: Int, _ value: ProgramLayout.Value) -> Bool {
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
  private enum Word {
    case none
    case word(count: Int, value: Int)
    case needsMore
  }

  /// The longest word of the segmentation of two characters or more that starts at a place.
  private func word(at position: UnsafePointer<UInt8>, _ unit: Unit, _ next: Unit) -> Word {
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
      unsafe (place += max(1, unit.count))
    }
    return found.map { .word(count: $0.count, value: $0.value) } ?? .none
  }

  /// The number of bytes from a place up to the next one over which no stage can reach; nil where the source ends before.
  private func windowLength(at position: UnsafePointer<UInt8>, _ unit: Unit, _ next: Unit) -> Int? {
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
  private func convertWindow(_ position: UnsafePointer<UInt8>, _ count: Int) {
    unsafe scratch.window.removeAll(keepingCapacity: true)
    var place = unsafe position
    while unsafe place < position + count {
      let unit = unsafe self.unit(at: place)
      unsafe scratch.window.appendUTF8(of: tables.scalars[unit.id])
      unsafe (place += unit.count)
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

  /// The character at a place; of no bytes where the source ends inside it, of one where its bytes are not valid.
  @inline(__always)
  private func unit(at position: UnsafePointer<UInt8>) -> Unit {
    let (id, length) = unsafe decode(position, end - position)
    return Unit(id: id, count: length)
  }

  @inline(__always)
  private func decode(_ bytes: UnsafePointer<UInt8>, _ available: Int) -> (id: Int, length: Int) {
    let lead = unsafe UInt32(bytes[0])
    if lead >= 0xE0, lead < 0xF0, available >= 3 {
      let (second, third) = unsafe (UInt32(bytes[1]), UInt32(bytes[2]))
      let scalar = (lead & 0xF) << 12 | (second & 0x3F) << 6 | third & 0x3F
      if second & 0xC0 == 0x80, third & 0xC0 == 0x80, scalar >= 0x800, scalar & 0xF800 != 0xD800 {
        return unsafe (tables.id(scalar), 3)
      }
    }
    if lead < 0x80 { return unsafe (Int(tables.basic[Int(lead)]), 1) }
    return unsafe decodeOther(bytes, available)
  }

  /// Decodes what is neither ASCII nor three good bytes.
  @inline(never)
  private func decodeOther(_ bytes: UnsafePointer<UInt8>, _ available: Int) -> (id: Int, length: Int) {
    let lead = unsafe UInt32(bytes[0])
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead <= 0xF4 else { return (0, 1) }
    var scalar = lead & (0xFF >> UInt32(length + 1))
    for index in 1..<length {
      guard index < available else { return (0, 0) }
      let byte = unsafe UInt32(bytes[index])
      guard byte & 0xC0 == 0x80 else { return (0, 1) }
      scalar = scalar << 6 | byte & 0x3F
      // The second byte tells an encoding that is too long, a surrogate, and what is beyond Unicode.
      if index == 1 {
        let least: UInt32 = lead == 0xE0 ? 0x20 : lead == 0xF0 ? 0x10 : 0
        let most: UInt32 = lead == 0xED ? 0x1F : lead == 0xF4 ? 0x0F : 0x3F
        guard byte & 0x3F >= least, byte & 0x3F <= most else { return (0, 1) }
      }
    }
    return unsafe (tables.id(scalar), length)
  }
}

extension ProgramRunner {
  /// Whether three bytes are an ideographic description character that describes others.
  @inline(__always)
  private func isDescriptionOperator(_ position: UnsafePointer<UInt8>) -> Bool {
    unsafe position[0] == 0xE2 && position[1] == 0xBF && position[2] >= 0xB0
  }

  /// The number of bytes of the ideographic description sequence at a place: 0 where none is complete there, nil where
  /// the source ends before that can be said.
  private func descriptionLength(_ position: UnsafePointer<UInt8>) -> Int? {
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
      unsafe (place += length)
    } while !missing.isEmpty
    return unsafe place - position
  }
}

/// Records where lengths change, or does not.
private protocol ChangeRecorder {
  func record(
    _ source: Int, _ sourceCount: Int, _ output: Int, _ outputCount: Int, _ scratch: ConversionScratch)
}

private struct Silent: ChangeRecorder {
  @inline(__always)
  func record(
    _ source: Int, _ sourceCount: Int, _ output: Int, _ outputCount: Int, _ scratch: ConversionScratch
  ) {}
}

private struct Recording: ChangeRecorder {
  @inline(__always)
  func record(
    _ source: Int, _ sourceCount: Int, _ output: Int, _ outputCount: Int, _ scratch: ConversionScratch
  ) {
    scratch.changes.append(
      LengthChange(source: source..<source + sourceCount, output: output..<output + outputCount))
  }
}
