/// A post without 副 and other markers, as far as ranks tell posts apart.
enum RankedPost: Int, CaseIterable, Sendable {
  case secretary
  case standingMember
  case member
  case secretaryGeneral
  /// 省长, 市长, 镇长: the head of a government.
  case governor
  case chair
  case director
  case panelChair
  case courtPresident
  case commissar
  case chairOfBoard
  case manager
  case schoolHead
  case bureauHead
  case officeHead

  private static let words: [(value: RankedPost, words: String)] = [
    (.secretary, "书记"), (.standingMember, "常委 常务委员"), (.member, "委员"), (.secretaryGeneral, "秘书长"),
    (.governor, "省长 市长 区长 县长 州长 盟长 旗长 专员 镇长 乡长"), (.chair, "主席"),
    (.director, "主任 局长 厅长 部长 署长 行长 审计长 社长 台长 关长"), (.panelChair, "主任委员"),
    (.courtPresident, "院长 检察长"), (.commissar, "政委 政治委员 司令员"), (.chairOfBoard, "董事长"),
    (.manager, "总经理"), (.schoolHead, "校长"), (.bureauHead, "司长"), (.officeHead, "处长 科长"),
  ]

  private static let table = WordTable(words)

  /// The post that a word is; nil where ranks know none of the name.
  init?(_ word: ArraySlice<UInt32>) {
    guard let post = Self.table.value(of: word) else { return nil }
    self = post
  }
}
