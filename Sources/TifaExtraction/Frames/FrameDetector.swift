import TifaLexicon
import TifaText

/// Finds the places where a passage uses a numeric frame, by the frame's structure or as a known formulation.
struct FrameDetector: Sendable {
  private let index: FormulationIndex
  let measures = WordSet(embedded: "frames/measures.txt")
  let plain = WordSet(embedded: "frames/plain.txt")
  private let names = WordSet(embedded: "frames/names.txt")
  let metaphors = WordSet(embedded: "frames/metaphors.txt")
  let heads = WordSet(embedded: "frames/heads.txt")
  let followers = WordSet(embedded: "frames/phrase-heads.txt")
  let verbs = WordSet(embedded: "frames/phrase-verbs.txt")
  private let characterHeads = WordSet("方针 诀 要求 箴言 经 原则 标准 准则 秘诀 要诀 口诀 真经 工作法")
  private let afterPlan = ScalarSet("岁名个年万亿十百千分度")
  private let character = "字".unicodeScalars.first!.value
  let ordinal = "第".unicodeScalars.first!.value

  private let possessive = "的".unicodeScalars.first!.value

  /// The longest frame without marks inside, in scalars.
  private static let longestPhrase = 10
  /// The longest word behind a numeral of a phrase, in scalars.
  private static let longestPart = 3
  /// The longest frame between quotation marks, in scalars.
  private static let longestQuoted = 16

  init(index: FormulationIndex) { self.index = index }

  /// The frames of a passage in the order of the text.
  ///
  /// - Parameter formulations: The formulations of the dictionary in the passage.
  /// - Complexity: O(*n*) in the length of the passage.
  func candidates(
    in passage: Passage, quotes: [QuotedSpan], formulations: [FormulationMatch]
  ) -> [FrameCandidate] {
    var candidates = quotes.compactMap { quoted($0.content, in: passage) }
    var ends: [Int: Int] = [:]
    for candidate in candidates { ends[candidate.span.start] = candidate.span.end }
    // A quotation is passed over from behind its mark.
    let sorts: CharacterStarts =
      ends.isEmpty ? [.formulation, .numeral] : [.formulation, .numeral, .quotation]
    var position = 0
    var next = 0
    while true {
      if !ends.isEmpty, passage[position - 1] == Punctuation.openQuote, let end = ends[position] {
        position = end
        continue
      }
      position = passage.firstStart(of: sorts, from: position)
      guard position < passage.count else { break }
      let starts = passage.starts[position]
      while next < formulations.count, formulations[next].start < position { next += 1 }
      if next < formulations.count, formulations[next].start == position,
        let end = takeKnown(formulations[next], in: passage, &candidates)
      {
        position = end
      } else if starts.contains(.numeral), let end = takeStructured(at: position, in: passage, &candidates) {
        position = end
      } else {
        position += 1
      }
    }
    return candidates.sorted { $0.span.start < $1.span.start }
  }

  /// Takes a frame that starts with a numeral at a position, by its structure: its end, or nil where none starts there.
  private func takeStructured(
    at start: Int, in passage: Passage, _ candidates: inout [FrameCandidate]
  ) -> Int? {
    guard !NumeralParser.isNumeral(passage[start - 1]), passage[start - 1] != ordinal else { return nil }
    if let (value, end) = NumeralParser.numeral(in: passage.scalars, at: start, before: passage.count),
      value > 1
    {
      if passage[end] == character, let headEnd = characterHeads.end(in: passage.scalars, from: end + 1) {
        candidates.append(characterCount(value, start, end, headEnd: headEnd))
        return headEnd
      }
      if value <= 10, let measureEnd = measures.end(in: passage.scalars, from: end),
        let candidate = counted(value, from: start, measure: NormalizedSpan(end, measureEnd), in: passage)
      {
        candidates.append(candidate)
        return candidate.span.end
      }
    }
    guard let end = endOfPhrase(at: start, in: passage) else { return nil }
    candidates.append(unquotedPhrase(NormalizedSpan(start, end), in: passage))
    return end
  }

  /// Takes a formulation of the dictionary that is a frame, not inside a longer word: its end, or nil where it is none.
  private func takeKnown(
    _ match: FormulationMatch, in passage: Passage, _ candidates: inout [FrameCandidate]
  ) -> Int? {
    let start = match.start
    let formulation = index.formulations[match.number]
    guard formulation.isFrame else { return nil }
    let span = NormalizedSpan(start, match.end)
    let isShort = span.count <= 3
    guard passage[start - 1] != ordinal, !(isShort && NumeralParser.isNumeral(passage[start - 1])) else {
      return nil
    }
    if isShort {
      guard passage.token(startingAt: start) != nil, passage.token(endingAt: match.end) != nil else {
        return nil
      }
    }
    if formulation.kind == "plan", afterPlan.contains(passage[match.end]) { return nil }
    let isQuoted = passage[start - 1] == Punctuation.openQuote && passage[match.end] == Punctuation.closeQuote
    candidates.append(candidate(span, of: formulation, isQuoted: isQuoted, in: passage))
    return match.end
  }

  private func candidate(
    _ span: NormalizedSpan, of formulation: Formulation, isQuoted: Bool, in passage: Passage
  ) -> FrameCandidate {
    let parts = parts(of: span, in: passage)
    let kind = Frame.Kind(rawValue: formulation.kind.rawValue)
    let members = formulation.members.isEmpty ? numeralSum(span, in: passage) : formulation.members.count
    return FrameCandidate(
      span: span, kind: kind, count: kind == .set ? formulation.count : nil,
      memberCount: kind == .set ? formulation.count : kind == .phrase ? members : nil,
      measure: parts?.measure, head: parts?.head, isQuoted: isQuoted, formulation: formulation,
      rule: FrameRule.known)
  }

  /// 4字方针, 五字诀.
  private func characterCount(_ value: Int, _ start: Int, _ end: Int, headEnd: Int) -> FrameCandidate {
    FrameCandidate(
      span: NormalizedSpan(start, headEnd), kind: .set, count: value, memberCount: value,
      measure: NormalizedSpan(end, end + 1), head: NormalizedSpan(end + 1, headEnd), isQuoted: false,
      formulation: nil, rule: FrameRule.characters)
  }

  /// The frame that a quotation is, if it is one.
  private func quoted(_ content: NormalizedSpan, in passage: Passage) -> FrameCandidate? {
    if let formulation = index.formulation(of: passage.scalars[content.range]), formulation.isFrame {
      return candidate(content, of: formulation, isQuoted: true, in: passage)
    }
    guard content.count >= 2, content.count <= Self.longestQuoted,
      NumeralParser.isNumeral(passage[content.start]),
      passage[content.start - 2] != ordinal, !names.contains(passage.scalars[content.range])
    else { return nil }
    guard
      content.count <= Self.longestPhrase
        || passage.scalars[content.range].contains(Punctuation.enumerationComma)
    else { return nil }
    if let digits = quotedDigits(content, in: passage) { return digits }
    if let phrase = quotedSeries(content, in: passage) { return phrase }
    guard passage.scalars[content.range].allSatisfy({ ScalarClass.isHan($0) || NumeralParser.isNumeral($0) })
    else {
      return nil
    }
    if let phrase = quotedPhrase(content, in: passage) { return phrase }
    guard let parts = parts(of: content, in: passage), parts.value > 1, parts.value <= 30,
      parts.head.count <= (parts.measure == nil ? 3 : 5), parts.head.count > 0,
      plain.end(in: passage.scalars, from: parts.numeralEnd).map({ $0 >= content.end }) != true,
      parts.measure != nil || plain.end(in: passage.scalars, from: parts.numeralEnd) == nil,
      !NumeralParser.isNumeral(passage[parts.numeralEnd])
    else { return nil }
    return FrameCandidate(
      span: content, kind: .set, count: parts.value, memberCount: parts.value, measure: parts.measure,
      head: parts.head, isQuoted: true, formulation: nil, rule: FrameRule.quotedSet)
  }

  /// The signs between the numbers of a sum.
  static let pluses: ScalarSet = [0x2B, 0xFF0B]
  /// Characters that make a sum one of amounts: 6天+1天, 1+1大于2.
  private static let amounts = ScalarSet("天大")

  /// Whether a scalar stands for a number in a sum: a digit, N or X.
  static func isSummand(_ scalar: UInt32) -> Bool {
    (0x30...0x39).contains(scalar) || scalar == 0x4E || scalar == 0x58
  }

  /// “1233”, “1+5”, “3+N”.
  private func quotedDigits(_ content: NormalizedSpan, in passage: Passage) -> FrameCandidate? {
    let scalars = passage.scalars[content.range]
    let digits = scalars.count { (0x30...0x39).contains($0) }
    let isSum = digits > 0 && scalars.contains(where: Self.pluses.contains)
    let isCode = digits == scalars.count && (3...5).contains(digits) && scalars.first != 0x30
    // 12345 and 110 are telephone numbers, 2035 a year.
    let isNumber =
      isCode && (scalars.first == 0x31 && digits == 3 || (digits == 4 && scalars.starts(with: [0x32, 0x30])))
    let others = scalars.filter { !Self.isSummand($0) && !Self.pluses.contains($0) }
    // 5G+互联网, 1+1＞2, 6天+1天: no sums of tasks.
    if isSum, others.contains(where: { !ScalarClass.isHan($0) || Self.amounts.contains($0) }) { return nil }
    guard isSum || isCode && !isNumber, others.isEmpty || (isSum && scalars.count <= 8),
      passage.scalars[content.start] != 0x30
    else { return nil }
    return FrameCandidate(
      span: content, kind: .phrase, count: nil, memberCount: nil, measure: nil, head: nil, isQuoted: true,
      formulation: nil, rule: FrameRule.quotedDigits)
  }

  /// “双随机、一公开”, “三必到、四必访”: parts that all begin with a numeral.
  private func quotedSeries(_ content: NormalizedSpan, in passage: Passage) -> FrameCandidate? {
    let parts = MemberList.split(content.range, at: Punctuation.enumerationComma, in: passage)
    guard parts.count >= 2, parts.count <= 4 else { return nil }
    for part in parts {
      guard (2...6).contains(part.count),
        let (_, end) = NumeralParser.numeral(in: passage.scalars, at: part.start, before: part.end),
        end < part.end,
        plain.end(in: passage.scalars, from: end) == nil,
        passage.scalars[part.range].allSatisfy({ ScalarClass.isHan($0) || NumeralParser.isNumeral($0) })
      else { return nil }
    }
    return FrameCandidate(
      span: content, kind: .phrase, count: nil, memberCount: numeralSum(content, in: passage), measure: nil,
      head: nil, isQuoted: true, formulation: nil, rule: FrameRule.quotedPhrase)
  }

  /// “五比五晒”, “两升一降”: numerals with one to three characters behind each.
  private func quotedPhrase(_ content: NormalizedSpan, in passage: Passage) -> FrameCandidate? {
    var position = content.start
    var groups = 0
    while position < content.end {
      guard let (value, end) = NumeralParser.numeral(in: passage.scalars, at: position, before: content.end)
      else {
        return nil
      }
      // 三个一批: a set, whose head begins with 一.
      if groups == 1, value == 1, measures.end(in: passage.scalars, from: content.start + 1) == position {
        return nil
      }
      var next = end
      while next < content.end, !NumeralParser.isNumeral(passage[next]) { next += 1 }
      guard (1...Self.longestPart).contains(next - end), passage[next - 1] != possessive else { return nil }
      // 一次死伤: a measure of plain things, alone or with more behind it.
      if let plainEnd = plain.end(in: passage.scalars, from: end), plainEnd == next || next - end > 2 {
        return nil
      }
      groups += 1
      position = next
    }
    guard groups >= 2 else { return nil }
    return FrameCandidate(
      span: content, kind: .phrase, count: nil, memberCount: numeralSum(content, in: passage), measure: nil,
      head: nil, isQuoted: true, formulation: nil, rule: FrameRule.quotedPhrase)
  }

  func numeralSum(_ span: NormalizedSpan, in passage: Passage) -> Int? {
    var values: Set<Int> = []
    var sum = 0
    var position = span.start
    while position < span.end {
      if let (value, end) = NumeralParser.numeral(in: passage.scalars, at: position, before: span.end) {
        sum += value
        values.insert(value)
        position = end
      } else {
        position += 1
      }
    }
    // 三管三必须 has three members, 两升一降 has three too.
    if let only = values.first, values.count == 1, only > 1 { return only }
    return sum >= 2 && sum <= 12 ? sum : nil
  }

  /// The numeral, measure and head of a set.
  private func parts(
    of span: NormalizedSpan, in passage: Passage
  ) -> (value: Int, numeralEnd: Int, measure: NormalizedSpan?, head: NormalizedSpan)? {
    guard
      let (value, numeralEnd) = NumeralParser.numeral(in: passage.scalars, at: span.start, before: span.end)
    else { return nil }
    if let end = measures.end(in: passage.scalars, from: numeralEnd), end < span.end {
      return (value, numeralEnd, NormalizedSpan(numeralEnd, end), NormalizedSpan(end, span.end))
    }
    return (value, numeralEnd, nil, NormalizedSpan(numeralEnd, span.end))
  }
}
