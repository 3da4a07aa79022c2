extension MarkupPage {
  /// Reads a page.
  ///
  /// - Returns: Nil where the page is too long for libxml2, or memory runs out.
  /// - Complexity: O(*n*) in the length of the page.
  init?(_ source: [UInt32]) {
    guard let events = MarkupEvents(source) else { return nil }
    var builder = Builder(source: source)
    builder.page.items.reserveCapacity(events.count)
    events.visit { builder.take($0) }
    builder.finish()
    self = builder.page
  }

  private init(empty source: [UInt32]) { self.source = source }

  /// The page as far as it has been read.
  private struct Builder {
    /// An element that has not ended.
    private struct Open {
      /// Its index; -1 where it is a part of a line and has none.
      let element: Int
      let tag: MarkupTag
      let isHidden: Bool
      let isUnlikely: Bool
    }

    var page: MarkupPage
    private var open: [Open] = []
    private var block = -1
    private var hiddenDepth = 0
    private var unlikelyDepth = 0
    private var linkDepth = 0
    private var titleDepth = 0
    private var hasTitle = false
    private var line: Line?

    init(source: [UInt32]) { page = MarkupPage(empty: source) }

    mutating func take(_ event: MarkupEvents.Event) {
      switch event {
      case .text(let range): take(range, reference: nil)
      case .reference(let range, let scalar): take(range, reference: scalar)
      case .start(let name, let attributes): start(name, attributes)
      case .end: end()
      }
    }

    mutating func finish() {
      while !open.isEmpty { end() }
      endLine()
    }

    private mutating func take(_ range: Range<Int>, reference: UInt32?) {
      if titleDepth > 0 {
        if hasTitle { return }
        if let reference {
          page.title.append(reference)
        } else {
          page.title.append(contentsOf: page.source[range])
        }
        return
      }
      if hiddenDepth > 0 { return }
      if line == nil {
        line = Line(
          items: page.items.count..<page.items.count, block: block, tally: TextTally(),
          isUnlikely: unlikelyDepth > 0)
        if linkDepth > 0 { line!.tally.links = 1 }
      }
      if let reference {
        let scalar = Self.meaning(of: reference)
        append(.reference, range, value: scalar)
        if !ScalarClass.isSpace(scalar) { line!.tally.count(scalar, isLinked: linkDepth > 0) }
      } else {
        append(.text, range)
        var tally = line!.tally
        for offset in range {
          let scalar = page.source[offset]
          if !ScalarClass.isSpace(scalar) { tally.count(scalar, isLinked: linkDepth > 0) }
        }
        line!.tally = tally
      }
    }

    private mutating func append(_ kind: Item.Kind, _ range: Range<Int> = 0..<0, value: UInt32 = 0) {
      page.items.append(
        Item(kind: kind, start: Int32(range.lowerBound), end: Int32(range.upperBound), value: value))
    }

    private mutating func start(_ name: String, _ attributes: [(name: String, value: String)]) {
      var tag = MarkupTag(name: name)
      let hints = attributes.isEmpty ? [] : hints(of: attributes, in: tag)
      switch tag {
      case .meta: readMetadata(attributes)
      case .time where page.time == nil: page.time = attributes.first { $0.name == "datetime" }?.value
      case .title: titleDepth += 1
      case .lineBreak:
        endLine()
        append(.lineBreak)
      case .link:
        if attributes.contains(where: { $0.name == "href" }) {
          linkDepth += 1
          line?.tally.links += 1
        } else {
          tag = .inline
        }
      default: break
      }
      let isHidden = tag == .hidden || hints.contains(.hidden)
      let isUnlikely = tag == .boilerplate || hints.contains(.unlikely)
      var element = -1
      if tag.isBlock || isHidden || isUnlikely {
        if tag.isBlock { endLine() }
        element = page.elements.count
        append(.open, value: UInt32(element))
        page.elements.append(
          Element(
            tag: tag, hints: isUnlikely ? hints.union(.unlikely) : hints, parent: block,
            firstItem: page.items.count - 1, lastItem: page.items.count - 1))
        if tag.isBlock { block = element }
      }
      if isHidden { hiddenDepth += 1 }
      if isUnlikely { unlikelyDepth += 1 }
      open.append(Open(element: element, tag: tag, isHidden: isHidden, isUnlikely: isUnlikely))
    }

    private mutating func end() {
      guard let last = open.popLast() else { return }
      if last.isHidden { hiddenDepth -= 1 }
      if last.isUnlikely { unlikelyDepth -= 1 }
      if last.tag == .link { linkDepth -= 1 }
      if last.tag == .title {
        titleDepth -= 1
        if !page.title.isEmpty { hasTitle = true }
      }
      guard last.element >= 0 else { return }
      if last.tag.isBlock { endLine() }
      page.elements[last.element].lastItem = page.items.count
      append(.close, value: UInt32(last.element))
      if last.tag.isBlock {
        block = page.elements[last.element].parent
        page.finish(last.element)
      }
    }

    private mutating func endLine() {
      guard var ended = line else { return }
      line = nil
      guard ended.tally.characters > 0 else { return }
      ended.items = ended.items.lowerBound..<page.items.count
      if ended.tally.score > 0 { ended.tally.sentences = 1 }
      page.lines.append(ended)
      guard ended.block >= 0 else { return }
      page.elements[ended.block].tally.add(ended.tally)
      page.elements[ended.block].score += ended.tally.score
    }

    private func hints(of attributes: [(name: String, value: String)], in tag: MarkupTag) -> MarkupHints {
      var hints = MarkupHints()
      for (name, value) in attributes {
        switch name {
        case "class", "id": hints.read(name: value)
        case "style": hints.read(style: value)
        case "hidden": hints.insert(.hidden)
        case "aria-hidden" where value == "true": hints.insert(.hidden)
        default: break
        }
      }
      // The names of the whole page say nothing, and what may be the main text is not passed over.
      if tag == .body || tag == .article || hints.contains(.likely) { hints.remove(.unlikely) }
      if tag == .body { hints.remove(.hidden) }
      return hints
    }

    private mutating func readMetadata(_ attributes: [(name: String, value: String)]) {
      var content: String?
      for (name, value) in attributes where name == "content" { content = value }
      guard let content else { return }
      for (name, value) in attributes where name == "name" || name == "property" || name == "itemprop" {
        page.metadata.append((value.lowercased(), content))
      }
    }

    /// What a reference means: numbers from 128 to 159 are those of Windows (HTML standard, 13.2.5.80).
    private static func meaning(of scalar: UInt32) -> UInt32 {
      guard scalar >= 0x80, scalar <= 0x9F else { return scalar }
      let meant = windows[Int(scalar - 0x80)]
      return meant == 0 ? scalar : meant
    }

    private static let windows: [UInt32] = [
      0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
      0x017D,
      0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,
      0x017E,
      0x0178,
    ]
  }

  /// Gives what an element counts to the block around it.
  private mutating func finish(_ index: Int) {
    let element = elements[index]
    let tally = element.tally
    elements[index].isLinkList = tally.links >= 3 && tally.linkDensity > 0.6 && tally.sentences == 0
    guard element.parent >= 0, !element.hints.contains(.unlikely) else { return }
    elements[element.parent].tally.add(tally)
    // A block of one paragraph is a paragraph of the block around it; of others the block around gets less, so that it
    // is chosen only where it has more than its largest part.
    var share = element.score
    if tally.sentences > 1 { share *= 0.75 }
    elements[element.parent].score += max(share, -30)
  }
}
