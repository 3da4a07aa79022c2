/// A unit in the form that results give, by its number in ``MeasureWords``, perhaps with the one that it is counted by: 元/吨.
struct MeasureUnit: Hashable, Sendable {
  fileprivate let number: Int16
  /// The number of the unit behind the slash; -1 where there is none.
  fileprivate let divisor: Int16

  init(number: Int) { self.init(number: Int16(number), divisor: Self.none) }

  private init(number: Int16, divisor: Int16) {
    self.number = number
    self.divisor = divisor
  }

  private static let none: Int16 = -1

  /// The unit counted by another one.
  func per(_ other: MeasureUnit) -> MeasureUnit { MeasureUnit(number: number, divisor: other.number) }

  static let percent = MeasureWords.shared.unit(named: "%")
  static let percentagePoint = MeasureWords.shared.unit(named: "个百分点")
  static let hour = MeasureWords.shared.unit(named: "小时")
  static let week = MeasureWords.shared.unit(named: "周")
  static let month = MeasureWords.shared.unit(named: "个月")
  static let year = MeasureWords.shared.unit(named: "年")
  static let degree = MeasureWords.shared.unit(named: "度")
  /// 番, which 翻 stands before.
  static let fold = MeasureWords.shared.unit(named: "番")

  /// What is particular about a unit.
  struct Traits: OptionSet {
    let rawValue: UInt8

    /// 一 stands before it as an article.
    static let article = Traits(rawValue: 1 << 0)
    /// It measures time.
    static let time = Traits(rawValue: 1 << 1)
    /// 多 and 余 stand behind it.
    static let approximate = Traits(rawValue: 1 << 2)
  }
}

extension MeasureWords {
  /// The form of a unit that results give.
  func name(of unit: MeasureUnit) -> String {
    let name = normals[Int(unit.number)]
    return unit.divisor < 0 ? name : name + "/" + normals[Int(unit.divisor)]
  }

  /// What is particular about a unit; nothing is about one that is counted by another.
  func traits(of unit: MeasureUnit) -> MeasureUnit.Traits {
    unit.divisor < 0 ? traits[Int(unit.number)] : []
  }
}
