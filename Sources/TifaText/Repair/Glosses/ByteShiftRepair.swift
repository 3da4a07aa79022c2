/// Repairs the runs of a glossed page that are one byte out of step: 擔當?shù)墓茶F軍 becomes 擔當的公安鐵軍.
///
/// Mirror sites put glosses in over GBK bytes, also where the second byte of one character and the first of the next
/// happened to spell a character that they gloss. The gloss is a parity check: it names that character, hence the lost
/// lead byte; the characters behind it, taken back to bytes and paired from there, give the original up to the next
/// ASCII byte. What decoded to the private area vanished: its two bytes are chosen by plausibility, and the repair is
/// then a guess.
public struct ByteShiftRepair: RepairStep {
  public let name: RepairStepName = .byteShift
  public var signs: DamageSigns { .tonedVowel }

  /// The longest run that is put back in step, in characters.
  private static let longestRun = 40
  /// The cost, in nats, that a vanished character must save to be assumed where the run reads without it too.
  private static let vanishedCost: Float = 3
  /// The cost of two characters, each a word of its own, up to which they are looked at side by side.
  private static let commonPair: Float = 17
  /// What each pair of neighbours saves that the page has elsewhere once, and again each time that doubles.
  private static let pageEvidence: Float = 5
  private static let repeatedEvidence: Float = 1.5
  /// What a reading costs whose tone is not the gloss's.
  private static let toneCost: Float = 4

  private let plausibility: any Plausibility

  /// Creates the step.
  ///
  /// - Parameter plausibility: What chooses between readings.
  public init(plausibility: any Plausibility) { self.plausibility = plausibility }

  /// A run out of step: where it stands, the byte before it, and its bytes.
  private struct Run {
    var span: Range<Int>
    /// The bytes behind the lost one, two for each character of the run.
    var bytes: [UInt8] = []
    /// The byte that ends the run: an ASCII letter was a trail byte, a question mark stands for one that is lost.
    var end: End = .nothing

    enum End: Equatable {
      case nothing
      case lost
      case trail(UInt8)
      /// A character that is glossed with this syllable: its second byte took the gloss's bracket with it.
      case glossed(Range<Int>)
    }
  }

  /// The edits that put a page back in step.
  ///
  /// - Complexity: O(*n*) in the length of the text; each run costs a bounded number of readings.
  public func edits(in scalars: [UInt32]) -> [TextEdit] {
    guard scalars.contains(0x3F) else { return [] }
    let glosses = GlossScanner(scalars)
    guard glosses.isDense else { return [] }
    var edits: [TextEdit] = []
    var page: Page?
    var index = 1
    while index + 2 < scalars.count {
      guard scalars[index] == 0x3F, let end = syllableEnd(behind: index, in: scalars) else {
        index += 1
        continue
      }
      let known = page ?? Page(scalars, glosses)
      page = known
      guard let edit = repair(at: index, syllable: index + 1..<end, known, in: scalars) else {
        index += 1
        continue
      }
      edits.append(edit)
      index = edit.span.end.scalars
    }
    return edits
  }

  /// The cost of a text in nats, less what the page has elsewhere of it.
  private func cost(of text: [UInt32], on page: Page) -> Float {
    var cost = plausibility.cost(of: text)
    for (first, second) in zip(text, text.dropFirst()) {
      let count = page.count(first, second)
      guard count > 0 else { continue }
      cost -= Self.pageEvidence + Self.repeatedEvidence * Float(Int.bitWidth - 1 - count.leadingZeroBitCount)
    }
    return cost
  }

  /// What a page tells about its own characters: the glosses, and which Han characters stand side by side.
  private struct Page {
    let glosses: GlossScanner
    private var pairs: [UInt64: Int] = [:]

    init(_ scalars: [UInt32], _ glosses: GlossScanner) {
      self.glosses = glosses
      var previous: UInt32 = 0
      var index = 0
      while index < scalars.count {
        if let end = glosses.end(ofGlossAt: index) {
          index = end
          continue
        }
        if ScalarClass.isHan(previous), ScalarClass.isHan(scalars[index]) {
          pairs[UInt64(previous) << 32 | UInt64(scalars[index]), default: 0] += 1
        }
        previous = scalars[index]
        index += 1
      }
    }

    /// How often two Han characters stand side by side.
    func count(_ first: UInt32, _ second: UInt32) -> Int { pairs[UInt64(first) << 32 | UInt64(second)] ?? 0 }
  }

  /// The end of the syllable that stands behind a question mark and before a closing bracket.
  private func syllableEnd(behind mark: Int, in scalars: [UInt32]) -> Int? {
    var end = mark + 1
    while end < scalars.count, end - mark <= 6, GlossScanner.isLetter(scalars[end]) { end += 1 }
    return end > mark + 1 && end < scalars.count && scalars[end] == 0x29 ? end : nil
  }

  private func repair(
    at mark: Int, syllable: Range<Int>, _ page: Page, in scalars: [UInt32]
  ) -> TextEdit? {
    let table = GBKTable.shared
    guard let before = table.bytes(scalars[mark - 1]) else { return nil }
    let run = run(from: syllable.upperBound + 1, start: mark, page.glosses, in: scalars)
    let context = Array(scalars[max(0, mark - 3)..<mark])
    var best: (text: [UInt32], cost: Float, isGuess: Bool)?
    for (lost, penalty) in seconds(behind: before.trail, syllable: Array(scalars[syllable]), page.glosses) {
      guard var reading = read(lost, run, context, page, in: scalars) else { continue }
      reading.cost += penalty
      if best == nil || reading.cost < best!.cost { best = reading }
    }
    guard let best else { return nil }
    return TextEdit(
      mark..<run.span.upperBound, of: scalars, with: best.text, kind: .byteShift,
      confidence: best.isGuess ? 0.6 : 0.95)
  }

  /// The run behind a closing bracket: two-byte characters up to the next ASCII one.
  private func run(
    from start: Int, start mark: Int, _ glosses: GlossScanner, in scalars: [UInt32]
  ) -> Run {
    var run = Run(span: mark..<start)
    var index = start
    while index < scalars.count, index - start < Self.longestRun {
      let scalar = scalars[index]
      if let pair = GBKTable.shared.bytes(scalar) {
        run.bytes += [pair.lead, pair.trail]
        index += 1
        // A gloss inside the run was put in between its bytes like any other.
        if let end = glosses.end(ofGlossAt: index) { index = end }
        continue
      }
      if scalar == 0x3F, let end = syllableEnd(behind: index, in: scalars) {
        run.end = .glossed(index + 1..<end)
        index = end + 1
      } else if scalar == 0x3F {
        run.end = .lost
        index += 1
      } else if scalar >= 0x40, scalar < 0x7F {
        run.end = .trail(UInt8(scalar))
        index += 1
      }
      break
    }
    run.span = mark..<index
    return run
  }

  /// The second bytes of the characters that start with a byte and are glossed with a syllable, each with a penalty.
  private func seconds(behind trail: UInt8, syllable: [UInt32], _ glosses: GlossScanner) -> [(UInt8, Float)] {
    let table = GBKTable.shared
    func seconds(_ cost: (UInt32) -> Float?) -> [(UInt8, Float)] {
      (UInt8(0x40)...0xFE).compactMap { second in
        table.character(trail, second).flatMap(cost).map { (second, $0) }
      }
    }
    // The page says itself which characters it glosses with the syllable; the bytes decide among them.
    let named = seconds { glosses.readings[$0] == syllable ? 0 : nil }
    guard named.isEmpty else { return named }
    let toneless = HanReading.toneless(syllable)
    return seconds { character in
      guard let reading = HanReading.reading(of: character) else { return nil }
      if reading == syllable { return 0 }
      return HanReading.toneless(reading) == toneless ? Self.toneCost : nil
    }
  }

  /// The text of a run behind a lost byte, the cheapest of the readings with and without vanished characters.
  private func read(
    _ lost: UInt8, _ run: Run, _ context: [UInt32], _ page: Page, in scalars: [UInt32]
  ) -> (text: [UInt32], cost: Float, isGuess: Bool)? {
    var text: [UInt32] = []
    var lead = lost
    var isGuess = false
    var index = 0
    while index < run.bytes.count {
      let next = run.bytes[index]
      let plain = GBKTable.shared.character(lead, next)
      let following =
        index + 3 < run.bytes.count
        ? GBKTable.shared.character(run.bytes[index + 1], run.bytes[index + 2]) : nil
      if let pair = vanished(between: lead, and: next, plain: plain, following, behind: context + text, page)
      {
        text += pair
        isGuess = true
      } else if let plain {
        text.append(plain)
      } else {
        return nil
      }
      lead = run.bytes[index + 1]
      index += 2
    }
    switch run.end {
    case .trail(let trail):
      let plain = GBKTable.shared.character(lead, trail)
      if let pair = vanished(between: lead, and: trail, plain: plain, nil, behind: context + text, page) {
        text += pair
        isGuess = true
      } else if let plain {
        text.append(plain)
      } else {
        return nil
      }
    case .lost:
      let isLineEnd = run.span.upperBound >= scalars.count || scalars[run.span.upperBound] == 0x0A
      guard let character = likeliest(lead, behind: context + text, isLineEnd, page) else { break }
      text.append(character)
      isGuess = true
    case .glossed(let syllable):
      guard
        let (ending, hasVanished) = glossed(lead, Array(scalars[syllable]), behind: context + text, page)
      else { return nil }
      text += ending
      isGuess = isGuess || hasVanished
    case .nothing:
      break
    }
    return (text, cost(of: context + text, on: page), isGuess)
  }

  /// The glossed character that ends a run, with the one before it where a character vanished between them.
  private func glossed(
    _ lead: UInt8, _ syllable: [UInt32], behind context: [UInt32], _ page: Page
  ) -> (text: [UInt32], hasVanished: Bool)? {
    let table = GBKTable.shared
    let context = Array(context.suffix(3))
    var best: (text: [UInt32], cost: Float, hasVanished: Bool)?
    for (second, penalty) in seconds(behind: lead, syllable: syllable, page.glosses) {
      guard let character = table.character(lead, second) else { continue }
      let cost = cost(of: context + [character], on: page) + penalty - Self.vanishedCost
      if best == nil || cost < best!.cost { best = ([character], cost, false) }
    }
    for (character, reading) in page.glosses.readings where reading == syllable {
      guard let pair = table.bytes(character) else { continue }
      for x in UInt8(0xA1)...0xFE where table.isPrivate(x, pair.lead) {
        guard let first = table.character(lead, x), isUsual(first) else { continue }
        let cost = cost(of: context + [first, character], on: page)
        if best == nil || cost < best!.cost { best = ([first, character], cost, true) }
      }
    }
    return best.map { ($0.text, $0.hasVanished) }
  }

  /// The two characters that a vanished one leaves between a lead and a trail byte, where they read better.
  private func vanished(
    between lead: UInt8, and trail: UInt8, plain: UInt32?, _ following: UInt32?, behind context: [UInt32],
    _ page: Page
  ) -> [UInt32]? {
    let table = GBKTable.shared
    let context = Array(context.suffix(3))
    let tail = following.map { [$0] } ?? []
    var best: (pair: [UInt32], cost: Float)?
    if let plain { best = ([], cost(of: context + [plain] + tail, on: page) - Self.vanishedCost) }
    for x in UInt8(0xA1)...0xFE {
      guard let first = table.character(lead, x), isUsual(first) else { continue }
      let firstCost = Self.marks.contains(first) ? 0 : plausibility.cost(of: first)
      for y in UInt8(0x81)...0xFE where table.isPrivate(x, y) {
        guard let second = table.character(y, trail), isUsual(second),
          plausibility.isWord(first, second) || page.count(first, second) > 0
            || firstCost + (Self.marks.contains(second) ? 0 : plausibility.cost(of: second)) < Self.commonPair
        else { continue }
        let cost = cost(of: context + [first, second] + tail, on: page)
        if best == nil || cost < best!.cost { best = ([first, second], cost) }
      }
    }
    return best.flatMap { $0.pair.isEmpty ? nil : $0.pair }
  }

  /// The marks that stand in running text.
  private static let marks = Set("，。、；：“”！？（）《》".unicodeScalars.map(\.value))

  /// Whether a character stands in running text: Han, or one of its marks.
  private func isUsual(_ character: UInt32) -> Bool {
    ScalarClass.isHan(character) || Self.marks.contains(character)
  }

  /// The likeliest character that starts with a byte whose second is lost.
  private func likeliest(
    _ lead: UInt8, behind context: [UInt32], _ isLineEnd: Bool, _ page: Page
  ) -> UInt32? {
    let context = Array(context.suffix(3))
    var best: (character: UInt32, cost: Float)?
    for trail in UInt8(0x40)...0xFE {
      guard let character = GBKTable.shared.character(lead, trail), isUsual(character) else { continue }
      let isFullStop = isLineEnd && character == 0x3002
      let cost = cost(of: context + [character], on: page) - (isFullStop ? 10 : 0)
      if best == nil || cost < best!.cost { best = (character, cost) }
    }
    return best?.character
  }
}
