import TifaLexicon
import TifaText

/// Finds who made and published a document: credits in lines and brackets, bylines and datelines.
struct CreditFinder: Sendable {
  /// What is found.
  struct Result {
    var credits: [Credit] = []
    /// Where persons are named.
    var names: [(mention: Mention, rule: RuleName)] = []
    /// The stretches that are credits and nothing else, in order: no posts are read in them.
    var stretches: [Range<Int>] = []
  }

  private static func scalars(_ words: String) -> [[UInt32]] {
    words.split(separator: " ").map { $0.unicodeScalars.map(\.value) }
  }

  private static let longestLine = 120
  private static let longestBracket = 60
  /// How many credits before one can be the same, read by another rule.
  private static let latest = 12
  private static let outletReach = 12
  private static let ownOutlets = scalars("本报 本台 本网 本社 本刊")
  private static let messages = scalars("讯 消息 电讯")
  private static let wire: UInt32 = 0x7535  // 电
  private static let reports = scalars("报道 摄影报道 综合报道 电 采访")

  private let names: NameModel

  init(names: NameModel) { self.names = names }

  /// The credits of a passage in order.
  ///
  /// - Complexity: O(*n*) in its length: each line and bracket is read once.
  func credits(in passage: Passage) -> Result {
    var result = Result()
    var lineStart = 0
    var mark = 0
    while lineStart < passage.count {
      var lineEnd = passage.count
      var open: Int?
      var lastStop: Int?
      line: while mark < passage.marks.count {
        lineEnd = Int(passage.marks[mark])
        mark += 1
        switch passage.scalars[lineEnd] {
        case 0x0A, 0x0D: break line
        case Punctuation.openBracket: open = lineEnd + 1
        case Punctuation.closeBracket:
          if let start = open, lineEnd - start <= Self.longestBracket {
            read(start..<lineEnd, rule: CreditRule.bracket, in: passage, &result)
          }
          open = nil
        case Punctuation.fullStop: lastStop = lineEnd + 1
        default: break
        }
        lineEnd = passage.count
      }
      readLine(lineStart..<lineEnd, lastStop: lastStop, in: passage, &result)
      lineStart = lineEnd + 1
    }
    result.credits.sort { $0.span.start < $1.span.start }
    result.stretches.sort { $0.lowerBound < $1.lowerBound }
    return result
  }

  private func readLine(_ line: Range<Int>, lastStop: Int?, in passage: Passage, _ result: inout Result) {
    let start = skippingSpaces(line.lowerBound, before: line.upperBound, in: passage)
    guard start < line.upperBound else { return }
    if let outlet = outlet(start..<line.upperBound, in: passage) {
      add(
        .outlet, [NormalizedSpan(outlet)], NormalizedSpan(outlet), rule: CreditRule.dateline, in: passage,
        &result)
    }
    if line.upperBound - start <= Self.longestLine, lastStop == nil {
      read(start..<line.upperBound, rule: CreditRule.line, in: passage, &result)
    } else if let lastStop, lastStop < line.upperBound, line.upperBound - lastStop <= Self.longestBracket {
      let tail = skippingSpaces(lastStop, before: line.upperBound, in: passage)
      if tail < line.upperBound, passage[tail] != Punctuation.openBracket {
        read(tail..<line.upperBound, rule: CreditRule.line, in: passage, &result)
      }
    }
    readByline(start, line.upperBound, in: passage, &result)
  }

  /// Reads a stretch as credits, if it is made of them.
  private func read(_ stretch: Range<Int>, rule: RuleName, in passage: Passage, _ result: inout Result) {
    let line = CreditLine(stretch, in: passage, names: names)
    guard line.strongKeys > 0, !line.items.isEmpty, line.isWhole || (line.isMarked && line.strongKeys > 1)
    else { return }
    for item in line.items { add(item.role, item.parts, item.span, rule: rule, in: passage, &result) }
    result.stretches.append(stretch)
  }

  /// 本报记者苏晓棠报道, at the start of a line.
  private func readByline(_ start: Int, _ end: Int, in passage: Passage, _ result: inout Result) {
    guard let (keyEnd, key) = CreditKey.before.match(in: passage.scalars, at: start),
      key.role == .reporter, !key.isWeak
    else { return }
    let name = skippingSpaces(keyEnd, before: end, in: passage)
    for length in [3, 2, 4] where name + length < end {
      let next = skippingSpaces(name + length, before: end, in: passage)
      guard Self.reports.contains(where: { passage.has($0, at: next) }),
        passage.scalars[name..<name + length].allSatisfy(ScalarClass.isHan),
        names.hasNameShape(passage.scalars, name..<name + length)
      else { continue }
      let span = NormalizedSpan(name, name + length)
      add(key.role, [span], span, rule: CreditRule.byline, in: passage, &result)
      return
    }
  }

  /// Whether a scalar ends the names of agencies, papers and stations: 社报网台视.
  @inline(__always)
  private static func endsOutlet(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x793E, 0x62A5, 0x7F51, 0x53F0, 0x89C6: true
    default: false
    }
  }

  /// The agency or paper that a line starts with: 新华社长沙3月5日电, 湖南日报讯.
  private func outlet(_ line: Range<Int>, in passage: Passage) -> Range<Int>? {
    guard !Self.ownOutlets.contains(where: { passage.has($0, at: line.lowerBound) }) else { return nil }
    var end = line.lowerBound
    while end < line.upperBound, end - line.lowerBound < Self.outletReach, ScalarClass.isHan(passage[end]) {
      end += 1
      guard Self.endsOutlet(passage[end - 1]), end - line.lowerBound >= 3 else { continue }
      if Self.messages.contains(where: { passage.has($0, at: end) }) { return line.lowerBound..<end }
      if isWire(end, before: line.upperBound, in: passage) { return line.lowerBound..<end }
    }
    return nil
  }

  /// Whether a place, a day and 电 follow: 长沙3月5日电.
  private func isWire(_ start: Int, before end: Int, in passage: Passage) -> Bool {
    var hasDigit = false
    for position in start..<min(end, start + 18) {
      let scalar = passage[position]
      if ScalarClass.isDigit(scalar) {
        hasDigit = true
      } else if scalar == Self.wire {
        return hasDigit
      } else if !ScalarClass.isHan(scalar), scalar != Punctuation.space {
        return false
      }
    }
    return false
  }

  private func add(
    _ role: Credit.Role, _ parts: [NormalizedSpan], _ span: NormalizedSpan, rule: RuleName,
    in passage: Passage,
    _ result: inout Result
  ) {
    let place = passage.sourceSpan(of: span)
    // A line's byline and its brackets can name the same person.
    guard !result.credits.suffix(Self.latest).contains(where: { $0.span == place && $0.role == role }) else {
      return
    }
    let name = parts.map(passage.string(in:)).joined()
    result.credits.append(Credit(role: role, name: name, span: place, rule: rule))
    guard !role.isBody else { return }
    result.names.append((Mention(text: name, span: place), rule))
  }

  private func skippingSpaces(_ start: Int, before end: Int, in passage: Passage) -> Int {
    var position = start
    while position < end, passage[position] == Punctuation.space || passage[position] == 0x09 {
      position += 1
    }
    return position
  }
}
