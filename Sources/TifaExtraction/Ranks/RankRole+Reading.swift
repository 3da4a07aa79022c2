extension RankRole {
  /// The place of a post in a body of a division; nil where the two do not go together, or no rank follows from it.
  ///
  /// - Parameter isParty: Whether the post is in the part of the Party of the body: 县财政局党组书记.
  init?(of post: RankedPost, in body: RankedBody, isDeputy: Bool, isParty: Bool) {
    let isSecretary = post == .secretary && isParty
    switch body {
    case .committee:
      switch post {
      case .secretary: self = isDeputy ? .deputy : .head
      case .standingMember where !isDeputy: self = .deputy
      case .secretaryGeneral: self = isDeputy ? .deputySecretaryGeneral : .committeeSecretary
      default: return nil
      }
    case .government:
      switch post {
      case .governor, .chair: self = isDeputy ? .deputy : .head
      case .secretaryGeneral: self = isDeputy ? .deputySecretaryGeneral : .secretaryGeneral
      case .secretary where isParty: self = isDeputy ? .deputy : .head
      default: return nil
      }
    case .congress, .conference:
      let head: RankedPost = body == .congress ? .director : .chair
      switch post {
      case head: self = isDeputy ? .deputy : .head
      case .secretaryGeneral: self = isDeputy ? .deputySecretaryGeneral : .secretaryGeneral
      case .secretary where isParty: self = isDeputy ? .deputy : .head
      default: return nil
      }
    case .discipline:
      switch post {
      case .secretary: self = isDeputy ? .disciplineDeputy : .disciplineHead
      case .standingMember where !isDeputy: self = .disciplineMember
      default: return nil
      }
    case .supervision:
      switch post {
      case .director: self = isDeputy ? .disciplineDeputy : .disciplineHead
      case .member where !isDeputy: self = .disciplineMember
      default: return nil
      }
    case .court:
      guard post == .courtPresident || isSecretary else { return nil }
      self = isDeputy ? .courtDeputy : .courtHead
    case .partyDepartment:
      guard post == .director || post == .secretary else { return nil }
      self = isDeputy ? .partyDepartmentDeputy : .partyDepartmentHead
    case .police:
      guard post == .director || isSecretary else { return nil }
      self = isDeputy ? .departmentDeputy : .policeHead
    case .department:
      guard post == .director || isSecretary else { return nil }
      self = isDeputy ? .departmentDeputy : .departmentHead
    case .panel:
      guard post == .panelChair || post == .director else { return nil }
      self = isDeputy ? .panelDeputy : .panelHead
    case .town:
      switch post {
      case .governor, .director, .chair: self = isDeputy ? .deputy : .head
      case .secretary where isParty: self = isDeputy ? .deputy : .head
      case .member where isParty && !isDeputy: self = .deputy
      default: return nil
      }
    case .zone:
      guard post == .director || isSecretary else { return nil }
      self = isDeputy ? .deputy : .head
    case .office:
      guard post == .officeHead else { return nil }
      self = isDeputy ? .officeDeputy : .officeHead
    }
  }

  /// The place of a post in a body with a level of its own, or in one of its parts.
  ///
  /// - Parameter part: What the name of the part ends in: 司, 局, 处 …; nil for the body itself.
  init?(of post: RankedPost, at level: RankLevel, part: UInt32?, isDeputy: Bool, isParty: Bool) {
    if let part {
      guard level == .ministry || level == .viceMinistry else { return nil }
      switch (part, post) {
      case (0x53F8, .bureauHead), (0x5C40, .director), (0x5385, .director), (0x5BA4, .director):  // 司 局 厅 室
        self = isDeputy ? .bureauDeputy : .bureauHead
      case (0x5904, .officeHead): self = isDeputy ? .officeDeputy : .officeHead  // 处
      default: return nil
      }
      return
    }
    let isHead: Bool
    switch (level, post) {
    case (.ministry, .director), (.viceMinistry, .director), (.ministry, .courtPresident): isHead = true
    case (.ministry, .secretary), (.viceMinistry, .secretary): isHead = isParty || post != .secretary
    case (.corps, .commissar), (.newArea, .director), (.university, .schoolHead),
      (.enterprise, .chairOfBoard):
      isHead = true
    case (.corps, .secretary), (.newArea, .secretary), (.university, .secretary), (.enterprise, .secretary):
      isHead = isParty
    case (.enterprise, .manager):
      self = isDeputy ? .deputy : .manager
      return
    default: return nil
    }
    guard isHead, !(post == .chairOfBoard && isDeputy) else { return nil }
    self = isDeputy ? .deputy : .head
  }
}
