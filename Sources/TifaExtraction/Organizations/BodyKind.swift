import TifaLexicon

/// What sort of body a word of the dictionaries names or ends: ``Organization/Kind`` in a byte.
enum BodyKind: UInt8, Sendable, CaseIterable {
  case none
  case party
  case government
  case congress
  case consultative
  case court
  case military
  case enterprise
  case school
  case hospital
  case research
  case media
  case association
  case international
  case other
  /// A branch of any body: 代表处, 办事处.
  case branch
  /// A body for a task or a force, of the government where it is of no other body: 指挥部, 支队.
  case task

  /// The kind by its name in the dictionaries; none for another word.
  init(named name: EmbeddedDictionary.Text) {
    self =
      switch name {
      case "party": .party
      case "government": .government
      case "congress": .congress
      case "consultative": .consultative
      case "court": .court
      case "military": .military
      case "enterprise": .enterprise
      case "school": .school
      case "hospital": .hospital
      case "research": .research
      case "media": .media
      case "association": .association
      case "international": .international
      case "other": .other
      case "branch": .branch
      case "task": .task
      default: .none
      }
  }

  /// The kind that results carry.
  var published: Organization.Kind {
    switch self {
    case .party: .party
    case .government, .task: .government
    case .congress: .congress
    case .consultative: .consultative
    case .court: .court
    case .military: .military
    case .enterprise: .enterprise
    case .school: .school
    case .hospital: .hospital
    case .research: .research
    case .media: .media
    case .association: .association
    case .international: .international
    case .none, .other, .branch: .other
    }
  }
}
