import TifaLexicon
import TifaText

/// What is known of the subjects of a passage while it is read from its start.
struct ActivityReading {
  /// Words that make the person behind them the object of the sentence.
  private static let objects = WordSet(
    "会见 会见了 会晤 同 与 向 对 跟 接见 看望 慰问 陪同 给 为 拜会 祝贺 感谢 被 受 以 据 欢迎 邀请 通过 采访 访问 任命 免去 决定 由")
  private static let joins = WordSet("、 和 及 与 ，")
  private static let possessive: UInt32 = 0x7684

  /// The mentions of all persons in the order of the text.
  private let mentions: [(span: NormalizedSpan, person: Int)]
  /// The groups of titles by their ends, the one that starts first before others, and by their starts, the longest before others.
  private let titlesByEnd: [TitleGroup]
  private let titlesByStart: [TitleGroup]
  private var next = 0
  /// Whether the last mention was an object, and where it ended.
  private var last = (wasObject: false, end: 0)
  /// Whether the next mention starts a list of participants of its own.
  private var isListClosed = true

  /// The subject of the sentence so far, and where it stands.
  var subject: (speaker: Utterance.Speaker, range: Range<Int>)?
  /// Who spoke last in the paragraph.
  private(set) var lastSpeaker: Utterance.Speaker?
  /// The last person of the paragraph who was a subject.
  private var lastPerson: Int?
  /// The persons of the list that the next verb of participation is about.
  private var list: [Int] = []

  init(mentions: [[NormalizedSpan]], groups: [TitleGroup]) {
    var all: [(span: NormalizedSpan, person: Int)] = []
    for (person, spans) in mentions.enumerated() {
      for span in spans { all.append((span, person)) }
    }
    self.mentions = all.sorted { $0.span.start < $1.span.start }
    titlesByEnd = groups.sorted { ($0.end, $0.start) < ($1.end, $1.start) }
    titlesByStart = groups.sorted { ($0.start, $1.end) < ($1.start, $0.end) }
  }

  /// The start of the titles that end where a name starts; the start of the name where none do.
  private func titleStart(before start: Int) -> Int {
    let index = titlesByEnd.partitioningIndex { $0.end >= start }
    return index < titlesByEnd.count && titlesByEnd[index].end == start ? titlesByEnd[index].start : start
  }

  /// The end of the titles that start where a name ends; the end of the name where none do.
  private func titleEnd(behind end: Int) -> Int {
    let index = titlesByStart.partitioningIndex { $0.start >= end }
    return index < titlesByStart.count && titlesByStart[index].start == end ? titlesByStart[index].end : end
  }

  /// The persons that a verb of participation is about; the list is closed by it.
  mutating func takeParticipants() -> [Int] {
    isListClosed = true
    return list
  }

  /// Takes the mentions that start before a position into account.
  mutating func advance(to position: Int, in passage: Passage) {
    while next < mentions.count, mentions[next].span.end <= position {
      let (name, person) = mentions[next]
      next += 1
      let range = titleStart(before: name.start)..<titleEnd(behind: name.end)
      let joins = Self.joins.start(
        in: passage.scalars, endingAt: range.lowerBound, notBefore: max(0, range.lowerBound - 1))
      let isJoined = joins != nil && joins == last.end
      let isObject =
        passage[range.upperBound] == Self.possessive || isJoined && last.wasObject
        || !isJoined
          && Self.objects.start(
            in: passage.scalars, endingAt: range.lowerBound, notBefore: max(0, range.lowerBound - 3)) != nil
      last = (isObject, range.upperBound)
      if isObject { continue }
      subject = (.person(person), range)
      lastPerson = person
      if isListClosed { list.removeAll(keepingCapacity: true) }
      isListClosed = false
      if !list.contains(person) { list.append(person) }
    }
  }

  /// Takes a mark into account: sentences have their own subjects, paragraphs their own speakers.
  mutating func pass(_ mark: UInt32) {
    switch mark {
    case 0x3002, 0xFF01, 0xFF1F, 0xFF1B: endSentence()
    case 0x0A, 0x0D:
      endSentence()
      lastSpeaker = nil
      lastPerson = nil
    default: break
    }
  }

  private mutating func endSentence() {
    subject = nil
    list.removeAll(keepingCapacity: true)
    isListClosed = true
  }

  /// Takes a statement into account.
  mutating func spoke(_ speaker: Utterance.Speaker) {
    lastSpeaker = speaker
    if case .person(let person) = speaker { lastPerson = person }
  }

  /// Takes 他 or 她 as the last person, where the sentence has no subject yet.
  mutating func resume(_ range: Range<Int>) {
    guard subject == nil, let lastPerson else { return }
    subject = (.person(lastPerson), range)
    list = [lastPerson]
  }
}
