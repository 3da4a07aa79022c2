/// How often characters stand side by side on a page.
final class NeighborCounts: Sendable {
  /// Open addressing: a pair of characters in the low bits, its count in the high ones.
  private let slots: [UInt64]
  /// Whether a character of the basic plane stands first in a pair, and second.
  private let roles: [UInt8]

  /// What a pair saves that the page has once, and again each time that doubles, in nats.
  private static let once: Float = 5
  private static let again: Float = 1.5
  private static let countShift: UInt64 = 42

  /// Counts the Han pairs of a page.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  init(_ scalars: [UInt32], _ glosses: GlossScanner) {
    var size = 64
    while size < scalars.count * 2 { size *= 2 }
    var slots = [UInt64](repeating: 0, count: size)
    var roles = [UInt8](repeating: 0, count: 0x10000)
    var previous: UInt32 = 0
    var next = 0
    var index = 0
    while index < scalars.count {
      if next < glosses.ranges.count, glosses.ranges[next].lowerBound == index {
        index = glosses.ranges[next].upperBound
        next += 1
        continue
      }
      let scalar = scalars[index]
      if ScalarClass.isHan(scalar) {
        if previous != 0 {
          let key = Self.key(previous, scalar)
          var slot = Self.hash(key) & (size - 1)
          while slots[slot] != 0, slots[slot] & (1 << Self.countShift - 1) != key {
            slot = (slot + 1) & (size - 1)
          }
          roles[Int(previous & 0xFFFF)] |= 1
          roles[Int(scalar & 0xFFFF)] |= 2
          slots[slot] = (slots[slot] == 0 ? key : slots[slot]) + 1 << Self.countShift
        }
        previous = scalar
      } else {
        previous = 0
      }
      index += 1
    }
    self.slots = slots
    self.roles = roles
  }

  private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 {
    UInt64(first) << 21 | UInt64(second)
  }

  @inline(__always)
  private static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }

  /// Whether a character stands before another one.
  @inline(__always)
  func startsPair(_ first: UInt32) -> Bool { roles[Int(first & 0xFFFF)] & 1 != 0 }

  /// What it saves that the page has a pair elsewhere.
  func saving(_ first: UInt32, _ second: UInt32) -> Float {
    guard roles[Int(first & 0xFFFF)] & 1 != 0, roles[Int(second & 0xFFFF)] & 2 != 0 else { return 0 }
    let key = Self.key(first, second)
    var slot = Self.hash(key) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] & (1 << Self.countShift - 1) == key {
        let count = slots[slot] >> Self.countShift
        return Self.once + Self.again * Float(UInt64.bitWidth - 1 - count.leadingZeroBitCount)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return 0
  }
}
