import TifaLexicon
import TifaSegmentation
import TifaText

/// What speaks against a name beyond its characters and its neighbours.
extension PersonWeights {
  /// A name that is listed as none, or that holds 先生.
  private static let thing: Float = -20
  /// A name in the name of a body: 翔宇 in 翔宇鞋业有限公司.
  private static let inBody: Float = -6
  /// A name in the title of a short work: 《梅兰芳》.
  private static let inWork: Float = -8
  /// A name whose start is a word of grammar with the character behind it: 曾任, 于是.
  private static let grammarWord: Float = -5
  /// A name that starts with a word of grammar behind another word.
  private static let grammarStart: Float = -3
  private static let fragment: Float = -3
  /// Syllables that sentences go on with behind a Chinese name: 高德荣 + 先.
  private static let goesOn = ScalarSet("先多来大都可达到即应因安加")
  /// A foreign name that starts with a place, that ends with a verb, that ends as towns do.
  private static let placeStart: Float = -6
  static let predicateEnd: Float = -5
  private static let shortestRest = 3
  private static let part: Float = -6
  private static let divisionName: Float = -3
  private static let divisionEnds = ["", "区", "县", "市"].map { $0.unicodeScalars.map(\.value) }
  private static let inDivision: Float = -2
  private static let dots: ScalarSet = [Punctuation.middleDot, 0x2E]
  private static let stray: Float = -4
  private static let town: Float = -5
  private static let shortestTown = 5
  private static let townEnd = "斯克".unicodeScalars.map(\.value)
  /// Characters that end the names of places, and the cost from which they are rare in given names.
  private static let placeEnds = ScalarSet(
    "村镇乡县市区省州路街湖港溪岛河寺庙庄屯寨坝沟坪垭峡桥站店厂矿宫殿阁洞谷湾滩礁塔巷胡同里弄堰渠塘坡岗岭埠圩垸淀坞墩窑园苑")
  /// Characters that end the names of things, and are as rare there.
  private static let thingEnds = ScalarSet(
    "口甸町顶坨洼角嘴垸浜泾荡坳畈墟场渚埠车盖队赛草药茶鸟菜粮肉汤糖屋板机器船舰戏剧舞灯架棚案险病症菌社厅局院室部委协老")
  private static let rareGiven: Float = 7.5
  /// 家 behind a surname and before the end of a place's name: 许家冲, 杨家岭.
  private static let family: UInt32 = 0x5BB6
  private static let familyEnds = ScalarSet("冲湾沟坝岭坪坡塘岗寨屯庄河嘴坳垭窑铺店桥堡集口洼圩畈坨台营墩")
  private static let rareFamilyGiven: Float = 6.5
  /// The one-character names of provinces and countries that are in few names: 晋陕豫, 阿俄伊.
  private static let abbreviations = ScalarSet("冀豫皖鄂赣粤陕浙琼桂湘闽渝沪津晋鲁苏黔滇川韩俄伊叙土阿乌巴")
  private static let officeVerbs = ScalarSet("任兼")
  private static let speaker: Float = 4
  /// A name at the end of a bracket, behind the body that the person is of.
  private static let affiliated: Float = 4
  private static let farthestBracket = 40
  /// 号 behind the name of a ship or a spacecraft.
  private static let ship: UInt32 = 0x53F7
  /// 所 behind a name and before its verb: 谢孟所 + 题.
  private static let relative: UInt32 = 0x6240
  private static let relativeCost: Float = -5
  /// Words of grammar that end no name where a sentence goes on: 周洋将 + 担任.
  private static let particles = ScalarSet("将被把让给曾又再已还的了是对跟")
  /// Those that end a name too where 的 goes on: 唐奕则 + 获得.
  private static let adverbs = ScalarSet("则均各仅都也即")
  private static let possessive: UInt32 = 0x7684
  private static let particleCost: Float = -4
  /// What stands behind the number of a date: 29日 + 萨科齐.
  private static let dateUnits = ScalarSet("年月日时分秒号")
  private static let bracketed: Float = 4
  private static let quoted: Float = -4
  /// What stands behind a surname and is no given name: 杨某, 方总.
  static let noGiven = ScalarSet("某姓氏总导哥姐媒裔籍老家")
  /// 某 behind a surname: a person whose name is not given.
  private static let unnamed: UInt32 = 0x67D0
  /// 氏 behind a surname: a family.
  private static let clan: UInt32 = 0x6C0F
  /// 老 behind a surname: an old person, if it is no 张老三.
  private static let old: UInt32 = 0x8001
  /// How far the name of a body is followed, in scalars.
  private static let bodyReach = 14
  private static let workReach = 12
  private static let numerals = ScalarSet("〇零一二三四五六七八九十百千万亿两")

  /// What the wording of a candidate adds to its score.
  ///
  /// - Complexity: Bounded: a few tokens are read.
  func wording(_ range: Range<Int>, _ kind: PersonCandidate.Kind, in passage: Passage) -> Float {
    let text = passage.scalars
    let gazetteer = lattice.gazetteer
    var score: Float = 0
    if let word = gazetteer.trie.longestMatch(in: text, from: range.lowerBound),
      word.end - range.lowerBound >= 2
    {
      let classes = gazetteer.classes(word.value)
      if word.end == range.upperBound, classes.contains(.thing) { return Self.thing }
      if kind != .known, word.end <= range.upperBound,
        !classes.isDisjoint(with: [.boundary, .lead, .speech, .participation])
      {
        score += Self.grammarWord
      }
    }
    for position in range.lowerBound + 1..<range.upperBound
    where courtesies.end(in: text, from: position) != nil {
      return Self.thing
    }
    if text[range].count(where: Self.numerals.contains) > 1 { return Self.thing }
    if kind == .chinese, range.count > 2, isPlaceOrThing(range, in: passage) { return Self.thing }
    if kind == .chinese, range.count > 2, ScalarClass.isHan(passage[range.upperBound]) {
      score += remainder(range, in: passage)
    }
    if ScalarClass.isDigit(passage[range.lowerBound - 1]), Self.dateUnits.contains(text[range.lowerBound]) {
      return Self.thing
    }
    if kind == .transliterated || kind == .known {
      score += fragments(range, in: passage)
    } else if kind == .chinese, text[range].allSatisfy(isSyllabic) {
      // 韦略 of 卡韦略, 马西莫 of 马西莫夫: syllables beside another one.
      score += Self.goesOn.contains(passage[range.upperBound]) ? 0 : fragments(range, in: passage)
    }
    if kind == .transliterated {
      score += compound(range, in: passage)
      if isStray(range.lowerBound - 1, in: passage) { score += Self.stray }
    }
    if kind == .chinese, range.count == 2 { score += division(range, in: passage) }
    // 孙逸 of 孙逸仙.
    if kind == .chinese, passage.starts[range.lowerBound].contains(.known),
      let known = known.longestMatch(in: text, from: range.lowerBound), known.end > range.upperBound
    {
      return Self.thing
    }
    if isPart(range, in: passage) { score += Self.part }
    if model.isCompoundSurname(text, range) { score -= 8 }
    if model.profile(text[range.lowerBound]).isGrammar, ScalarClass.isHan(passage[range.lowerBound - 1]),
      passage.token(endingAt: range.lowerBound)?.classes.isDisjoint(with: .anyTitle) ?? true
    {
      score += Self.grammarStart
    }
    if Self.noGiven.contains(text[range.lowerBound + 1]), isUnnamed(range, in: passage) { return Self.thing }
    score += marks(range, kind, in: passage)
    let isVerb = Self.officeVerbs.contains(text[range.lowerBound])
    if leadsToBody(range.upperBound, orTitle: isVerb, in: passage) {
      score += isVerb ? Self.thing : Self.inBody
    }
    if isInWork(range, in: passage) { score += Self.inWork }
    return score
  }

  /// Whether what stands behind a surname calls the person without a name: 杨某, 张氏, 陈老 + 时.
  private func isUnnamed(_ range: Range<Int>, in passage: Passage) -> Bool {
    switch passage[range.lowerBound + 1] {
    case Self.unnamed, Self.clan: true
    case Self.old: range.count == 2 || !Self.numerals.contains(passage[range.lowerBound + 2])
    default: range.count == 2
    }
  }

  /// Whether a candidate of three characters ends as the names of places and things do.
  private func isPlaceOrThing(_ range: Range<Int>, in passage: Passage) -> Bool {
    let last = passage[range.upperBound - 1]
    let rarity = model.profile(last).second
    if rarity > Self.rareGiven, Self.placeEnds.contains(last) || Self.thingEnds.contains(last) { return true }
    if passage[range.lowerBound + 1] == Self.family, rarity > Self.rareFamilyGiven,
      Self.familyEnds.contains(last)
    {
      return true
    }
    return passage.scalars[range].allSatisfy(Self.abbreviations.contains)
  }

  /// Whether a position has the first character of a clause, which is no word of grammar: 捷 before a foreign name.
  private func isStray(_ position: Int, in passage: Passage) -> Bool {
    guard ScalarClass.isHan(passage[position]),
      position == 0 || Punctuation.isDelimiter(passage[position - 1]),
      let token = passage.token(startingAt: position)
    else { return false }
    return token.range.count == 1
      && token.classes.isDisjoint(with: [.boundary, .speech, .participation, .marker, .anyTitle, .lead])
  }

  /// What speaks against a name of two characters behind a division, more where it is a division's too: 江苏吴江.
  private func division(_ range: Range<Int>, in passage: Passage) -> Float {
    guard let before = passage.token(endingAt: range.lowerBound), before.classes.contains(.division),
      before.range.count > 1
    else { return 0 }
    let isDivision = Self.divisionEnds.contains { end in
      lattice.gazetteer.trie.value(of: Array(passage.scalars[range]) + end).map {
        lattice.gazetteer.classes($0).contains(.division)
      } ?? false
    }
    return isDivision ? Self.divisionName + Self.inDivision : Self.inDivision
  }

  /// Whether a middle dot joins a candidate to more: it is a part of a longer name that was found to be none.
  private func isPart(_ range: Range<Int>, in passage: Passage) -> Bool {
    Self.dots.contains(passage[range.lowerBound - 1]) && ScalarClass.isHan(passage[range.lowerBound - 2])
      || Self.dots.contains(passage[range.upperBound]) && ScalarClass.isHan(passage[range.upperBound + 1])
  }

  /// What speaks against a foreign name's holding other words: 内蒙古 before it, 多次 and their like at its end.
  private func compound(_ range: Range<Int>, in passage: Passage) -> Float {
    var score: Float = 0
    if let first = passage.token(startingAt: range.lowerBound), first.range.count > 1,
      Int(first.end) + Self.shortestRest <= range.upperBound, !first.classes.isDisjoint(with: .anyPlace)
    {
      score += Self.placeStart
    }
    if endsWithPredicate(range, in: passage) { score += Self.predicateEnd }
    // 别尔江斯克: a town.
    if range.count >= Self.shortestTown, passage.has(Self.townEnd, endingAt: range.upperBound) {
      score += Self.town
    }
    return score
  }

  /// Whether the last characters of a range are a word that goes on with a sentence, or the start of one: 马哈茂德多次.
  func endsWithPredicate(_ range: Range<Int>, in passage: Passage) -> Bool {
    let last = passage.tokens[passage.tokenIndex(at: range.upperBound - 1)]
    return last.range.count > 1 && Int(last.start) > range.lowerBound
      && !last.classes.isDisjoint(with: [.boundary, .speech, .participation])
  }

  /// What speaks against a name's ending where a sentence goes on: 所, 将 and their like in it.
  private func remainder(_ range: Range<Int>, in passage: Passage) -> Float {
    let end = range.upperBound
    var score: Float = passage.scalars[range.dropFirst()].contains(Self.relative) ? Self.relativeCost : 0
    let last = passage[end - 1]
    if Self.particles.contains(last) || Self.adverbs.contains(last) && passage[end] != Self.possessive {
      score += Self.particleCost
    }
    return score
  }

  /// What speaks for a candidate's being only a part of a foreign name: a syllable beside it that is in no word.
  func fragments(_ range: Range<Int>, in passage: Passage) -> Float {
    var score: Float = 0
    if isSyllable(range.lowerBound - 1, in: passage) { score += Self.fragment }
    if isSyllable(range.upperBound, in: passage) { score += Self.fragment }
    return score
  }

  func isSyllable(_ position: Int, in passage: Passage) -> Bool {
    guard position >= 0, position < passage.count else { return false }
    let profile = model.profile(passage[position])
    guard profile.isSyllable, !profile.isGrammar, !ScalarClass.isDigit(passage[position - 1]) else {
      return false
    }
    let token = passage.tokens[passage.tokenIndex(at: position)]
    return token.range.count == 1
      && token.classes.isDisjoint(with: [.boundary, .speech, .participation, .bodySuffix, .anyTitle, .marker])
  }

  /// What the marks on both sides of a candidate add: a speaker before a colon, a name alone in brackets, and the
  /// names of storms, ships and works in quotation marks.
  private func marks(_ range: Range<Int>, _ kind: PersonCandidate.Kind, in passage: Passage) -> Float {
    let before = passage[range.lowerBound - 1]
    let behind = passage[range.upperBound]
    switch behind {
    case Punctuation.colon:
      return before == 0 || before == 0x0A || before == Punctuation.space ? Self.speaker : 0
    case Punctuation.closeBracket:
      if before == Punctuation.openBracket { return Self.bracketed }
      return kind == .chinese && isAffiliated(range, in: passage) ? Self.affiliated : 0
    // “菲茨杰拉德”号: a ship.
    case Punctuation.closeQuote where passage[range.upperBound + 1] == Self.ship: return Self.thing
    case Punctuation.closeQuote where before == Punctuation.openQuote:
      return kind == .transliterated ? 1.5 * Self.quoted : kind == .known ? 0.5 * Self.quoted : Self.quoted
    default: return 0
    }
  }

  /// Whether a bracket ends with a body and a name: （北方大学乔远山）.
  private func isAffiliated(_ range: Range<Int>, in passage: Passage) -> Bool {
    guard let body = passage.token(endingAt: range.lowerBound),
      !body.classes.isDisjoint(with: [.body, .bodySuffix]), body.classes.isDisjoint(with: .anyTitle)
    else { return false }
    return passage.opening(
      of: Punctuation.openBracket, closedAt: range.upperBound, limit: Self.farthestBracket) != nil
  }

  /// Whether the words behind a position go on to the name of a body.
  ///
  /// - Parameter orTitle: Whether a post further on counts too: 任 in 任翔宇新材董事 is a verb.
  private func leadsToBody(_ end: Int, orTitle: Bool, in passage: Passage) -> Bool {
    let limit = min(passage.count, end + Self.bodyReach)
    var position = end
    while position < limit {
      let token = passage.tokens[passage.tokenIndex(at: position)]
      if token.shape == .punctuation {
        // 集团 may stand behind brackets: 蓝帆（上海）贸易有限公司.
        guard passage[position] == Punctuation.openBracket || passage[position] == Punctuation.closeBracket
        else {
          return false
        }
        if passage[position] == Punctuation.openBracket, position == end,
          !isShortBracket(position, in: passage)
        {
          return false
        }
      } else if token.shape != .word && token.shape != .han {
        return false
      } else if !token.classes.isDisjoint(with: [.bodySuffix, .body]),
        token.classes.isDisjoint(with: .anyTitle),
        Int(token.start) == position
      {
        return true
      } else if !token.classes.isDisjoint(with: .anyTitle) {
        return orTitle && position > end
      } else if !token.classes.isDisjoint(with: [.boundary, .lead, .speech, .participation]) {
        return false
      }
      position = Int(token.end)
    }
    return false
  }

  /// Whether a bracket holds a short place and goes on with Han characters: （上海）贸易.
  private func isShortBracket(_ open: Int, in passage: Passage) -> Bool {
    var position = open + 1
    while position < passage.count, position - open <= 5, ScalarClass.isHan(passage[position]) {
      position += 1
    }
    return passage[position] == Punctuation.closeBracket && ScalarClass.isHan(passage[position + 1])
  }

  /// Whether a range stands in the title of a short work.
  private func isInWork(_ range: Range<Int>, in passage: Passage) -> Bool {
    var position = range.lowerBound - 1
    while position >= 0, range.lowerBound - position <= Self.workReach {
      switch passage[position] {
      case Punctuation.openTitleMark: return true
      case Punctuation.closeTitleMark, Punctuation.colon, Punctuation.comma, 0x0A: return false
      default: position -= 1
      }
    }
    return false
  }
}
