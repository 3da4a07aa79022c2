/// A page as its elements, its lines of text, and what it says of itself.
struct MarkupPage {
  /// Something that stands in the page, in its order.
  struct Item {
    enum Kind: UInt8 {
      /// Characters of the page as they stand there.
      case text
      /// A reference, which means the scalar `value`.
      case reference
      case lineBreak
      /// The start of the element with the index `value`.
      case open
      /// The end of the element with the index `value`.
      case close
    }

    let kind: Kind
    /// The offsets of the characters in the page.
    let start: Int32
    let end: Int32
    let value: UInt32
  }

  /// An element that is not just a part of a line.
  struct Element {
    let tag: MarkupTag
    let hints: MarkupHints
    /// The index of the block around it; -1 where there is none.
    let parent: Int
    /// The indices of the item that opens it and, when it has ended, of the one that closes it.
    let firstItem: Int
    var lastItem: Int
    var tally = TextTally()
    /// How much speaks for the element as the main text.
    var score: Float = 0
    /// Whether it is a list of links.
    var isLinkList = false
  }

  /// Text between two ends of lines.
  struct Line {
    /// The indices of its first item and behind its last.
    var items: Range<Int>
    /// The index of the block that it stands in; -1 where there is none.
    let block: Int
    var tally: TextTally
    /// Whether it stands beside the main text, by the names of the elements around it.
    let isUnlikely: Bool
  }

  let source: [UInt32]
  var items: [Item] = []
  var elements: [Element] = []
  var lines: [Line] = []
  /// What meta elements say: names in small letters, and their contents.
  var metadata: [(name: String, content: String)] = []
  /// The machine-readable value of the first time element.
  var time: String?
  /// The text of the title element.
  var title: [UInt32] = []

  /// The lines that stand in an element.
  func lines(in element: Element) -> Range<Int> {
    let first = lineIndex(from: element.firstItem)
    return first..<max(first, lineIndex(from: element.lastItem))
  }

  /// The index of the first line that starts at an item or behind it.
  private func lineIndex(from item: Int) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].items.lowerBound < item { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The text of a line, white space collapsed.
  func text(of line: Line) -> [UInt32] {
    var text: [UInt32] = []
    var needsSpace = false
    func append(_ scalar: UInt32) {
      if MarkupSpace.isSpace(scalar) || scalar == 0xA0 || scalar == 0x3000 {
        needsSpace = !text.isEmpty
        return
      }
      if needsSpace { text.append(0x20) }
      needsSpace = false
      text.append(scalar)
    }
    for item in items[line.items] {
      switch item.kind {
      case .text: for offset in Int(item.start)..<Int(item.end) { append(source[offset]) }
      case .reference: append(item.value)
      default: break
      }
    }
    return text
  }

  /// The content of the first meta element with one of some names, the names in their order.
  func metadata(_ names: String...) -> String? {
    for name in names {
      for field in metadata where field.name == name {
        let content = field.content.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if !content.isEmpty { return content }
      }
    }
    return nil
  }
}

/// The white space that only lays a page out.
enum MarkupSpace {
  @inline(__always)
  static func isSpace(_ scalar: UInt32) -> Bool {
    scalar == 0x20 || scalar == 0x0A || scalar == 0x0D || scalar == 0x09 || scalar == 0x0C
  }
}
