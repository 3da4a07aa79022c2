/// What a word of the gazetteer can be; a word can be several things.
public struct LexemeClass: OptionSet, Hashable, BitwiseCopyable, Sendable {
  public let rawValue: UInt32
  @inlinable
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// A public post: 书记.
  @inlinable public static var post: LexemeClass { LexemeClass(rawValue: 1 << 0) }
  /// A post of foreign offices: 总统.
  @inlinable public static var foreignPost: LexemeClass { LexemeClass(rawValue: 1 << 1) }
  /// A post of companies, public only where the company is: 董事长.
  @inlinable public static var corporatePost: LexemeClass { LexemeClass(rawValue: 1 << 2) }
  /// A rank used as a title: 上将.
  @inlinable public static var rank: LexemeClass { LexemeClass(rawValue: 1 << 3) }
  /// A profession or role, which makes no official: 教授.
  @inlinable public static var profession: LexemeClass { LexemeClass(rawValue: 1 << 4) }
  /// A word that modifies a post and belongs to the title: 副, 常务.
  @inlinable public static var marker: LexemeClass { LexemeClass(rawValue: 1 << 5) }
  /// A word that stands before a title and does not belong to it: 时任.
  @inlinable public static var lead: LexemeClass { LexemeClass(rawValue: 1 << 6) }
  /// A body by its name: 国务院, 区委.
  @inlinable public static var body: LexemeClass { LexemeClass(rawValue: 1 << 7) }
  /// A word that ends the name of a body or place: 局, 委员会.
  @inlinable public static var bodySuffix: LexemeClass { LexemeClass(rawValue: 1 << 8) }
  /// An administrative division of China: 湖南省, 永定.
  @inlinable public static var division: LexemeClass { LexemeClass(rawValue: 1 << 9) }
  /// A country, foreign place or region: 俄罗斯, 欧洲.
  @inlinable public static var foreignPlace: LexemeClass { LexemeClass(rawValue: 1 << 10) }
  /// An international organisation: 联合国.
  @inlinable public static var international: LexemeClass { LexemeClass(rawValue: 1 << 11) }
  /// A word that no organisation name runs across: 会见, 的.
  @inlinable public static var boundary: LexemeClass { LexemeClass(rawValue: 1 << 12) }
  /// A word that turns a post before it into something else: 主席团, 部长级.
  @inlinable public static var follower: LexemeClass { LexemeClass(rawValue: 1 << 13) }
  /// A verb by which a person speaks: 强调.
  @inlinable public static var speech: LexemeClass { LexemeClass(rawValue: 1 << 14) }
  /// A verb by which a person takes part in an event: 出席.
  @inlinable public static var participation: LexemeClass { LexemeClass(rawValue: 1 << 15) }
  /// An ordinary word of official news, with its frequency.
  @inlinable public static var word: LexemeClass { LexemeClass(rawValue: 1 << 16) }
  /// A word that calls a person without a title: 先生, 博士, 市民.
  @inlinable public static var role: LexemeClass { LexemeClass(rawValue: 1 << 17) }
  /// A line of work between a body and a post: 财务, 销售.
  @inlinable public static var field: LexemeClass { LexemeClass(rawValue: 1 << 18) }
  /// A word that makes a body of the name before it: 股份有限公司, 大学.
  @inlinable public static var head: LexemeClass { LexemeClass(rawValue: 1 << 19) }
  /// A body's inner part, which belongs to a title behind it rather than to the body's name: 财务部, 党委.
  @inlinable public static var unit: LexemeClass { LexemeClass(rawValue: 1 << 20) }
  /// The last word of an enterprise's short name: 科技, 控股.
  @inlinable public static var tail: LexemeClass { LexemeClass(rawValue: 1 << 21) }
  /// A word that names a body by itself: 法院, 公司.
  @inlinable public static var alone: LexemeClass { LexemeClass(rawValue: 1 << 22) }
  /// A head that needs a word before it that is no place: 局, 所.
  @inlinable public static var weakHead: LexemeClass { LexemeClass(rawValue: 1 << 23) }
  /// A verb or other word that stands before bodies and is in no name of one: 进入, 毕业于.
  @inlinable public static var stop: LexemeClass { LexemeClass(rawValue: 1 << 24) }
  /// A word that looks like a person's name and is none: 切尔西.
  @inlinable public static var thing: LexemeClass { LexemeClass(rawValue: 1 << 25) }

  /// Posts of all sorts and ranks: what can make an official.
  @inlinable public static var anyPost: LexemeClass { [.post, .foreignPost, .corporatePost, .rank] }
  /// Posts and professions: what a title can end with.
  @inlinable public static var anyOffice: LexemeClass {
    [.post, .foreignPost, .corporatePost, .rank, .profession]
  }
  /// Posts, professions and other words that call a person.
  @inlinable public static var anyTitle: LexemeClass {
    [.post, .foreignPost, .corporatePost, .rank, .profession, .role]
  }
  /// Places of all sorts.
  @inlinable public static var anyPlace: LexemeClass { [.division, .foreignPlace] }
}
