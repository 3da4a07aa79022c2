import Testing
import TifaSegmentation

/// Divides the language of official news: posts and bodies, names, dates and numerals, in both scripts.
///
/// The words are short ones: a post with 副 or 代 is one word, a division is one, a body begins behind it (海淀|区委), a
/// measure stands behind its numeral. All people are invented.
@Suite("Words of official language") struct OfficialDivisionTests {
  static let rows: [WordSegmenterTests.Row] = [
    .init("a district's secretary", "区委|书记|戴必欣|主持|会议"),
    .init("a deputy and an acting post", "市委|副书记|、|代市长|陆文博|讲话"),
    .init("a county's committee and its posts", "县委|常委|、|政法委|书记|孙玉梅"),
    .init("the committee behind a division's short name", "海淀|区委|书记|和|保定|市委|书记"),
    .init("divisions whole, before a body", "北京市|海淀区|人民政府"),
    .init("a division's name that is a word", "和平|区委|召开|会议"),
    .init("a province and its short name", "河北省|保定市|和|河北|省委"),
    .init("a province's government", "省|人民政府|副省长|马国栋"),
    .init("the standing committee, written out", "全国|人大|常务|委员会|副委员长"),
    .init("the standing committee, short", "全国|人大|常委会|举行|会议"),
    .init("a town's standing post", "常务|委员|、|常务|副市长"),
    .init("the centre of the Party", "党中央|、|国务院|高度|重视"),
    .init("the centre, written out", "中共中央|总书记|、|国家|主席"),
    .init("a bureau of the centre", "中央|政治局|常委|会议"),
    .init("a Party group", "党组|书记|、|局长|周海燕"),
    .init("a district's conference", "区政协|党组|成员|、|副主席|胡永明"),
    .init("a district's congress", "区人大|常委会|主任|林秀兰"),
    .init("a police bureau", "市|公安局|党委|副书记|、|常务|副局长|彭建军"),
    .init("a commission by its short name", "国家|发展|改革委|副主任"),
    .init("another commission", "国家|卫生|健康委|发布|通报"),
    .init("discipline, written out", "中央|纪律|检查|委员会|副书记"),
    .init("discipline, short", "县纪委|书记|、|监委|主任"),
    .init("a region's chairman", "自治区|党委|书记|、|自治区|主席"),
    .init("a deputy district head", "副区长|吴淑珍|带队|检查|工作"),
    .init("a town", "镇党委|副书记|、|镇长|王志远"),
    .init("a village", "村|党支部|书记|罗桂英"),
    .init("a procurator", "市|检察院|副检察长|何丽华"),
    .init("a secretary-general with another post", "副秘书长|兼|办公室|主任|徐国平"),
    .init("a state councillor", "国务委员|兼|外交部|部长"),
    .init("an acting county head", "代县长|韩雪松|作|工作|报告"),
    .init("a former post", "原|副部长|接受|审查"),
    .init("a deputy group leader", "领导|小组|副组长|、|副会长|宋佳"),
    .init("a deputy secretary of a branch", "支部|副书记|和|副校长"),
    .init("one deputy behind another", "副县长|、|副乡长|、|副镇长"),
    .init("the congress of a number", "学习|党|的|二十大|精神"),
    .init("a plenary session", "十九|届|六中全会|通过|决议"),
    .init("a plenary session without its number", "三中全会|和|全会|精神"),
    .init("governing the Party", "全面|从严|治党"),
    .init("a formulation", "坚持|稳中求进|工作|总基调"),
    .init("discipline and supervision", "纪检|监察|机关"),
    .init("the two sessions", "两会|期间"),
    .init("an epidemic", "新增|确诊|病例|12|例"),
    .init("countries in pairs", "中俄|关系|和|中非|合作"),
    .init("a given name before 与", "江成|与|大家|交谈"),
    .init("a given name before 兼", "王可|兼任|局长"),
    .init("a given name before 出席", "李继|出席|会议"),
    .init("a name that is a word", "高峰|出席|会议"),
    .init("names in a row", "副主任|陈小芳|、|赵大勇|出席|会议"),
    .init("a compound surname", "主任|欧阳文静|会见|代表团"),
    .init("a name behind a profession", "记者|周明|报道"),
    .init("a transliterated name", "总统|索科洛夫|访华"),
    .init("a date and a time", "2023年|5月|18日|上午|9|时"),
    .init("a date in characters", "二〇二三年|十月|一日"),
    .init("a session and its number", "第十四|届|全国|人大|第二|次|会议"),
    .init("quantities", "3.5亿|吨|、|15%|、|百分之二十|、|四分之一"),
    .init("numbered formulations", "四|个|意识|、|两|个|维护"),
    .init("numbered rules", "八|项|规定|和|三|大|攻坚战"),
    .init("a span of years", "近|十|年|来|投资|60亿|元"),
    .init("verbs with their ends", "来到|社区|，|做到|公开"),
    .init("traditional: a district's secretary", "區委|書記|戴必欣|主持|會議"),
    .init("traditional: a deputy and an acting post", "市委|副書記|、|代市長|陸文博"),
    .init("traditional: the centre of the Party", "黨中央|、|國務院|高度|重視"),
    .init("traditional: the standing committee", "全國|人大|常務|委員會|副委員長"),
    .init("traditional: a congress of a number", "學習|黨|的|二十大|報告"),
    .init("traditional: a district's bodies", "區政協|主席|、|區人大|常委會|副主任"),
    .init("traditional: a commission", "國家|發展|改革委|副主任|楊曉東"),
    .init("traditional: a given name before 與", "江成|與|大家|交談"),
    .init("traditional: a given name before 兼", "王可|兼任|局長"),
    .init("traditional: a date in characters", "二○二三年|十月|一日"),
    .init("traditional: an epidemic", "新增|確診|病例|12|例"),
  ]

  @Test("row names are unique") func rowNames() {
    #expect(Set(Self.rows.map(\.name)).count == Self.rows.count)
  }

  @Test("divides", arguments: rows) func divides(row: WordSegmenterTests.Row) throws {
    let words = row.words.split(separator: "|").map(String.init)
    #expect(try WordSegmenterTests.words(words.joined()) == words)
  }
}
