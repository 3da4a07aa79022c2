extension ProgramRunner {
  /// The character at a place; of no bytes where the source ends inside it, of one where its bytes are not valid.
  @inline(__always)
  func unit(at position: UnsafePointer<UInt8>) -> Unit {
    let (id, length) = unsafe decode(position, end - position)
    return Unit(id: id, count: length)
  }

  @inline(__always)
  func decode(_ bytes: UnsafePointer<UInt8>, _ available: Int) -> (id: Int, length: Int) {
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
  func decodeOther(_ bytes: UnsafePointer<UInt8>, _ available: Int) -> (id: Int, length: Int) {
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
