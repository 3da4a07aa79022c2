/// Which marks of a line enclose something: for each that opens, where it is closed.
///
/// A mark that nothing closes in its line, or only far away, encloses nothing.
struct Enclosures {
  /// The most characters between two marks; what is longer is a mark forgotten, or several sentences.
  private static let longest = 400

  /// What opens, in the order of the text; each with the place of what closes it, and −1 where nothing does.
  private var opened: [(start: Int, end: Int, pair: SentenceMark.Pair)] = []
  /// The ones of ``opened`` that are open while a line is read.
  private var open: [Int] = []
  /// Where straight quotation marks close, in rising order.
  private var straightEnds: [Int] = []
  private var openCounts = [Int](repeating: 0, count: SentenceMark.Pair.allCases.count)
  /// The first of ``opened`` that a reader has not passed.
  private var next = 0

  /// Finds the enclosures of a line.
  ///
  /// - Complexity: O(*n*) in the length of the line.
  mutating func find(in scalars: [UInt32], _ line: Range<Int>) {
    opened.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
    for index in openCounts.indices { openCounts[index] = 0 }
    straightEnds.removeAll(keepingCapacity: true)
    next = 0
    for index in line {
      switch SentenceMark(scalars[index]) {
      case .open(let pair): begin(pair, at: index)
      case .close(let pair): end(pair, at: index)
      case .straightQuote:
        if openCounts[SentenceMark.Pair.straightQuote.rawValue] == 0 {
          begin(.straightQuote, at: index)
        } else {
          end(.straightQuote, at: index)
        }
      default: break
      }
    }
  }

  private mutating func begin(_ pair: SentenceMark.Pair, at index: Int) {
    open.append(opened.count)
    opened.append((index, -1, pair))
    openCounts[pair.rawValue] += 1
  }

  private mutating func end(_ pair: SentenceMark.Pair, at index: Int) {
    // What was opened inside and not closed there is not closed at all.
    guard openCounts[pair.rawValue] > 0 else { return }
    while let last = open.popLast() {
      openCounts[opened[last].pair.rawValue] -= 1
      guard opened[last].pair == pair else { continue }
      guard index - opened[last].start - 1 <= Self.longest else { return }
      opened[last].end = index
      if pair == .straightQuote { straightEnds.append(index) }
      return
    }
  }

  /// The place of what closes the mark at a place, if that opens something; places are asked for in rising order.
  mutating func end(ofMarkAt index: Int) -> (end: Int, pair: SentenceMark.Pair)? {
    while next < opened.count, opened[next].start < index { next += 1 }
    guard next < opened.count, opened[next].start == index, opened[next].end >= 0 else { return nil }
    return (opened[next].end, opened[next].pair)
  }

  /// Whether a straight quotation mark closes what another has opened.
  ///
  /// - Complexity: O(log *n*) in the number of such marks of the line.
  func closesStraightQuote(at index: Int) -> Bool {
    var (low, high) = (0, straightEnds.count)
    while low < high {
      let middle = (low + high) / 2
      if straightEnds[middle] < index { low = middle + 1 } else { high = middle }
    }
    return low < straightEnds.count && straightEnds[low] == index
  }
}
