/// Makes the edits that leave of a page the text that is read.
///
/// Every character that stays stands where it stood; a reference is replaced by its character; all else is deleted, or
/// replaced by the one line end, tab or space that a browser shows there. No edit puts in more than one character.
struct ReadingEdits {
  /// What separates two characters that stay, weakest first.
  private enum Gap: Int, Comparable {
    case none, space, tab, line

    static func < (left: Gap, right: Gap) -> Bool { left.rawValue < right.rawValue }
  }

  private let page: MarkupPage
  /// The Unicode scalar values of the file.
  private let scalars: [UInt32]
  private let filter: MainContent.Filter
  private(set) var edits: [TextEdit] = []
  /// The end of what is kept or edited.
  private var position = 0
  private var gap = Gap.none
  /// Whether the white space of the gap has a line end.
  private var gapHasLineEnd = false
  /// The last character that was kept; nil before the first and 0x0A at the start of a line.
  private var previous: UInt32?
  private var preformattedDepth = 0

  init(page: MarkupPage, of scalars: [UInt32], filter: MainContent.Filter) {
    self.scalars = scalars
    self.page = page
    self.filter = filter
  }

  private var isLineStart: Bool { previous == nil || previous == 0x0A }

  /// Whether nothing has been kept.
  var isEmpty: Bool { previous == nil }

  /// Keeps a line of the page, and ends it.
  ///
  /// - Precondition: It stands behind all that has been kept.
  mutating func keep(_ line: MarkupPage.Line) {
    for item in page.items[line.items] { take(item) }
    gap = .line
  }

  /// Keeps the text of an element.
  ///
  /// - Precondition: It stands behind all that has been kept.
  /// - Complexity: O(*n*) in its length.
  mutating func keep(_ element: MarkupPage.Element) {
    var lines = page.lines(in: element)
    var index = element.firstItem
    while index < element.lastItem {
      let item = page.items[index]
      while let first = lines.first, page.lines[first].items.upperBound <= index { lines.removeFirst() }
      if item.kind == .open, isLeftOut(page.elements[Int(item.value)]), index != element.firstItem {
        take(item)
        index = page.elements[Int(item.value)].lastItem
        continue
      }
      if let first = lines.first, page.lines[first].items.lowerBound == index, isLeftOut(page.lines[first]) {
        index = page.lines[first].items.upperBound
        continue
      }
      take(item)
      index += 1
    }
  }

  /// Ends the text: what follows is deleted.
  mutating func finish() {
    replace(upTo: page.source.count, with: [])
  }

  private func isLeftOut(_ element: MarkupPage.Element) -> Bool {
    element.hints.contains(.hidden) || element.tag == .hidden
      || (filter.skipsUnlikely && element.hints.contains(.unlikely))
      || (filter.skipsLinks && element.isLinkList)
  }

  private func isLeftOut(_ line: MarkupPage.Line) -> Bool {
    filter.skipsLinks && line.tally.links >= 3 && line.tally.isLinkLine
  }

  private mutating func take(_ item: MarkupPage.Item) {
    switch item.kind {
    case .text: keepText(Int(item.start)..<Int(item.end))
    case .reference: keepReference(Int(item.start)..<Int(item.end), item.value)
    case .lineBreak: gap = .line
    case .open, .close:
      let tag = page.elements[Int(item.value)].tag
      if tag.isBlock { gap = max(gap, tag == .cell ? .tab : .line) }
      if tag == .preformatted { preformattedDepth += item.kind == .open ? 1 : -1 }
    }
  }

  private mutating func keepText(_ range: Range<Int>) {
    for offset in range {
      let scalar = page.source[offset]
      if preformattedDepth == 0, MarkupSpace.isSpace(scalar) {
        noteSpace(scalar)
      } else if scalar >= 0x20 || MarkupSpace.isSpace(scalar) {
        // One space between two characters stays as it is.
        let isSpaced =
          gap == .space && offset == position + 1 && page.source[position] == 0x20 && !isLineStart
        if !isSpaced, gap != .none || offset != position { closeGap(at: offset, before: scalar) }
        gap = .none
        gapHasLineEnd = false
        position = offset + 1
        previous = scalar
      }
    }
  }

  private mutating func keepReference(_ range: Range<Int>, _ scalar: UInt32) {
    if preformattedDepth == 0, MarkupSpace.isSpace(scalar) {
      noteSpace(scalar)
      return
    }
    closeGap(at: range.lowerBound, before: scalar)
    replace(upTo: range.upperBound, with: [scalar])
    previous = scalar
  }

  private mutating func noteSpace(_ scalar: UInt32) {
    gap = max(gap, .space)
    if scalar == 0x0A || scalar == 0x0D { gapHasLineEnd = true }
  }

  /// Replaces the gap before a character that stays.
  private mutating func closeGap(at start: Int, before scalar: UInt32) {
    replace(upTo: start, with: separator(before: scalar))
    gap = .none
    gapHasLineEnd = false
  }

  /// What stands in the text for the gap.
  private func separator(before scalar: UInt32) -> [UInt32] {
    guard let previous, !isLineStart else { return [] }
    switch gap {
    case .none: return []
    case .space:
      // The line ends of a page's own layout do not divide Han text (CSS Text 3, 4.1.3).
      return gapHasLineEnd && ScalarClass.isWide(previous) && ScalarClass.isWide(scalar) ? [] : [0x20]
    case .tab: return [0x09]
    case .line: return [0x0A]
    }
  }

  private mutating func replace(upTo end: Int, with replacement: [UInt32]) {
    guard end > position else { return }
    edits.append(TextEdit(position..<end, of: scalars, with: replacement, kind: .markup))
    position = end
  }
}
