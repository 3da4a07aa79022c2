/// Whether what stands behind a quotation goes on with its sentence: says who speaks, or makes the quotation part of it.
enum Attribution {
  /// Verbs of saying, in both scripts, that a sentence behind a quotation ends its first clause with.
  private static let verbs = words(
    "说 說 道 问 問 答 讲 講 喊 叫 笑 表示 指出 强调 強調 介绍 介紹 认为 認為 告诉 告訴 回答 回忆 回憶 感叹 感嘆 感慨 写道 寫道 解释 解釋 "
      + "坦言 提出 要求 透露 直言 补充 補充 呼吁 呼籲 承诺 承諾")
  /// What such a clause has in it, wherever that stands.
  private static let phrases = words("告诉 告訴 对记者 對記者 这样 這樣 如是")
  /// What may stand behind the verb: 说着, 问了.
  private static let endings: Set<UInt32> = [0x7740, 0x8457, 0x4E86, 0x8FC7, 0x904E]
  /// The characters that make a quotation part of what is behind it: 的, 并, 並.
  private static let joints: Set<UInt32> = [0x7684, 0x5E76, 0x4E26]
  /// The most characters that are looked at.
  private static let longest = 30

  private static func words(_ list: String) -> [[UInt32]] {
    list.split(separator: " ").map { $0.unicodeScalars.map(\.value) }
  }

  /// Whether a place goes on with a quotation as part of its own words.
  static func joins(at index: Int, in scalars: [UInt32], _ line: Range<Int>) -> Bool {
    index < line.upperBound && joints.contains(scalars[index])
  }

  /// Whether the clause at a place says who spoke.
  ///
  /// - Complexity: O(1): few characters are looked at.
  static func begins(at index: Int, in scalars: [UInt32], _ line: Range<Int>) -> Bool {
    var end = index
    let limit = min(line.upperBound, index + longest)
    clause: while end < limit {
      switch SentenceMark(scalars[end]) {
      case .none, .list: end += 1
      default: break clause
      }
    }
    guard end < limit || end == line.upperBound else { return false }
    let clause = scalars[index..<end]
    if phrases.contains(where: { clause.contains($0) }) { return true }
    var core = clause
    if let last = core.last, endings.contains(last) { core.removeLast() }
    return verbs.contains { core.reversed().starts(with: $0.reversed()) }
  }
}
