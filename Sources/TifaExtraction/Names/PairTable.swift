/// Values by pairs of characters of the basic plane.
///
/// Open addressing with linear steps; a look-up mostly reads one place in memory.
struct PairTable: Sendable {
  private struct Slot: Sendable {
    /// The two characters; 0 where the slot is free.
    var key: UInt32 = 0
    var value: UInt32 = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 1 << 8)
  private var count = 0

  /// Adds a pair; characters beyond the basic plane are left out.
  ///
  /// - Precondition: The pair is new, and not of two scalars 0.
  mutating func insert(_ first: UInt32, _ second: UInt32, value: Int) {
    guard let key = Self.key(first, second) else { return }
    if 2 * (count + 1) > slots.count { grow() }
    slots[place(of: key)] = Slot(key: key, value: UInt32(value))
    count += 1
  }

  /// The value of a pair, or nil where the table does not have it.
  func value(_ first: UInt32, _ second: UInt32) -> Int? {
    guard let key = Self.key(first, second), key != 0 else { return nil }
    let slot = slots[place(of: key)]
    return slot.key == key ? Int(slot.value) : nil
  }

  private static func key(_ first: UInt32, _ second: UInt32) -> UInt32? {
    first | second < 0x10000 ? first << 16 | second : nil
  }

  /// The slot that has a key, or the free one where it would stand.
  private func place(of key: UInt32) -> Int {
    var place = Int((UInt64(key) &* 0x9E37_79B9_7F4A_7C15) >> 40) & (slots.count - 1)
    while slots[place].key != 0, slots[place].key != key { place = (place + 1) & (slots.count - 1) }
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: 2 * old.count)
    for slot in old where slot.key != 0 { slots[place(of: slot.key)] = slot }
  }
}
