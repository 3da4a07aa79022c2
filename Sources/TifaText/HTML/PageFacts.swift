/// What a page says of itself: title, date and outlet.
struct PageFacts {
  private(set) var title: String?
  /// The line that holds the title before the main text; nil where none does.
  private(set) var titleLine: Int?
  private(set) var date: String?
  private(set) var outlet: String?

  /// The longest line that may be a title or tell a date or an outlet, in characters.
  private static let longestLine = 120
  /// How far before and behind the start of the main text the date and the outlet are looked for, in lines.
  private static let reach = 12

  /// Reads what a page says.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - content: The lines of the main text.
  /// - Complexity: O(*n*) in the length of the page.
  init(_ page: MarkupPage, content: Range<Int>) {
    findTitle(of: page, before: content)
    let first = titleLine ?? max(0, content.lowerBound - Self.reach)
    let near = first..<min(content.upperBound, content.lowerBound + Self.reach)
    let lines = page.lines[near].filter { $0.tally.characters <= Self.longestLine }.map(page.text(of:))
    date =
      (page.metadata(
        "pubdate", "article:published_time", "publishdate", "publish_date", "publish-date", "publishtime",
        "og:published_time", "og:release_date", "datepublished", "dc.date.issued", "dcterms.issued",
        "dc.date",
        "date")).flatMap { PageDate(in: $0)?.iso } ?? page.time.flatMap { PageDate(in: $0)?.iso }
      ?? lines.lazy.compactMap { PageDate(in: $0)?.iso }.first
    let last = page.lines[content].suffix(3).filter { $0.tally.characters <= Self.longestLine }.map(
      page.text(of:))
    outlet =
      page.metadata("contentsource", "source", "article:source") ?? (lines + last).lazy.compactMap(
        Self.outlet
      ).first
      ?? page.metadata("og:site_name", "sitename", "application-name")
  }

  // MARK: Title

  private mutating func findTitle(of page: MarkupPage, before content: Range<Int>) {
    let named = page.metadata("articletitle", "og:title", "twitter:title", "headline")
    let window = Self.collapsed(page.title)
    let wanted = named.map { Self.squeezed($0.unicodeScalars.map(\.value)) }
    let squeezedWindow = Self.squeezed(window)
    var best: (line: Int, text: [UInt32], rank: Int)?
    for index in 0..<min(content.upperBound, content.lowerBound + Self.reach) {
      let line = page.lines[index]
      guard line.tally.characters >= 2, line.tally.characters <= Self.longestLine else { continue }
      let isHeading = Self.isHeading(line, in: page)
      let text = page.text(of: line)
      let squeezed = Self.squeezed(text)
      let isNamed = squeezed == wanted
      let isWindow = squeezed.count >= 4 && squeezedWindow.starts(with: squeezed)
      // A heading that no title confirms is a site's name as often as not, unless it has the length of a headline.
      let rank =
        isNamed
        ? (isHeading ? 6 : 5)
        : isWindow
          ? (isHeading ? 4 : line.tally.links > 0 ? 0 : 3)
          : isHeading && line.tally.links == 0 && (squeezed.count >= 8 || window.isEmpty) ? 2 : 0
      // Of a title that stands before the text and in it, the one in it is taken, so that it is read once.
      let isRepeated = index >= content.lowerBound && rank == best?.rank && text == best?.text
      if rank > 0, rank > best?.rank ?? 0 || isRepeated { best = (index, text, rank) }
    }
    let rank = best?.rank ?? 0
    if let best, rank > 2 || named == nil {
      title = String(scalarValues: best.text)
      if best.line < content.lowerBound { titleLine = best.line }
    } else if let named {
      title = Self.withoutSite(named)
    } else if !window.isEmpty {
      title = Self.withoutSite(String(scalarValues: window))
    }
  }

  private static func isHeading(_ line: MarkupPage.Line, in page: MarkupPage) -> Bool {
    var index = line.block
    while index >= 0 {
      if page.elements[index].tag == .heading { return true }
      index = page.elements[index].parent
    }
    return false
  }

  /// A title without the name of the site behind it: `标题_某网`, `标题 - 某网`, `标题-某网`.
  private static func withoutSite(_ title: String) -> String {
    let scalars = Array(title.unicodeScalars)
    var end = scalars.count
    for (index, scalar) in scalars.enumerated() where index >= 4 {
      let isBar = scalar == "_" || scalar == "|" || scalar == "｜"
      let isDash = scalar == "-" || scalar == "–" || scalar == "—"
      guard isBar || isDash else { continue }
      // Of a dash inside a title, as in 2024-2025, one side is a digit or a letter.
      let isInside = [index - 1, index + 1].contains { side in
        side < scalars.count
          && (ScalarClass.isDigit(scalars[side].value) || ScalarClass.isLatin(scalars[side].value))
      }
      if isBar || (!isInside && scalars.count - index <= 20) {
        end = index
        break
      }
    }
    var text = String.UnicodeScalarView(scalars[..<end])
    while let last = text.last, last.properties.isWhitespace || last == "-" || last == "—" {
      text.removeLast()
    }
    return String(text)
  }

  // MARK: Outlet

  /// What stands behind 来源： in a line.
  private static func outlet(in line: [UInt32]) -> String? {
    for word in ["来源", "來源"] {
      let word = word.unicodeScalars.map(\.value)
      guard line.count > word.count + 1 else { continue }
      for start in 0..<(line.count - word.count) where line[start..<start + word.count].elementsEqual(word) {
        var index = start + word.count
        while index < line.count, line[index] == 0x20 { index += 1 }
        guard index < line.count, line[index] == 0xFF1A || line[index] == 0x3A else { continue }
        index += 1
        while index < line.count, line[index] == 0x20 { index += 1 }
        let name = line[index...].prefix { !endsOutlet($0) }
        if !name.isEmpty, name.count <= 30 { return String(scalarValues: name) }
      }
    }
    return nil
  }

  private static func endsOutlet(_ scalar: UInt32) -> Bool {
    switch Unicode.Scalar(scalar) {
    case " ", "|", "｜", "（", "(", "【", "[", "）", ")", "】", "]", "，", "。", "；", ";", ",": true
    default: false
    }
  }

  // MARK: Text

  private static func collapsed(_ text: [UInt32]) -> [UInt32] {
    let words = text.split { ScalarClass.isSpace($0) }
    return Array(words.joined(separator: [0x20]))
  }

  private static func squeezed(_ text: [UInt32]) -> [UInt32] { text.filter { !ScalarClass.isSpace($0) } }
}
