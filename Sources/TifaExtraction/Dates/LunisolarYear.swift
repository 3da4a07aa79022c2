/// A year of the Chinese lunisolar calendar: which day of the Gregorian calendar each of its days is.
///
///     LunisolarYear(2024)?.date(month: 1, day: 1)?.iso  // "2024-02-10"
///
/// The years 1949 to 2100 are known, computed once with ICU's Chinese calendar.
struct LunisolarYear {
  private let year: Int
  private let code: Int

  private static let first = 1949
  /// For each year the day of its Gregorian year that it starts on (from bit 17), its leap month (4 bits), and for each
  /// month whether it has thirty days (13 bits).
  private static let codes: [Int] = [
    0x3AF52D, 0x600536, 0x4A0AAD, 0x36B5AA, 0x5A05B2, 0x440DA5, 0x307D4A, 0x560D4A, 0x3F0A95, 0x620A97,
    0x4E0556, 0x38CAB5, 0x5C0AD5, 0x4806D2, 0x328EA5, 0x580EA5, 0x42064A, 0x2A6C97, 0x500A9B, 0x3CF55A,
    0x60056A, 0x4A0B69, 0x36B752, 0x5C0B52, 0x440B25, 0x2E964B, 0x540A4B, 0x3F14AB, 0x6202AD, 0x4C056D,
    0x38CB69, 0x5E0DA9, 0x480D92, 0x329D25, 0x580D25, 0x435A4D, 0x660A56, 0x5002B6, 0x3AC5B5, 0x6006D5,
    0x4A0EA9, 0x36BE92, 0x5C0E92, 0x460D26, 0x2E6A56, 0x520A57, 0x3F14D6, 0x64035A, 0x4C06D5, 0x38B6C9,
    0x5E0749, 0x480693, 0x30952B, 0x56052B, 0x400A5B, 0x2C555A, 0x50056A, 0x3AFB55, 0x620BA4, 0x4C0B49,
    0x34BA93, 0x5A0A95, 0x44052D, 0x2E8AAD, 0x520AB5, 0x3F35AA, 0x6405D2, 0x4E0DA5, 0x38DD4A, 0x5E0D4A,
    0x480C95, 0x32952E, 0x560556, 0x400AB5, 0x2C55B2, 0x5206D2, 0x3ACEA5, 0x600725, 0x4A064B, 0x34AC97,
    0x580CAB, 0x44055A, 0x2E6AD6, 0x540B69, 0x3F7752, 0x640B52, 0x4E0B25, 0x38DA4B, 0x5C0A4B, 0x4604AB,
    0x30A55B, 0x5605AD, 0x400B6A, 0x2C5B52, 0x520D92, 0x3CFD25, 0x600D25, 0x4A0A55, 0x34B4AD, 0x5A04B6,
    0x4205B5, 0x2E6DAA, 0x540EC9, 0x411E92, 0x640E92, 0x4E0D26, 0x38CA56, 0x5C0A57, 0x460556, 0x3086D5,
    0x560755, 0x420749, 0x2A6E93, 0x500693, 0x3AF52B, 0x60052B, 0x480A5B, 0x34B55A, 0x5A056A, 0x440B65,
    0x2E974A, 0x540B4A, 0x3F1A95, 0x640A95, 0x4C052D, 0x36CAAD, 0x5C0AB5, 0x4805AA, 0x308BA5, 0x560DA5,
    0x420D4A, 0x2C7C95, 0x500C96, 0x3AF94E, 0x600556, 0x4A0AB5, 0x34B5B2, 0x5A06D2, 0x440EA5, 0x308E4A,
    0x52068B, 0x3D0C97, 0x6204AB, 0x4C055B, 0x36CAD6, 0x5C0B6A, 0x480752, 0x329725, 0x560B45, 0x400A8B,
    0x2A549B, 0x5004AB,
  ]

  /// A lunisolar year by the Gregorian year that it starts in; nil where it is not known.
  init?(_ year: Int) {
    guard Self.codes.indices.contains(year - Self.first) else { return nil }
    self.year = year
    code = Self.codes[year - Self.first]
  }

  /// The day that a day of an ordinary month is on; day 0 is the last one of the month.
  func date(month: Int, day: Int) -> CalendarDate? {
    let leap = code >> 13 & 0xF
    let index = leap > 0 && month > leap ? month : month - 1
    guard (1...12).contains(month), (0...length(of: index)).contains(day) else { return nil }
    let before = (0..<index).reduce(0) { $0 + length(of: $1) }
    let inMonth = day == 0 ? length(of: index) : day
    return CalendarDate(year: year, month: 1, day: 1)?.adding(days: code >> 17 - 1 + before + inMonth - 1)
  }

  /// The number of days of a month by its place in the year.
  private func length(of index: Int) -> Int { code >> index & 1 == 1 ? 30 : 29 }
}
