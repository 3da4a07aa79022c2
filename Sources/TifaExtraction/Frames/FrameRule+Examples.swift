extension FrameRule {
  /// The rules that find frames, with examples.
  static let rules = [
    Rule(known, "a formulation of the dictionary", .init("落实中央八项规定精神。", finds: ["八项规定"])),
    Rule(
      quotedSet, "in quotation marks, a numeral with a measure and a head, or with a head alone",
      .init("守住“三个关口”。", finds: ["三个关口"])),
    Rule(quotedPhrase, "in quotation marks, several numerals", .init("推行“两清一建”。", finds: ["两清一建"])),
    Rule(quotedDigits, "in quotation marks, digits", .init("构建“1+4+N”体系。", finds: ["1+4+N"])),
    Rule(characters, "a number of characters", .init("牢记4字方针：快、准、稳、实。", finds: ["4字方针"])),
    Rule(
      unquotedPhrase, "numerals without quotation marks beside a word that asks for a name",
      .init("开展六查六看活动。", finds: ["六查六看"]), .init("打造2+6产业体系。", finds: ["2+6"])),
    Rule(
      enumerated,
      "without quotation marks, with its members behind an introduction, in points or right before",
      .init("强化三项支撑：人才支撑、资金支撑、土地支撑。", finds: ["三项支撑"])),
    Rule(
      quotedHead, "an image or head in quotation marks behind a numeral and a measure",
      .init("用好改革、开放两个“引擎”。", finds: ["两个引擎"]), .init("做到三个“强化”。", finds: ["三个强化"])),
    Rule(
      counted, "an image without quotation marks, with its members beside it",
      .init("推动教育、科技两个轮子一起转。", finds: ["两个轮子"])),
  ]
}
