/// What each character is a sign of, by itself and as part of three in a row.
struct DamageSignTable: Sendable {
  /// The table of this process, made when the first text asks for it.
  static let shared = DamageSignTable()

  /// What a character can be in a row of three; the bits behind those of ``DamageSigns``.
  private enum Role {
    /// GBK bytes that are the first two of a character of UTF-8, or the last one and the first, or the last two.
    static let utf8Start: UInt16 = 1 << 11
    static let utf8Middle: UInt16 = 1 << 12
    static let utf8End: UInt16 = 1 << 13
    static let space: UInt16 = 1 << 14
    static let han: UInt16 = 1 << 15
    static let first: UInt16 = 1 << 11
    /// What can be the first in a row: few characters are, so that most are looked at once and by themselves.
    static let start = utf8Start | space
  }

  /// The signs and roles of each character of the basic plane.
  private let entries: [UInt16]

  private init() {
    var entries = [UInt16](repeating: 0, count: 0x10000)
    func mark(_ values: some Sequence<UInt32>, _ signs: DamageSigns) {
      for value in values { entries[Int(value)] |= signs.rawValue }
    }
    mark(GlossScanner.tonedVowels, .tonedVowel)
    mark([0x26], .ampersand)
    mark(CompatibilityUnification.replacements.keys.lazy.filter { $0 < 0x10000 }, .compatibility)
    mark((0x80...0xFF).lazy.filter(MisreadEncoding.isUnusualLatin), .latinLetter)
    mark([0xFFFD, 0x951F], .lost)
    mark(0xE000...0xF8FF, .privateUse)
    mark(PunctuationUnification.marks, .halfWidthPunctuation)
    for value in [0x20, 0x3000, 0xA0] { entries[value] |= Role.space }
    let gbk = GBKTable.shared
    let leads: ClosedRange<UInt8> = 0xE2...0xEF
    let trails: ClosedRange<UInt8> = 0x80...0xBF
    for value in 0..<UInt32(0x10000) {
      var entry = entries[Int(value)]
      if ScalarClass.isHan(value) { entry |= Role.han }
      if InvisibleRemoval.isInvisible(value) { entry |= DamageSigns.invisible.rawValue }
      if WidthUnification.narrow(value) != nil { entry |= DamageSigns.fullWidth.rawValue }
      if let (lead, trail) = gbk.bytes(value) {
        if leads.contains(lead), trails.contains(trail) { entry |= Role.utf8Start }
        if trails.contains(lead), leads.contains(trail) { entry |= Role.utf8Middle }
        if trails.contains(lead), trails.contains(trail) { entry |= Role.utf8End }
      }
      entries[Int(value)] = entry
    }
    self.entries = entries
  }

  /// The signs that a text shows.
  func signs(of scalars: [UInt32]) -> DamageSigns {
    let text = scalars.span
    let table = entries.span
    var all: UInt16 = 0
    var rows: UInt16 = 0
    for index in text.indices {
      let value = text[index]
      let entry = value < 0x10000 ? table[Int(value)] : Self.entry(beyondBasicPlane: value)
      all |= entry
      if entry & Role.start != 0, index + 2 < text.count {
        rows |= row(entry, text[index + 1], text[index + 2])
      }
    }
    var signs = DamageSigns(rawValue: all & (Role.first - 1))
    if rows & Role.utf8Start != 0 { signs.insert(.misreadUTF8) }
    if rows & Role.space != 0 { signs.insert(.spacedHan) }
    return signs
  }

  /// The lowest roles of the rows that three characters make, of which the first is given by its roles.
  private func row(_ first: UInt16, _ second: UInt32, _ third: UInt32) -> UInt16 {
    guard second < 0x10000, third < 0x10000 else { return 0 }
    let (second, third) = (entries[Int(second)], entries[Int(third)])
    // Each role is moved to the lowest role's bit before the three are compared.
    return (first & Role.utf8Start) & (second & Role.utf8Middle) >> 1 & (third & Role.utf8End) >> 2
      | (first & Role.space) & (second & Role.han) >> 1 & third
  }

  private static func entry(beyondBasicPlane value: UInt32) -> UInt16 {
    if value >= 0xF0000 { return DamageSigns.privateUse.rawValue }
    return value >= 0x2F800 && value <= 0x2FA1F ? DamageSigns.compatibility.rawValue : 0
  }

  /// Whether three characters in a row have GBK bytes that are two characters of UTF-8.
  func areMisreadUTF8(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> Bool {
    guard first < 0x10000, second < 0x10000, third < 0x10000 else { return false }
    return entries[Int(first)] & Role.utf8Start != 0 && entries[Int(second)] & Role.utf8Middle != 0
      && entries[Int(third)] & Role.utf8End != 0
  }
}
