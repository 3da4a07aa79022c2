/// What the attributes of an element tell about its part in the page.
struct MarkupHints: OptionSet, Sendable {
  let rawValue: UInt8

  /// The element is not shown.
  static let hidden = MarkupHints(rawValue: 1)
  /// Its name is one that pages give what stands beside the main text.
  static let unlikely = MarkupHints(rawValue: 2)
  /// Its name is one that pages give the main text.
  static let likely = MarkupHints(rawValue: 4)

  /// Words in names of what stands beside the main text.
  private static let unlikelyWords: Set<String> = [
    "ad", "ads", "advert", "advertisement", "aside", "banner", "bdshare", "breadcrumb", "breadcrumbs",
    "comment",
    "comments", "copyright", "crumb", "crumbs", "foot", "footer", "friendlink", "hot", "hotnews", "links",
    "login",
    "menu", "nav", "navbar", "navigation", "pager", "pagination", "pinglun", "qrcode", "rank",
    "ranking", "recommend", "recommended", "related", "relation", "relevant", "reply", "search", "share",
    "sidebar",
    "sider", "sitemap", "social", "subnav", "tags", "toolbar", "topbar", "tuijian", "xiangguan",
  ]

  /// Words in names of the main text.
  private static let likelyWords: Set<String> = [
    "artical", "article", "articles", "body", "cont", "content", "contents", "contentbox", "detail",
    "details",
    "editor", "entry", "main", "maintext", "neirong", "post", "story", "text", "txt", "ucap", "wrap",
    "wrapper",
    "zhengwen", "zoom",
  ]

  /// Reads what a class or an identifier says.
  ///
  /// The name is taken word for word: `TRS_Editor`, `article-content` and `mainText` are two words each.
  mutating func read(name: String) {
    var words = Set<String>()
    var word = ""
    var previousIsSmall = false
    for byte in name.utf8 {
      let isSmall = byte >= 0x61 && byte <= 0x7A
      let isCapital = byte >= 0x41 && byte <= 0x5A
      if (!isSmall && !isCapital) || (isCapital && previousIsSmall) {
        if !word.isEmpty { words.insert(word) }
        word = ""
      }
      if isSmall || isCapital { word.unicodeScalars.append(Unicode.Scalar(isCapital ? byte + 0x20 : byte)) }
      previousIsSmall = isSmall
    }
    if !word.isEmpty { words.insert(word) }
    if !words.isDisjoint(with: Self.unlikelyWords) { insert(.unlikely) }
    if !words.isDisjoint(with: Self.likelyWords) { insert(.likely) }
    if words.contains("hidden") || words == ["hide"] { insert(.hidden) }
  }

  /// Reads what a style declaration says: whether the element is shown.
  mutating func read(style: String) {
    let style = style.lowercased().filter { !$0.isWhitespace }
    if style.contains("display:none") || style.contains("visibility:hidden") { insert(.hidden) }
  }
}
