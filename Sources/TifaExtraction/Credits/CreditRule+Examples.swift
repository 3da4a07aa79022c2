extension CreditRule {
  /// The rules that find credits, with examples.
  static let rules = [
    Rule(line, "a line of credits", .init("全县动员植树。\n责编：高峰　一审：曾可", finds: ["高峰", "曾可"])),
    Rule(bracket, "credits in brackets", .init("本报讯（记者 苏晓棠 通讯员 龚立）全县动员植树。", finds: ["苏晓棠", "龚立"])),
    Rule(byline, "in the text itself", .init("本报记者苏晓棠报道：全县动员植树。", finds: ["苏晓棠"])),
    Rule(dateline, "the outlet of a dateline", .init("新华社长沙3月5日电 全县动员植树。", finds: ["新华社"])),
  ]
}
