/// Runs a program over UTF-8 bytes.
///
/// One pass from left to right: at each character the longest word of the segmentation is replaced; a character that
/// starts none becomes what it is at the end of the chain, unless it may share a match with its follower
/// in some stage. Then the characters up to the next independent one go through the stages (``convertWindow``).
@unsafe
struct ProgramRunner {
  let tables: ConversionProgram.Tables
  let start: UnsafePointer<UInt8>
  let end: UnsafePointer<UInt8>
  let scratch: ConversionScratch
  let isFinal: Bool
  let longestOutput: Int

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
  struct Unit {
    var id: Int
    var count: Int
  }

  /// Converts as much as can be decided, and appends it to the scratch's output.
  ///
  /// - Parameter records: Whether places where lengths differ are recorded.
  /// - Returns: The number of bytes that were converted.
  func run(recording records: Bool) -> Int {
    unsafe records ? run(LengthRecorder()) : run(SilentRecorder())
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
            unsafe output = output + length
            unsafe position = position + length
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
        unsafe output = output + unit.count
        unsafe position = position + unit.count
        if !mapsASCII {
          while unsafe position < end, unsafe position.pointee < 0x80, unsafe output < limit {
            unsafe output.pointee = position.pointee
            unsafe output = output + 1
            unsafe position = position + 1
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
          unsafe position = position + bytes
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
        unsafe output = output + count
      } else {
        let value = unsafe tables.values[Int(character.output)]
        unsafe output.update(from: tables.text + Int(value.offset), count: Int(value.count))
        let at = unsafe output - scratch.output
        unsafe recorder.record(position - start, unit.count, at, Int(value.count), scratch)
        unsafe output = output + Int(value.count)
      }
      unsafe position = following
      unit = next
    }
    unsafe scratch.count = output - scratch.output
    return unsafe position - start
  }
}
