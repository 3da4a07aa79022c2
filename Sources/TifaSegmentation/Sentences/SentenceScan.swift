import TifaText

/// One pass over a text that finds where its sentences or clauses end.
struct SentenceScan {
  private let scalars: [UInt32]
  private let dividesClauses: Bool

  init(_ scalars: [UInt32], dividesClauses: Bool) {
    self.scalars = scalars
    self.dividesClauses = dividesClauses
  }

  /// Calls a closure with the end of each part; the last one is the end of the text.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  func forEachEnd(_ body: (Int) -> Void) {
    var enclosures = Enclosures()
    var start = 0
    while start < scalars.count {
      // Space before the text of a line belongs to no sentence; only the text itself can begin with some.
      var end = skipSpace(from: start)
      while end < scalars.count, !isLineEnd(scalars[end]) { end += 1 }
      let line = start..<end
      enclosures.find(in: scalars, line)
      let behind = skipSpace(from: end)
      divide(line, behind: behind, &enclosures, body)
      start = behind
    }
  }

  /// Divides a line; the white space behind it belongs to its last part.
  private func divide(
    _ line: Range<Int>, behind: Int, _ enclosures: inout Enclosures, _ body: (Int) -> Void
  ) {
    // Where the part begins, less its leading space.
    var start = skipSpace(from: line.lowerBound)
    var index = start
    while index < line.upperBound {
      let end = partEnd(at: &index, from: start, line, &enclosures)
      guard let end, end < line.upperBound else { continue }
      let next = skipSpace(from: end)
      guard next < line.upperBound else { break }
      body(next)
      start = next
      index = next
    }
    body(behind)
  }

  /// The end of the part, if it ends with what is at a place; the place goes behind that.
  private func partEnd(
    at index: inout Int, from start: Int, _ line: Range<Int>, _ enclosures: inout Enclosures
  ) -> Int? {
    let place = index
    index += 1
    switch SentenceMark(scalars[place]) {
    case .terminal:
      guard !isPartOfAddress(place, line) else { return nil }
      return markEnd(at: place, from: start, &index, line, enclosures)
    case .ellipsis:
      return markEnd(at: place, from: start, &index, line, enclosures)
    case .dot:
      let isRun = index < line.upperBound && isDot(scalars[index])
      guard isRun || FullStop.endsSentence(at: place, from: start, in: scalars, line) else { return nil }
      return markEnd(at: place, from: start, &index, line, enclosures)
    case .clause:
      guard dividesClauses, !isPartOfNumber(place, line) else { return nil }
      index = skipClosing(from: index, line, enclosures)
      return index
    case .open, .straightQuote:
      guard let (end, pair) = enclosures.end(ofMarkAt: place) else { return nil }
      if dividesClauses, pair.isQuotation { return nil }
      index = end + 1
      guard !dividesClauses, endsWith(place, end, pair, from: start, line, enclosures) else { return nil }
      index = skipClosing(from: index, line, enclosures)
      return index
    case .lineEnd, .close, .list, .none: return nil
    }
  }

  /// The end of the sentence whose marks begin at a place, and of the closing marks behind them; nil where they end none.
  private func markEnd(
    at place: Int, from start: Int, _ index: inout Int, _ line: Range<Int>, _ enclosures: Enclosures
  ) -> Int? {
    index = runEnd(from: place, line)
    if isEllipsis(place..<index), place == start || index == place + 1 || isListEnd(index, line) {
      return nil
    }
    index = skipClosing(from: index, line, enclosures)
    // Marks may go on behind a quotation: ……。”。
    while index < line.upperBound, case .terminal = SentenceMark(scalars[index]) {
      index = skipClosing(from: runEnd(from: index, line), line, enclosures)
    }
    if index < line.upperBound {
      switch SentenceMark(scalars[index]) {
      case .clause, .list: return nil
      default: break
      }
    }
    return index
  }

  /// The place behind the marks that follow one another from a place on.
  private func runEnd(from place: Int, _ line: Range<Int>) -> Int {
    var end = place
    while end < line.upperBound {
      switch SentenceMark(scalars[end]) {
      case .terminal, .dot, .ellipsis: end += 1
      default: return end
      }
    }
    return end
  }

  /// Whether marks are nothing but an ellipsis: … or several dots. A single … ends nothing.
  private func isEllipsis(_ marks: Range<Int>) -> Bool {
    marks.allSatisfy { place in
      switch SentenceMark(scalars[place]) {
      case .ellipsis: true
      case .dot: marks.count > 1
      default: false
      }
    }
  }

  /// Whether the sentence around something enclosed ends with it.
  private func endsWith(
    _ open: Int, _ close: Int, _ pair: SentenceMark.Pair, from start: Int, _ line: Range<Int>,
    _ enclosures: Enclosures
  ) -> Bool {
    guard !pair.isTitle, let mark = lastMark(before: close, after: open) else { return false }
    let next = skipSpace(from: skipClosing(from: close + 1, line, enclosures))
    if next < line.upperBound {
      switch SentenceMark(scalars[next]) {
      case .clause, .list, .terminal, .dot, .ellipsis: return false
      default: break
      }
      if scalars[next] == 0x2014 || Attribution.joins(at: next, in: scalars, line) { return false }
    }
    if open == start { return !pair.isQuotation || !Attribution.begins(at: next, in: scalars, line) }
    guard pair.isQuotation else { return false }
    return isIntroduced(open, from: start) || mark == 0x3002 || mark == 0xFF61
  }

  /// The mark that the text between two places ends with, if that ends a sentence; other closing marks may be behind it.
  private func lastMark(before end: Int, after start: Int) -> UInt32? {
    var index = end - 1
    while index > start {
      switch SentenceMark(scalars[index]) {
      case .terminal, .ellipsis, .dot: return scalars[index]
      case .close, .straightQuote: index -= 1
      default: return nil
      }
    }
    return nil
  }

  /// Whether a colon or a comma leads to a quotation.
  private func isIntroduced(_ open: Int, from start: Int) -> Bool {
    var index = open - 1
    while index > start, ScalarClass.isSpace(scalars[index]) { index -= 1 }
    if index >= start, case .clause = SentenceMark(scalars[index]) { return true }
    return false
  }

  /// Whether an ASCII mark stands inside of an address: x.cn/a?b=1.
  private func isPartOfAddress(_ place: Int, _ line: Range<Int>) -> Bool {
    guard scalars[place] < 0x80, place + 1 < line.upperBound, place > line.lowerBound else { return false }
    return isLatinOrDigit(scalars[place - 1]) && isLatinOrDigit(scalars[place + 1])
  }

  /// Whether an ASCII comma or colon stands inside of a number, a time or an address.
  private func isPartOfNumber(_ place: Int, _ line: Range<Int>) -> Bool {
    guard place + 1 < line.upperBound, place > line.lowerBound else { return false }
    let (before, behind) = (scalars[place - 1], scalars[place + 1])
    return ScalarClass.isDigit(before) && ScalarClass.isDigit(behind)
      || (scalars[place] == 0x3A && behind == 0x2F)
  }

  /// Whether what stands behind an ellipsis ends a list: 等.
  private func isListEnd(_ index: Int, _ line: Range<Int>) -> Bool {
    index < line.upperBound && scalars[index] == 0x7B49
  }

  private func isLatinOrDigit(_ scalar: UInt32) -> Bool {
    ScalarClass.isLatin(scalar) || ScalarClass.isDigit(scalar)
  }

  private func isDot(_ scalar: UInt32) -> Bool {
    if case .dot = SentenceMark(scalar) { return true }
    return false
  }

  private func isLineEnd(_ scalar: UInt32) -> Bool {
    if case .lineEnd = SentenceMark(scalar) { return true }
    return false
  }

  /// The place behind the closing marks at a place.
  private func skipClosing(from index: Int, _ line: Range<Int>, _ enclosures: Enclosures) -> Int {
    var index = index
    loop: while index < line.upperBound {
      switch SentenceMark(scalars[index]) {
      case .close: index += 1
      case .straightQuote where enclosures.closesStraightQuote(at: index): index += 1
      default: break loop
      }
    }
    return index
  }

  /// The place behind the white space at a place, line ends too.
  private func skipSpace(from index: Int) -> Int {
    var index = index
    while index < scalars.count, ScalarClass.isSpace(scalars[index]) { index += 1 }
    return index
  }
}
