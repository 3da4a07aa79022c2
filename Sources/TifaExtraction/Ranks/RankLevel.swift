/// How high a body stands: the first part of the keys of `Dictionaries/ranks/levels.txt`.
enum RankLevel: String, CaseIterable, Sendable {
  case province = "省级"
  case subProvincialCity = "副省级城市"
  case municipalDistrict = "直辖市区县"
  case subProvincialDistrict = "副省级城市辖区"
  case subProvincialCounty = "副省级城市辖县"
  case prefecture = "地级"
  case county = "县级"
  case directCounty = "省直辖县级"
  case municipalTown = "直辖市街镇"
  case subProvincialTown = "副省级城市街镇"
  case town = "乡级"
  case municipalZone = "直辖市开发区"
  case subProvincialZone = "副省级城市开发区"
  case prefectureZone = "地级市开发区"
  case countyZone = "县级开发区"
  case ministry = "正部级机构"
  case viceMinistry = "副部级机构"
  case corps = "兵团"
  case newArea = "副省级新区"
  case enterprise = "中管企业"
  case university = "中管高校"

  /// The level of the towns and streets in a district or county; of any, where it is not known which.
  static func towns(of counties: [RankLevel]) -> [RankLevel] {
    guard !counties.isEmpty else { return [.town, .municipalTown, .subProvincialTown] }
    return counties.map { county in
      switch county {
      case .municipalDistrict: .municipalTown
      case .subProvincialDistrict, .subProvincialCounty: .subProvincialTown
      default: .town
      }
    }
  }

  /// The level of a development zone of a division.
  var zone: RankLevel? {
    switch self {
    case .province: .municipalZone
    case .subProvincialCity: .subProvincialZone
    case .prefecture: .prefectureZone
    case .municipalDistrict, .subProvincialDistrict, .subProvincialCounty, .county, .directCounty: .countyZone
    default: nil
    }
  }
}
