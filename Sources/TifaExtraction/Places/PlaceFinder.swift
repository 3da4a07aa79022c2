import TifaLexicon
import TifaSegmentation
import TifaText

/// Finds the names of divisions in a passage.
///
/// A name counts where the words of the passage have it as a place, or where 区, 县 and the like start a word behind it: in
/// 永定区委 the words are 永定 and 区委. What ordinary words make too counts only behind the division that it is in:
/// 城区, and names of two characters in 和县委书记. The stem of a district's name counts before what every district
/// has (永定公安) where the document names the province. In the names of persons, towns and streets (石泉乡, 长沙路) no division
/// is named.
struct PlaceFinder: Sendable {
  let table: DivisionTable

  /// Words that a district's stem stands before.
  static let localBodies = WordTable("公安 法院 检察 税务 消防 警方 交警 政法 纪检 纪委 融媒 供电 住建")
  /// What makes a division's name that of something smaller.
  private let smaller = WordTable("乡 镇 村 路 街 大街 大道 社区 苏木 庄")
  private static let district: UInt32 = 0x533A  // 区
  /// The number of words that the name before 区 can be divided into.
  private static let longestName = 4

  init(table: DivisionTable) { self.table = table }

  /// The last characters of the names of divisions.
  static let suffixes: [UInt32] = [0x7701, 0x5E02, 0x533A, 0x53BF, 0x5DDE, 0x76DF, 0x65D7]  // 省市区县州盟旗

  /// The mentions of a passage in order.
  ///
  /// - Parameter names: Where persons are named, in order.
  /// - Complexity: O(*n*) in the number of tokens.
  func mentions(in passage: Passage, except names: [NormalizedSpan]) -> [PlaceMention] {
    var mentions: [PlaceMention] = []
    var end = 0
    var name = 0
    let (all, places) = (passage.tokens, passage.starts)
    let (tokens, starting) = (all.span, places.span)
    for index in tokens.indices {
      let token = tokens[index]
      let isDivision = token.classes.contains(.division)
      let isAdjacent = end > 0 && Int(token.start) == end
      let starts = starting[Int(token.start)]
      guard isDivision || isAdjacent || !starts.isDisjoint(with: [.divisionEnd, .localBody]),
        token.shape == .word || token.shape == .han
      else { continue }
      var found: (span: NormalizedSpan, readings: [DivisionTable.Reading], needsContext: Bool)?
      if isDivision, Int(token.start) >= end {
        found = word(index, behind: isAdjacent ? mentions.last : nil, in: passage)
      } else if starts.contains(.divisionEnd) {
        found = joined(index, notBefore: mentions.last, in: passage)
      } else if isAdjacent, token.range.count == 2 {
        found = inner(index, of: mentions.last, in: passage)
      } else if starts.contains(.localBody), let before = stem(before: index, in: passage),
        before.span.start >= end
      {
        found = before
      }
      guard let found else { continue }
      while name < names.count, names[name].end <= found.span.start { name += 1 }
      if name < names.count, names[name].start < found.span.end { continue }
      // 永定, 永定区: the longer name stands.
      if let last = mentions.last, last.span.start == found.span.start { mentions.removeLast() }
      let outer = mentions.last.map { $0.span.end == found.span.start } == true ? mentions.count - 1 : nil
      mentions.append(
        PlaceMention(
          span: found.span, readings: found.readings, needsContext: found.needsContext, outer: outer,
          division: nil, rule: PlaceRule.ambiguous))
      end = found.span.end
    }
    return mentions
  }

  private typealias Found = (span: NormalizedSpan, readings: [DivisionTable.Reading], needsContext: Bool)

  /// A word that is a place.
  private func word(_ index: Int, behind outer: PlaceMention?, in passage: Passage) -> Found? {
    let token = passage.tokens[index]
    guard let value = table.trie.value(of: passage.scalars[token.range]) else { return nil }
    // 城区, 西区: only behind the city that they are in.
    if token.range.count == 2, passage.scalars[Int(token.end) - 1] == Self.district {
      return inner(index, of: outer, in: passage)
    }
    if outer == nil, continuesName(before: index, table.readings[Int(value)], in: passage) { return nil }
    if smaller.match(in: passage.scalars, at: Int(token.end)) != nil,
      !passage.starts[Int(token.end) - 1].contains(.divisionEnd)
    {
      return nil
    }
    return (NormalizedSpan(token.range), table.readings[Int(value)], false)
  }

  /// Whether what stands before a word is the start of a longer name: 岫云县 is not 云县, and 张德江 no county.
  private func continuesName(
    before index: Int, _ readings: [DivisionTable.Reading], in passage: Passage
  ) -> Bool {
    guard index > 0, passage.tokens[index - 1].end == passage.tokens[index].start else { return false }
    let previous = passage.tokens[index - 1]
    if previous.shape == .han { return true }
    return previous.shape == .word && previous.range.count == 1
      && previous.classes.isDisjoint(with: [.boundary, .division, .lead, .marker])
      && readings.allSatisfy { table.divisions[$0.division].level == .county }
  }

  /// A name whose last character starts the next word: 永定 and 区委.
  private func joined(_ index: Int, notBefore last: PlaceMention?, in passage: Passage) -> Found? {
    let tokens = passage.tokens
    let end = Int(tokens[index].start) + 1
    var start = index
    var found: Found?
    while start > 0, index - start < Self.longestName, tokens[start - 1].end == tokens[start].start {
      start -= 1
      let token = tokens[start]
      guard token.shape == .word || token.shape == .han, Int(token.start) >= last?.span.start ?? 0 else {
        break
      }
      let span = NormalizedSpan(Int(token.start), end)
      guard let value = table.trie.value(of: passage.scalars[span.range]) else { continue }
      var readings = table.readings[Int(value)].filter { $0.form == .full }
      if span.count == 2 {
        guard let last, last.span.end == span.start else { continue }
        readings = inside(last, readings)
      }
      guard !readings.isEmpty, start == 0 || tokens[start - 1].shape != .han || last?.span.end == span.start
      else { continue }
      found = (span, readings, false)
    }
    return found
  }

  /// 城区 behind the city that it is in.
  private func inner(_ index: Int, of last: PlaceMention?, in passage: Passage) -> Found? {
    let span = NormalizedSpan(passage.tokens[index].range)
    guard let last, let value = table.trie.value(of: passage.scalars[span.range]) else { return nil }
    let readings = inside(last, table.readings[Int(value)].filter { $0.form == .full })
    return readings.isEmpty ? nil : (span, readings, false)
  }

  private func inside(_ outer: PlaceMention, _ readings: [DivisionTable.Reading]) -> [DivisionTable.Reading] {
    readings.filter { reading in
      outer.readings.contains {
        $0.division != reading.division && table.contains($0.division, reading.division)
      }
    }
  }

  /// The stem of a district's name before a word for what every district has.
  private func stem(before index: Int, in passage: Passage) -> Found? {
    let start = Int(passage.tokens[index].start)
    guard Self.localBodies.match(in: passage.scalars, at: start) != nil, index > 0 else { return nil }
    let token = passage.tokens[index - 1]
    guard Int(token.end) == start, token.shape == .word, token.range.count > 1,
      !token.classes.contains(.division),
      let value = table.trie.value(of: passage.scalars[token.range])
    else { return nil }
    let readings = table.readings[Int(value)].filter { $0.form == .stem }
    return readings.isEmpty ? nil : (NormalizedSpan(token.range), readings, true)
  }
}
