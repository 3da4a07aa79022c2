import FoundationEssentials
import Tifa

/// A text to measure with: made of sentences of our own, or a file that the environment names.
public struct BenchmarkText: Sendable {
  public let name: String
  /// The text, in simplified script.
  public let simplified: String

  /// The text in traditional script, as OpenCC's configuration `s2t` or another one makes it.
  public func converted(by configuration: String = "s2t") -> String {
    guard let converter = try? Converter(Converter.Configuration(configuration), engine: .openCC) else {
      fatalError("OpenCC's data is not installed: see Scripts/setup.sh")
    }
    return converter.convert(simplified)
  }

  /// The size of each text in bytes, about.
  private static let size = 1 << 17

  /// News; with `TIFA_BENCHMARK_TEXT` the start of a file in simplified script stands in its place.
  public static let news: BenchmarkText = {
    let path = ProcessInfo.processInfo.environment["TIFA_BENCHMARK_TEXT"]
    let file = path.flatMap { FileManager.default.contents(atPath: $0) }
    return BenchmarkText(
      name: "news",
      simplified: file.map { String(decoding: $0.prefix(size), as: UTF8.self) }
        ?? text(of: newsSentences, seed: 1))
  }()

  public static let classical = BenchmarkText(
    name: "classical", simplified: text(of: classicalSentences, seed: 2))

  /// What people write on the web: with Latin words, addresses, numbers, symbols and half-width marks.
  public static let web = BenchmarkText(name: "web", simplified: text(of: webSentences, seed: 3))

  /// News in traditional script as a mirror site shows it: with the reading in brackets behind many of its characters.
  public static let glossed: String = {
    let news = BenchmarkText(name: "news", simplified: text(of: newsSentences, seed: 4)).converted()
    var page = ""
    for character in news {
      if page.utf8.count > size { break }
      page.append(character)
      if let reading = readings[character] { page += "(\(reading))" }
    }
    return page
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

  private static let webSentences = [
    "甲今天发了条微博:乙的Wi-Fi真慢,丙秒才打开一个网页😀,求推荐5G套餐!",
    "下载地址：https://www.example.cn/app/v2.丙/index.html?id=丙&lang=zh，大小约3.丙MB，支持iOS 17和Android 14。",
    "RT @甲：「今晚8:30，乙体育馆，门票¥丙起」……有人一起去吗？",
    "这款手机的CPU是8核，内存12GB，跑分比上一代高丙%，但发热也挺明显的（实测42.5℃）。",
    "update 2023-0丙：已修复登录bug，感谢@甲 反馈，新版本请到GitHub下载。",
    "丙楼说得对，乙的牛肉面确实好吃，老板娘人也nice，就是排队要1个多小时。。。",
    "【转帖】甲：我在乙的丙天旅行日记，图多慎入~~~",
    "Python和Swift哪个更适合初学者？我觉得都行，关键是坚持写code，don't give up。",
    "ＱＱ群号１２３４５丙，欢迎加入，广告勿扰！！！",
    "カラオケに行きたい，哈哈，日语我只会这一句，한국어也在学。",
  ]

  /// The readings of some characters of the news, in traditional script.
  private static let readings: [Character: String] = [
    "區": "qū", "書": "shū", "記": "jì", "會": "huì", "議": "yì", "強": "qiáng", "調": "diào", "發": "fā",
    "展": "zhǎn",
    "員": "yuán", "黨": "dǎng", "組": "zǔ", "織": "zhī", "務": "wù", "導": "dǎo", "題": "tí", "進": "jìn", "實": "shí",
    "開": "kāi", "關": "guān", "門": "mén", "問": "wèn", "來": "lái", "經": "jīng", "濟": "jì", "術": "shù",
    "網": "wǎng",
    "質": "zhì", "產": "chǎn", "點": "diǎn", "樹": "shù", "論": "lùn", "壇": "tán", "國": "guó", "數": "shù",
    "處": "chù",
  ]
}
