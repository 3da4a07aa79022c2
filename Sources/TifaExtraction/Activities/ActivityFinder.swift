import TifaLexicon
import TifaSegmentation
import TifaText

/// Finds what persons, meetings and documents are reported to have said, and the events that persons took part in.
///
/// The subject of a verb is the nearest person, meeting or document before it in its sentence that is no object
/// (会见普京时指出 is not 普京's), the person that 他 or 她 stands for, or, where a clause starts with the verb, whoever spoke
/// before in the paragraph. In a list of persons all take part (甲、乙出席会议).
struct ActivityFinder: Sendable {
  /// What is found.
  struct Result {
    /// In the order of their verbs.
    var utterances: [Utterance] = []
    /// For each person the verbs of participation, each once.
    var participation: [[NormalizedSpan]]
  }

  private let statements = StatementReader()
  /// Words between a subject and its verb.
  private let skipped = WordSet(
    "同志 还 同时 在会上 在讲话中 会上 等 也 并 则 均 一致 分别 进一步 特别 再次 随后 最后 首先 在致辞中 在发言中 反复 明确 即席 致辞 讲话 说 在 随机 先后 应邀 一同 一起 一行"
  )
  private let documents = WordSet("意见 通知 报告 公报 决定 方案 文章 社论 评论 条例 规划 纲要 声明 公告 文件 贺信 贺电")
  private let meetings = WordSet("会议 全会 大会 年会 例会 座谈会 推进会 动员会 部署会 论坛 峰会")
  /// What introduces the words of a speaker behind a verb.
  private let introductions = WordSet("， ： “ 要")
  static let pronouns: [UInt32] = [0x4ED6, 0x5979]
  private let possessive: UInt32 = 0x7684
  static let meeting: UInt32 = 0x4F1A  // 会
  static let discussion: UInt32 = 0x8BAE  // 议

  /// Calls a closure with the last characters of what meetings and documents are called.
  func forEachSourceEnd(_ body: (UInt32) -> Void) {
    body(Self.meeting)
    meetings.forEachLast(body)
    documents.forEachLast(body)
  }

  /// What a passage reports.
  ///
  /// - Parameters:
  ///   - mentions: For each person the places where the passage names it.
  ///   - groups: The groups of titles of the passage, which belong to the persons beside them.
  /// - Complexity: O(*n*) in the length of the passage.
  func activities(in passage: Passage, mentions: [[NormalizedSpan]], groups: [TitleGroup]) -> Result {
    var reading = ActivityReading(mentions: mentions, groups: groups)
    var result = Result(participation: [[NormalizedSpan]](filledWith: [], count: mentions.count))
    var said = 0
    for token in passage.tokens {
      let start = Int(token.start)
      let isWord = token.shape == .word || token.shape == .han
      // Most words are no verbs of these sorts, and no meetings, documents or pronouns.
      if isWord, token.classes.isDisjoint(with: [.speech, .participation]),
        passage.starts[Int(token.end) - 1].isDisjoint(with: [.sourceEnd, .pronoun]),
        passage[Int(token.end)] != Punctuation.closeTitleMark
      {
        continue
      }
      reading.advance(to: start, in: passage)
      guard isWord else {
        reading.pass(passage[start])
        continue
      }
      if token.classes.contains(.speech), let (speaker, subject) = speaker(of: token, reading, in: passage) {
        let content = statements.content(behind: Int(token.end), subject: subject, in: passage)
        result.utterances.append(
          Utterance(speaker: speaker, verb: NormalizedSpan(token.range), content: content))
        said = content.end
        reading.spoke(speaker)
      } else if token.classes.contains(.participation) {
        guard start >= said, passage[Int(token.end)] != possessive else { continue }
        for person in reading.takeParticipants() {
          add(token, to: &result.participation[person], in: passage)
        }
      } else if let source = source(token, in: passage) {
        reading.subject = (.source(source), source.range)
      } else if token.range.count == 1, passage.starts[start].contains(.pronoun), start >= said {
        reading.resume(token.range)
      }
    }
    for index in result.utterances.indices {
      let next = index + 1 < result.utterances.count ? result.utterances[index + 1].verb.start : passage.count
      let content = result.utterances[index].content
      result.utterances[index].content = statements.extended(content, before: next, in: passage)
    }
    return result
  }

  private func add(_ token: LexicalToken, to verbs: inout [NormalizedSpan], in passage: Passage) {
    let verb = passage.scalars[token.range]
    if !verbs.contains(where: { passage.scalars[$0.range].elementsEqual(verb) }) {
      verbs.append(NormalizedSpan(token.range))
    }
  }

  /// Who speaks by a verb, if it is one of speech here, and where its subject starts.
  private func speaker(
    of token: LexicalToken, _ reading: ActivityReading, in passage: Passage
  ) -> (Utterance.Speaker, subject: Int)? {
    let end = Int(token.end)
    guard passage[end] != possessive else { return nil }
    let introduces = introductions.end(in: passage.scalars, from: end) != nil
    if let subject = reading.subject {
      guard introduces || isBehind(subject.range.upperBound, Int(token.start), in: passage) else {
        return nil
      }
      return (subject.speaker, subject.range.lowerBound)
    }
    guard introduces, let last = reading.lastSpeaker,
      Int(token.start) == 0 || Punctuation.endsClause(passage[Int(token.start) - 1])
    else { return nil }
    return (last, Int(token.start))
  }

  /// Whether only words that may stand between a subject and its verb lie between two positions.
  private func isBehind(_ end: Int, _ verb: Int, in passage: Passage) -> Bool {
    var position = end
    while position < verb {
      guard let next = skipped.end(in: passage.scalars, from: position) else { return false }
      position = next
    }
    return position == verb
  }

  /// The meeting or document that a token names, if a verb of speech stands behind it.
  private func source(_ token: LexicalToken, in passage: Passage) -> NormalizedSpan? {
    let isTitled = passage[Int(token.end)] == Punctuation.closeTitleMark
    // All words for meetings and documents have two characters or more.
    guard isTitled || passage.starts[Int(token.end) - 1].contains(.sourceEnd) && token.end - token.start >= 2
    else { return nil }
    let word = passage.scalars[token.range]
    guard
      isTitled || word.last == Self.meeting || meetings.contains(word) || documents.contains(word)
    else { return nil }
    var span = NormalizedSpan(token.range)
    if passage[span.end] == Punctuation.closeTitleMark {
      guard let open = passage.opening(of: Punctuation.openTitleMark, closedAt: span.end, limit: 60) else {
        return nil
      }
      span = NormalizedSpan(open, span.end + 1)
    }
    var position = span.end
    while let next = skipped.end(in: passage.scalars, from: position) { position = next }
    guard let verb = passage.token(startingAt: position), verb.classes.contains(.speech) else { return nil }
    return span
  }
}
