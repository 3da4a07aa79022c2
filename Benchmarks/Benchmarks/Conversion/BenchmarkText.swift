import FoundationEssentials
import Tifa

/// A text to convert: made of sentences of our own, or a file that the environment names.
struct BenchmarkText {
  let name: String
  /// The text in simplified script.
  private let simplified: String

  /// The text in the script that a configuration converts from.
  func source(for configuration: Converter.Configuration) -> SourceText {
    guard !configuration.name.hasPrefix("s") else { return SourceText(simplified) }
    let target = configuration.name.hasPrefix("tw") ? "s2twp" : "s2t"
    guard let converter = try? Converter(Converter.Configuration(target), engine: .openCC) else {
      fatalError("OpenCC's data is not installed: see Scripts/setup.sh")
    }
    return SourceText(converter.convert(simplified))
  }

  /// The size of each text in bytes, about.
  private static let size = 1 << 17

  /// The texts; with `TIFA_BENCHMARK_TEXT` the start of a file in simplified script stands in place of the news.
  static let all: [BenchmarkText] = {
    let path = ProcessInfo.processInfo.environment["TIFA_BENCHMARK_TEXT"]
    let file = path.flatMap { FileManager.default.contents(atPath: $0) }
    let news =
      file.map { String(decoding: $0.prefix(size), as: UTF8.self) } ?? text(of: newsSentences, seed: 1)
    return [
      BenchmarkText(name: "news", simplified: news),
      BenchmarkText(name: "classical", simplified: text(of: classicalSentences, seed: 2)),
    ]
  }()

  /// A text of sentences in a random but fixed order, with names and numbers between them.
  private static func text(of sentences: [String], seed: UInt64) -> String {
    var state = seed
    func random(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    var text = ""
    while text.utf8.count < size {
      text += sentences[random(sentences.count)]
        .replacing("甲", with: names[random(names.count)]).replacing("乙", with: places[random(places.count)])
        .replacing("丙", with: String(2 + random(97)))
      if random(6) == 0 { text += "\n" }
    }
    return text
  }

  private static let names = ["闻人启明", "戚望舒", "匡正宇", "苗知远", "邰晓岚", "范余生", "钟离云", "叶适之"]
  private static let places = ["湖南", "岳麓区", "台湾", "云南省", "余杭", "松江", "里水镇", "广东省"]

  private static let newsSentences = [
    "甲在乙调研时强调，要把发展的成果更多地落到群众身上，让基层干部把时间用在干实事上。",
    "会议听取了乙今年丙项重点工程进展情况的汇报，研究部署了下一阶段的工作。",
    "区委副书记甲主持会议，乙有关部门负责同志参加了会议。",
    "据了解，乙已建成丙个综合服务站，为周边居民提供理发、面条加工、水电维修等服务。",
    "甲表示，网络信息技术的应用使软件和硬件的质量都有了很大提高，打印机、鼠标等产品出口增长百分之丙。",
    "乙连续丙天没有下雨，气候干燥，各级党组织发动党员干部为果园抽水抗旱。",
    "记者在乙看到，公路两旁的松树郁郁葱葱，几位老人正坐在树荫里下棋。",
    "甲说，我们面向未来，必须坚持问题导向，深入推进改革，完善社会保障制度。",
    "这次论坛共有来自丙个国家和地区的代表出席，就数字经济、人工智能和内存芯片的合作交换了意见。",
    "乙法院公开审理了这起案件，依法判处被告人有期徒刑，并征收没收非法所得。",
    "“守住三道防线，关键在人。”甲这样概括乙的经验。",
    "全年粮食总产量比上年增加丙万吨，为稳定物价发挥了重要的作用。",
  ]

  private static let classicalSentences = [
    "甲者，乙人也，少孤贫，好学不倦，尝夜读于松下，以萤火照书，乡里称之。",
    "是岁大旱，禾稼尽枯，甲乃开仓发谷，以赈饥民，活者丙万。",
    "帝后俱出，百官咸集于殿前，钟鼓齐鸣，万岁之声震于山岳。",
    "夫天地之大德曰生，圣人之大宝曰位，何以守位，曰仁而已矣。",
    "甲登台而望，见云起于乙之北，叹曰：游子去乡里，已丙载矣。",
    "军出乙，粮尽，士卒饥渴，甲令杀马分之，众皆感泣，遂复战，大破之。",
    "时有卜者，须发皆白，布衣草履，卖药于市，人问其姓，笑而不答。",
    "春风又至，杨柳依依，几度斜阳，照我旧时亭台，独倚栏干，不觉泪下。",
  ]
}
