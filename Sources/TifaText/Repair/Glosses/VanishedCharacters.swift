/// The pairs of bytes that vanished from glossed pages, as they decode to the private area or to nothing.
struct VanishedCharacters: Sendable {
  /// Lead bytes that vanish with the same trail bytes.
  struct Group: Sendable {
    var leads: [UInt8]
    /// The trail bytes, all of which can be lead bytes too.
    var trails: [UInt8]
  }

  /// All pairs; made when the first page that is out of step asks for them.
  static let shared = VanishedCharacters()

  let groups: [Group]

  private init() {
    var groups: [Group] = []
    for lead in UInt8(0xA1)...0xFE {
      let trails = (UInt8(0x81)...0xFE).filter { GBKTable.shared.isPrivate(lead, $0) }
      guard !trails.isEmpty else { continue }
      if let index = groups.firstIndex(where: { $0.trails == trails }) {
        groups[index].leads.append(lead)
      } else {
        groups.append(Group(leads: [lead], trails: trails))
      }
    }
    self.groups = groups
  }
}
