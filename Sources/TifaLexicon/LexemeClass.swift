/// What a word of the gazetteer can be; a word can be several things.
public struct LexemeClass: OptionSet, Hashable, Sendable {
  public let rawValue: UInt32
  @inlinable
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// A public post: 书记.
  public static let post = LexemeClass(rawValue: 1 << 0)
  /// A post of foreign offices: 总统.
  public static let foreignPost = LexemeClass(rawValue: 1 << 1)
  /// A post of companies, public only where the company is: 董事长.
  public static let corporatePost = LexemeClass(rawValue: 1 << 2)
  /// A rank used as a title: 上将.
  public static let rank = LexemeClass(rawValue: 1 << 3)
  /// A profession or role, which makes no official: 教授.
  public static let profession = LexemeClass(rawValue: 1 << 4)
  /// A word that modifies a post and belongs to the title: 副, 常务.
  public static let marker = LexemeClass(rawValue: 1 << 5)
  /// A word that stands before a title and does not belong to it: 时任.
  public static let lead = LexemeClass(rawValue: 1 << 6)
  /// A body by its name: 国务院, 区委.
  public static let body = LexemeClass(rawValue: 1 << 7)
  /// A word that ends the name of a body or place: 局, 委员会.
  public static let bodySuffix = LexemeClass(rawValue: 1 << 8)
  /// An administrative division of China: 湖南省, 永定.
  public static let division = LexemeClass(rawValue: 1 << 9)
  /// A country, foreign place or region: 俄罗斯, 欧洲.
  public static let foreignPlace = LexemeClass(rawValue: 1 << 10)
  /// An international organisation: 联合国.
  public static let international = LexemeClass(rawValue: 1 << 11)
  /// A word that no organisation name runs across: 会见, 的.
  public static let boundary = LexemeClass(rawValue: 1 << 12)
  /// A word that turns a post before it into something else: 主席团, 部长级.
  public static let follower = LexemeClass(rawValue: 1 << 13)
  /// A verb by which a person speaks: 强调.
  public static let speech = LexemeClass(rawValue: 1 << 14)
  /// A verb by which a person takes part in an event: 出席.
  public static let participation = LexemeClass(rawValue: 1 << 15)
  /// An ordinary word of official news, with its frequency.
  public static let word = LexemeClass(rawValue: 1 << 16)
  /// A word that calls a person without a title: 先生, 博士, 市民.
  public static let role = LexemeClass(rawValue: 1 << 17)
  /// A line of work between a body and a post: 财务, 销售.
  public static let field = LexemeClass(rawValue: 1 << 18)
  /// A word that makes a body of the name before it: 股份有限公司, 大学.
  public static let head = LexemeClass(rawValue: 1 << 19)
  /// A body's inner part, which belongs to a title behind it rather than to the body's name: 财务部, 党委.
  public static let unit = LexemeClass(rawValue: 1 << 20)
  /// The last word of an enterprise's short name: 科技, 控股.
  public static let tail = LexemeClass(rawValue: 1 << 21)
  /// A word that names a body by itself: 法院, 公司.
  public static let alone = LexemeClass(rawValue: 1 << 22)
  /// A head that needs a word before it that is no place: 局, 所.
  public static let weakHead = LexemeClass(rawValue: 1 << 23)
  /// A verb or other word that stands before bodies and is in no name of one: 进入, 毕业于.
  public static let stop = LexemeClass(rawValue: 1 << 24)
  /// A word that looks like a person's name and is none: 切尔西.
  public static let thing = LexemeClass(rawValue: 1 << 25)

  /// Posts of all sorts and ranks: what can make an official.
  public static let anyPost: LexemeClass = [.post, .foreignPost, .corporatePost, .rank]
  /// Posts and professions: what a title can end with.
  public static let anyOffice: LexemeClass = [.post, .foreignPost, .corporatePost, .rank, .profession]
  /// Posts, professions and other words that call a person.
  public static let anyTitle: LexemeClass = [
    .post, .foreignPost, .corporatePost, .rank, .profession, .role,
  ]
  /// Places of all sorts.
  public static let anyPlace: LexemeClass = [.division, .foreignPlace]
}
