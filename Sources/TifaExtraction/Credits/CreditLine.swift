import TifaLexicon
import TifaText

/// Reads a line or a bracket as a list of credits: keys, each with its names.
struct CreditLine {
  /// A name with its role.
  struct Item {
    let role: Credit.Role
    let span: NormalizedSpan
    /// The parts of a name that is spaced out (王　芳), or the whole.
    let parts: [NormalizedSpan]
  }

  private static let comma: UInt32 = 0xFF0C
  private static let slash: UInt32 = 0x2F
  private static let bar: UInt32 = 0x7C
  private static let longestBody = 30
  private static let unitRoles: Set<Credit.Role> = [.reporter, .correspondent, .intern]

  private let passage: Passage
  private let range: Range<Int>
  private(set) var items: [Item] = []
  /// The number of keys that are no posts elsewhere.
  private(set) var strongKeys = 0
  /// Whether all of the line was read as credits.
  private(set) var isWhole = true
  /// Whether a colon or slash stands behind the first key.
  private(set) var isMarked = false
  private var role: Credit.Role?

  /// Reads a stretch of a line.
  ///
  /// - Complexity: O(*n*) in its length.
  init(_ range: Range<Int>, in passage: Passage, names: NameModel) {
    self.passage = passage
    self.range = range
    read(names)
  }

  private mutating func read(_ names: NameModel) {
    var position = range.lowerBound
    while position < range.upperBound {
      if isSeparator(passage[position]) {
        position += 1
        continue
      }
      let end = pieceEnd(from: position)
      if let next = readKey(at: position, pieceEnd: end, names) {
        position = next
      } else if let next = readValue(position..<end, names) {
        position = next
      } else {
        isWhole = false
        // What starts with something else is no credit.
        if items.isEmpty && role == nil { return }
        position = end
      }
    }
  }

  /// Reads a key, and gives the position behind it and its mark.
  private mutating func readKey(at start: Int, pieceEnd: Int, _ names: NameModel) -> Int? {
    if let (end, key) = CreditKey.beforeMark.match(in: passage.scalars, at: start), isMark(passage[end]) {
      return take(key, markAt: end)
    }
    guard let (end, key) = CreditKey.before.match(in: passage.scalars, at: start), end <= pieceEnd else {
      return readUnitKey(start..<pieceEnd)
    }
    if end < pieceEnd {
      // 记者苏晓棠: the name stands directly behind.
      guard !key.isWeak, isName(end..<pieceEnd, isCertain: false, names) || key.role == .outlet else {
        return nil
      }
    } else if isMark(passage[end]) {
      return take(key, markAt: end)
    }
    role = key.role
    if !key.isWeak { strongKeys += 1 }
    return end
  }

  /// 旗融媒体中心记者: the key stands behind the body of those who are named.
  private mutating func readUnitKey(_ piece: Range<Int>) -> Int? {
    for length in [3, 2] where piece.count > length + 1 {
      guard
        let key = CreditKey.before.value(of: passage.scalars[piece.upperBound - length..<piece.upperBound]),
        !key.isWeak, Self.unitRoles.contains(key.role)
      else { continue }
      role = key.role
      strongKeys += 1
      return piece.upperBound
    }
    return nil
  }

  private mutating func take(_ key: CreditKey, markAt end: Int) -> Int {
    role = key.role
    if !key.isWeak { strongKeys += 1 }
    if items.isEmpty { isMarked = true }
    var next = end + 1
    // 文/图：苏晓棠: two keys, one name.
    if let (second, _) = CreditKey.beforeMark.match(in: passage.scalars, at: next), isMark(passage[second]) {
      next = second + 1
    }
    return next
  }

  /// Reads a name or body, and gives the position behind it and a key that follows it.
  private mutating func readValue(_ piece: Range<Int>, _ names: NameModel) -> Int? {
    if let next = readNameBefore(piece, names) { return next }
    guard let role else { return nil }
    if role.isBody {
      var end = piece.upperBound
      while end < range.upperBound, !isSeparator(passage[end]) { end += 1 }
      guard end - piece.lowerBound <= Self.longestBody else { return nil }
      let span = NormalizedSpan(piece.lowerBound, end)
      items.append(Item(role: role, span: span, parts: [span]))
      self.role = nil
      return end
    }
    if let spaced = spacedName(piece) {
      items.append(Item(role: role, span: NormalizedSpan(spaced[0].start, spaced[1].end), parts: spaced))
      return spaced[1].end
    }
    guard isName(piece, isCertain: true, names) else { return nil }
    let span = NormalizedSpan(piece)
    items.append(Item(role: role, span: span, parts: [span]))
    return piece.upperBound
  }

  /// 边疆摄, 边疆 摄, 县委宣传部供稿: the key stands behind.
  private mutating func readNameBefore(_ piece: Range<Int>, _ names: NameModel) -> Int? {
    var next = piece.upperBound
    while next < range.upperBound, isSeparator(passage[next]) { next += 1 }
    if next > piece.upperBound, next < range.upperBound {
      let end = pieceEnd(from: next)
      if role == nil || end == range.upperBound,
        let key = CreditKey.after.value(of: passage.scalars[next..<end]),
        key.role.isBody || isName(piece, isCertain: true, names), !isMark(passage[end])
      {
        add(key.role, piece)
        return end
      }
    }
    for length in [4, 2, 1] where piece.count > length + 1 {
      let name = piece.lowerBound..<piece.upperBound - length
      guard let key = CreditKey.after.value(of: passage.scalars[name.upperBound..<piece.upperBound]),
        key.role.isBody || isName(name, isCertain: length > 1 && role == nil, names)
      else { continue }
      add(key.role, name)
      return piece.upperBound
    }
    return nil
  }

  private mutating func add(_ role: Credit.Role, _ name: Range<Int>) {
    strongKeys += 1
    let span = NormalizedSpan(name)
    items.append(Item(role: role, span: span, parts: [span]))
  }

  /// 王　芳: two characters with a space between them.
  private func spacedName(_ piece: Range<Int>) -> [NormalizedSpan]? {
    guard piece.count == 1 else { return nil }
    var next = piece.upperBound
    while next < range.upperBound, passage[next] == Punctuation.space { next += 1 }
    guard next > piece.upperBound, next < range.upperBound, ScalarClass.isHan(passage[next]),
      pieceEnd(from: next) == next + 1
    else { return nil }
    return [NormalizedSpan(piece), NormalizedSpan(next, next + 1)]
  }

  /// Whether a stretch can be a name: two to four characters with a listed surname, or any where a mark calls for one.
  private func isName(_ piece: Range<Int>, isCertain: Bool, _ names: NameModel) -> Bool {
    let text = passage.scalars
    if text[piece].contains(Punctuation.middleDot) { return piece.count <= 16 }
    guard (2...4).contains(piece.count), text[piece].allSatisfy(ScalarClass.isHan) else { return false }
    if isCertain && piece.count <= 3 { return true }
    return names.hasNameShape(text, piece)
  }

  private func pieceEnd(from start: Int) -> Int {
    var end = start
    while end < range.upperBound, ScalarClass.isHan(passage[end]) || passage[end] == Punctuation.middleDot {
      end += 1
    }
    return max(end, start + 1)
  }

  private func isMark(_ scalar: UInt32) -> Bool {
    scalar == Punctuation.colon || scalar == Self.slash || scalar == Self.bar || scalar == 0x3A
      || scalar == 0x4E28
  }

  private func isSeparator(_ scalar: UInt32) -> Bool {
    scalar == Punctuation.space || scalar == 0x09 || scalar == Self.comma
      || scalar == Punctuation.enumerationComma
      || scalar == Punctuation.semicolon || scalar == Self.slash || scalar == Self.bar || scalar == 0x2C
      || scalar == Punctuation.colon
  }
}
