/// The leadership ranks of the Civil Servants Law, the highest first.
enum LeadershipRank: String, CaseIterable, Sendable, Comparable {
  case nationalHead = "国家级正职"
  case nationalDeputy = "国家级副职"
  case provincialHead = "省部级正职"
  case provincialDeputy = "省部级副职"
  case departmentHead = "厅局级正职"
  case departmentDeputy = "厅局级副职"
  case divisionHead = "县处级正职"
  case divisionDeputy = "县处级副职"
  case sectionHead = "乡科级正职"
  case sectionDeputy = "乡科级副职"

  /// How high the rank stands, from 1.
  var height: Int {
    switch self {
    case .nationalHead: 10
    case .nationalDeputy: 9
    case .provincialHead: 8
    case .provincialDeputy: 7
    case .departmentHead: 6
    case .departmentDeputy: 5
    case .divisionHead: 4
    case .divisionDeputy: 3
    case .sectionHead: 2
    case .sectionDeputy: 1
    }
  }

  static func < (left: LeadershipRank, right: LeadershipRank) -> Bool { left.height < right.height }
}
