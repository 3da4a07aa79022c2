import TifaLexicon

/// The words that dates are made of, each with what it says.
struct DateWords: Sendable {
  static let shared = DateWords()

  /// What a word says.
  enum Meaning: Sendable {
    case year(DateFields.Part)
    case month(DateFields.Part)
    case day(DateFields.Part, isPartOfDay: Bool)
    /// A week by its distance from the document's; nil where a day of the week must follow: 周, 星期.
    case week(Int?)
    case section(DateFields.Section)
    case century(Int)
    case lunisolar(month: Int?, day: Int?)
    case festival(month: Int, day: Int, isLunisolar: Bool)
    case era(first: Int)
    /// A part of the day: early, late or noon.
    case partOfDay(PartOfDay)
    /// The calendar that follows: 农历.
    case lunisolarCalendar
    /// A part of a decade or century: 初, 末期.
    case partOfYears
    case vague
  }

  enum PartOfDay: Sendable { case early, late, noon }

  private static let words: [(words: String, meaning: Meaning)] = [
    ("今年 本年 本年度 今年度", .year(.fromReference(0))), ("去年 去年度", .year(.fromReference(-1))),
    ("前年", .year(.fromReference(-2))),
    ("大前年", .year(.fromReference(-3))), ("明年 明年度", .year(.fromReference(1))),
    ("后年", .year(.fromReference(2))),
    ("同年 当年", .year(.fromAnchor(0))), ("次年 翌年", .year(.fromAnchor(1))), ("上年 上一年", .year(.fromAnchor(-1))),
    ("本月 这个月 本月份", .month(.fromReference(0))), ("上月 上个月 上月份", .month(.fromReference(-1))),
    ("下月 下个月", .month(.fromReference(1))), ("同月 当月", .month(.fromAnchor(0))),
    ("今天 今日 本日", .day(.fromReference(0), isPartOfDay: false)),
    ("今晨 今早 今晚 今夜", .day(.fromReference(0), isPartOfDay: true)),
    ("昨天 昨日", .day(.fromReference(-1), isPartOfDay: false)),
    ("昨晨 昨晚 昨夜", .day(.fromReference(-1), isPartOfDay: true)),
    ("前天 前日", .day(.fromReference(-2), isPartOfDay: false)),
    ("前晚", .day(.fromReference(-2), isPartOfDay: true)),
    ("大前天", .day(.fromReference(-3), isPartOfDay: false)),
    ("明天 明日", .day(.fromReference(1), isPartOfDay: false)),
    ("明晨 明早 明晚", .day(.fromReference(1), isPartOfDay: true)),
    ("后天", .day(.fromReference(2), isPartOfDay: false)),
    ("大后天", .day(.fromReference(3), isPartOfDay: false)),
    ("当日 当天 同日 同一天", .day(.fromAnchor(0), isPartOfDay: false)),
    ("当晚", .day(.fromAnchor(0), isPartOfDay: true)),
    ("次日 翌日", .day(.fromAnchor(1), isPartOfDay: false)), ("次日凌晨", .day(.fromAnchor(1), isPartOfDay: true)),
    ("周 星期 礼拜", .week(nil)), ("本周 这周 本星期 这星期 这个星期 这个礼拜 本礼拜 这一周", .week(0)),
    ("上周 上个周 上星期 上个星期 上礼拜 上个礼拜 上一周", .week(-1)), ("上上周 上上个周 上上星期 上上个星期", .week(-2)),
    ("下周 下个周 下星期 下个星期 下礼拜 下个礼拜 下一周", .week(1)), ("下下周 下下个周 下下星期 下下个星期", .week(2)),
    ("上半年", .section(.half(1))), ("下半年", .section(.half(2))), ("首季度", .section(.quarter(1))),
    ("上世纪", .century(-1)), ("本世纪", .century(0)),
    ("正月", .lunisolar(month: 1, day: nil)), ("冬月", .lunisolar(month: 11, day: nil)),
    ("腊月", .lunisolar(month: 12, day: nil)), ("大年初", .lunisolar(month: 1, day: nil)),
    ("大年三十", .festival(month: 12, day: 0, isLunisolar: true)),
    ("除夕", .festival(month: 12, day: 0, isLunisolar: true)),
    ("春节", .festival(month: 1, day: 1, isLunisolar: true)),
    ("元宵节", .festival(month: 1, day: 15, isLunisolar: true)),
    ("端午节 端午", .festival(month: 5, day: 5, isLunisolar: true)),
    ("七夕节", .festival(month: 7, day: 7, isLunisolar: true)),
    ("中秋节 中秋", .festival(month: 8, day: 15, isLunisolar: true)),
    ("重阳节", .festival(month: 9, day: 9, isLunisolar: true)),
    ("腊八节", .festival(month: 12, day: 8, isLunisolar: true)),
    ("元旦", .festival(month: 1, day: 1, isLunisolar: false)),
    ("妇女节", .festival(month: 3, day: 8, isLunisolar: false)),
    ("植树节", .festival(month: 3, day: 12, isLunisolar: false)),
    ("劳动节", .festival(month: 5, day: 1, isLunisolar: false)),
    ("青年节", .festival(month: 5, day: 4, isLunisolar: false)),
    ("儿童节", .festival(month: 6, day: 1, isLunisolar: false)),
    ("建党节", .festival(month: 7, day: 1, isLunisolar: false)),
    ("建军节", .festival(month: 8, day: 1, isLunisolar: false)),
    ("教师节", .festival(month: 9, day: 10, isLunisolar: false)),
    ("国庆节", .festival(month: 10, day: 1, isLunisolar: false)),
    ("上午 凌晨 清晨 早晨 早上 早", .partOfDay(.early)), ("中午", .partOfDay(.noon)),
    ("下午 傍晚 晚上 晚间 深夜 夜间 夜里 夜晚 晚 夜", .partOfDay(.late)), ("农历 阴历 旧历", .lunisolarCalendar),
    ("初 初期 中期 中叶 后期 末 末期 前期", .partOfYears),
    ("近日 日前 近期 最近 近来 连日来 近年来 近几年 近些年", .vague),
  ]

  /// The first years of the eras of the Ming and Qing and of the Republic.
  private static let eras =
    "洪武1368 建文1399 永乐1403 洪熙1425 宣德1426 正统1436 景泰1450 天顺1457 成化1465 弘治1488 正德1506 嘉靖1522 隆庆1567 万历1573 "
    + "泰昌1620 天启1621 崇祯1628 顺治1644 康熙1662 雍正1723 乾隆1736 嘉庆1796 道光1821 咸丰1851 同治1862 光绪1875 宣统1909 民国1912"

  private var trie = WordTrie(capacity: 2048)
  private var meanings: [Meaning] = []

  private init() {
    for (words, meaning) in Self.words { add(words, meaning) }
    for era in Self.eras.split(separator: " ") {
      add(String(era.dropLast(4)), .era(first: Int(era.suffix(4)) ?? 0))
    }
  }

  private mutating func add(_ words: String, _ meaning: Meaning) {
    for word in words.split(separator: " ") {
      trie.insert(word.unicodeScalars.map(\.value), value: Int32(meanings.count))
    }
    meanings.append(meaning)
  }

  /// Whether a word starts with a scalar.
  @inline(__always)
  func canStart(_ scalar: UInt32) -> Bool { trie.root(scalar) != 0 }

  /// Whether a word starts with two scalars, or is the first of them.
  @inline(__always)
  func canStart(_ first: UInt32, _ second: UInt32) -> Bool { trie.canStart(first, second) }

  /// Calls a closure with the first two scalars of the words, each pair once.
  func forEachStart(_ body: (_ first: UInt32, _ second: UInt32) -> Void) { trie.forEachStart(body) }

  /// The longest word at a position, in canonical text.
  func word(in text: [UInt32], at start: Int) -> (meaning: Meaning, end: Int)? {
    trie.longestMatch(in: text, from: start).map { (meanings[Int($0.value)], $0.end) }
  }
}
