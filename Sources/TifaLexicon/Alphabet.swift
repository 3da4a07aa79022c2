import TifaText

/// The characters of a lexicon as dense codes, the most frequent first.
///
/// Code 0 is every character that the lexicon lacks.
public struct Alphabet: Sendable {
  /// By the scalars of the basic plane.
  @usableFromInline private(set) var table = [UInt16](repeating: 0, count: 0x10000)
  /// The scalars beyond the basic plane with their codes, sorted.
  @usableFromInline private(set) var beyond: [(scalar: UInt32, code: UInt16)] = []
  /// The scalars by their codes.
  public private(set) var scalars: [UInt32] = [0]

  /// The number of codes, 0 included.
  public var count: Int { scalars.count }

  /// Creates the alphabet of code 0 alone.
  init() {}

  /// The code of a scalar, or 0.
  @inlinable
  @inline(__always)
  public func code(_ scalar: UInt32) -> UInt16 {
    scalar < 0x10000 ? table[Int(scalar)] : codeBeyond(scalar)
  }

  @usableFromInline
  func codeBeyond(_ scalar: UInt32) -> UInt16 {
    let index = place(scalar)
    return index < beyond.count && beyond[index].scalar == scalar ? beyond[index].code : 0
  }

  private func place(_ scalar: UInt32) -> Int { beyond.partitioningIndex { $0.scalar >= scalar } }

  /// Gives a scalar the next code, unless it has one.
  ///
  /// - Precondition: There are fewer than 65,536 codes.
  mutating func insert(_ scalar: UInt32) {
    guard code(scalar) == 0 else { return }
    let code = UInt16(count)
    if scalar < 0x10000 {
      table[Int(scalar)] = code
    } else {
      beyond.insert((scalar, code), at: place(scalar))
    }
    scalars.append(scalar)
  }

  /// The codes of a text.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func codes(of text: [UInt32]) -> [UInt16] {
    var result = [UInt16](filledWith: 0, count: text.count)
    var codes = result.mutableSpan
    for index in text.indices { codes[index] = code(text[index]) }
    return result
  }
}
