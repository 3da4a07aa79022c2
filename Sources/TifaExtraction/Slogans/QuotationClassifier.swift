import TifaLexicon
import TifaText

/// Tells quoted mottoes and watchwords from quoted names, single words and direct speech.
///
/// What stands around the quotation counts first (“…”行动 is a name, “…”的理念 a motto), then its own make: parallel
/// parts, a whole clause, no word of naming.
struct QuotationClassifier: Sendable {
  private let index: FormulationIndex
  private let nameHeads = WordSet(embedded: "frames/name-heads.txt")
  private let sloganHeads = WordSet(embedded: "frames/slogan-heads.txt")
  private let namingVerbs = WordSet(
    "题为 名为 取名 命名为 称为 叫 叫做 名叫 俗称 简称 所谓 授予 获得 荣获 获评 被评为 被誉为 誉为 颁发 主题为 主题是 题写 书写 名称为 代号 绰号 昵称 号称 自称 一个叫 打着 开展 举办 举行 启动 参加 观看 发布 推出 上演 演唱 出版 加入 登上 乘坐 搭乘 擦亮 办好 用好 做优 办 播出 对 所谓的 处以 涉嫌 第一集 一集"
  )
  private let sloganVerbs = WordSet(
    "坚持 坚守 牢记 秉持 树立 践行 弘扬 发扬 倡导 奉行 高举 恪守 遵循 贯彻 秉承 树牢 落实 围绕 紧扣 做到 实现 形成 营造 强调 要求 提出 需要 必须 确保 按照 本着 把 将 的 用 让 发挥 表明 体现 传承 叫响 喊出 立下 写下 兑现 深化 构建 聚焦 推进 守住 盯住 抓住 要坚持 是 有 筑牢"
  )
  private let speech = Set("：".unicodeScalars.map(\.value))
  private let sentenceMarks: Set<UInt32> = [0x3002, 0xFF01, 0xFF1F, 0x2026]

  init(index: FormulationIndex) { self.index = index }

  /// The kind of slogan that a quotation is; nil where it is none.
  func kind(of content: NormalizedSpan, in passage: Passage) -> Slogan.Kind? {
    if let formulation = index.formulation(of: passage.scalars[content.range]) {
      return formulation.isFrame ? nil : Slogan.Kind(rawValue: formulation.kind.rawValue)
    }
    let parts = parts(of: content, in: passage)
    guard isWording(content, in: passage), score(content, parts, in: passage) >= 3 else { return nil }
    return parts.count > 1 || content.count > 6 ? .motto : .watchword
  }

  /// Whether a quotation is Han text of a fitting length, without the marks of speech and titles.
  private func isWording(_ content: NormalizedSpan, in passage: Passage) -> Bool {
    guard (4...40).contains(content.count), passage[content.start - 2] != Punctuation.openTitleMark else {
      return false
    }
    var han = 0
    for position in content.range {
      let scalar = passage[position]
      if ScalarClass.isHan(scalar) {
        han += 1
      } else if scalar != Punctuation.enumerationComma && scalar != Punctuation.comma
        && scalar != Punctuation.semicolon && scalar != Punctuation.space
      {
        return false
      }
    }
    // Direct speech has its colon before it and its full stop inside.
    if speech.contains(passage[content.start - 2]), content.count > 12 { return false }
    return han * 10 >= content.count * 7
  }

  /// The parts of a quotation between its marks.
  private func parts(of content: NormalizedSpan, in passage: Passage) -> [NormalizedSpan] {
    var parts: [NormalizedSpan] = []
    var start = content.start
    for position in content.range where !ScalarClass.isHan(passage[position]) {
      if position > start { parts.append(NormalizedSpan(start, position)) }
      start = position + 1
    }
    if start < content.end { parts.append(NormalizedSpan(start, content.end)) }
    return parts
  }

  /// How much speaks for a slogan; 3 is enough.
  private func score(_ content: NormalizedSpan, _ parts: [NormalizedSpan], in passage: Passage) -> Int {
    var score = 0
    if parts.count > 1 {
      let lengths = parts.map(\.count)
      let isEven =
        (lengths.max() ?? 0) - (lengths.min() ?? 0) <= 1
        || lengths.count == 4 && lengths[0] == lengths[2] && lengths[1] == lengths[3]
      // 真诚、温暖、振奋: words in a row are no motto; clauses are.
      score += (lengths.min() ?? 0) >= 3 ? (isEven ? 4 : 2) : (lengths.max() ?? 0) > 4 ? 1 : -1
      if sharesCharacters(parts, in: passage) { score += 2 }
    } else {
      score += content.count >= 7 ? 2 : content.count >= 5 ? 1 : 0
      if hasPredicate(content, in: passage) { score += 1 }
      if isRepeating(content, in: passage) { score += 2 }
    }
    return score + surroundings(content, in: passage)
  }

  /// What the words around the quotation say for or against a slogan.
  private func surroundings(_ content: NormalizedSpan, in passage: Passage) -> Int {
    var score = 0
    var behind = content.end + 1
    if passage.has(["的".unicodeScalars.first!.value], at: behind) {
      behind += 1
      // Some words may stand between: 的良好局面, 的工作理念.
      for offset in 0...4 where sloganHeads.end(in: passage.scalars, from: behind + offset) != nil {
        score += 3
        break
      }
    } else if sloganHeads.end(in: passage.scalars, from: behind) != nil {
      score += 2
    } else {
      for offset in 0...4 {
        let position = behind + offset
        guard position < passage.count, ScalarClass.isHan(passage[position]) else { break }
        if nameHeads.end(in: passage.scalars, from: position) != nil {
          score -= offset == 0 ? 5 : 3
          break
        }
      }
    }
    if namingVerbs.start(
      in: passage.scalars, endingAt: content.start - 1, notBefore: max(0, content.start - 5)) != nil
    {
      score -= 4
    } else if sloganVerbs.start(
      in: passage.scalars, endingAt: content.start - 1, notBefore: max(0, content.start - 5)) != nil
    {
      score += 1
    }
    // “…”“…”两个篇章: names in a row.
    if passage[content.end + 1] == Punctuation.openQuote
      || passage[content.start - 2] == Punctuation.closeQuote
    {
      score -= 2
    }
    if passage.scalars[content.range].contains(Punctuation.space) { score -= 3 }
    return score
  }

  /// Whether the parts have characters in the same places: 送岗位、送政策; 有…有….
  private func sharesCharacters(_ parts: [NormalizedSpan], in passage: Passage) -> Bool {
    guard let first = parts.first else { return false }
    return (0..<min(first.count, 3)).contains { offset in
      parts.allSatisfy { $0.count > offset && passage[$0.start + offset] == passage[first.start + offset] }
    } || parts.allSatisfy { passage[$0.end - 1] == passage[first.end - 1] }
  }

  /// Whether a character comes back: 以进促稳 does not, 打防结合、人民城市人民建 does.
  private func isRepeating(_ content: NormalizedSpan, in passage: Passage) -> Bool {
    let scalars = passage.scalars[content.range]
    return scalars.count >= 4 && Set(scalars).count < scalars.count
  }

  private let predicates = Set("是就要不必须能会有为以让把到在得起出皆可促成好保护守治防管打抓干当做".unicodeScalars.map(\.value))

  /// Whether a word that makes clauses stands inside.
  private func hasPredicate(_ content: NormalizedSpan, in passage: Passage) -> Bool {
    content.range.contains { predicates.contains(passage[$0]) }
  }
}
