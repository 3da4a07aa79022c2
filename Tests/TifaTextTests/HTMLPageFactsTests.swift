import Testing
import TifaText

@Suite("What HTML pages say of themselves") struct HTMLPageFactsTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let head: String
    let body: String
    let title: String?
    let date: String?
    let outlet: String?
    var testDescription: String { name }

    init(
      _ name: String, head: String = "", body: String = "", title: String? = nil, date: String? = nil,
      outlet: String? = nil
    ) {
      (self.name, self.head, self.body) = (name, head, body)
      (self.title, self.date, self.outlet) = (title, date, outlet)
    }
  }

  /// The main text of every page.
  static let text = "<div class=content><p>区委书记闻人启明主持会议，并讲话。</p><p>会议强调，要落实责任。</p></div>"

  static let rows = [
    Row("nothing"),
    Row(
      "meta elements of a government page",
      head:
        "<meta name=ArticleTitle content=江州市召开会议><meta name=PubDate content='2024-03-01 09:05'><meta name=ContentSource content=' 江州  日报 '>",
      title: "江州市召开会议", date: "2024-03-01T09:05", outlet: "江州 日报"),
    Row(
      "Open Graph",
      head:
        "<meta property='og:title' content='江州市召开会议-江州新闻网'><meta property='article:published_time' content='2024-03-01T09:05:30+08:00'><meta property='og:site_name' content=江州新闻网>",
      title: "江州市召开会议", date: "2024-03-01T09:05:30+08:00", outlet: "江州新闻网"),
    Row("a title with the site behind a bar", head: "<title>江州市召开会议_时政_江州网</title>", title: "江州市召开会议"),
    Row(
      "a title with the site behind a dash", head: "<title>江州市2024-2025年工作会议 - 江州网</title>",
      title: "江州市2024-2025年工作会议"),
    Row(
      "a heading that the title confirms, not the site's", head: "<title>江州市召开会议 | 江州网</title>",
      body: "<h1>江州市人民政府门户网站</h1><h1>江州市 召开会议</h1>", title: "江州市 召开会议"),
    Row("a heading alone", body: "<h1>江州市召开会议</h1>", title: "江州市召开会议"),
    Row(
      "a title in a block without a heading", head: "<title>江州市召开会议-江州网</title>",
      body: "<div class=tt>江州市召开会议</div>", title: "江州市召开会议"),
    Row(
      "a line with date and source",
      body: "<h1>江州市召开会议</h1><div>发布时间：2024年3月1日 9:05　来源：<a href=/>江州日报</a>　字号：大 中 小</div>",
      title: "江州市召开会议", date: "2024-03-01T09:05", outlet: "江州日报"),
    Row("a full-width date", body: "<div>２０２４年 ３月 １日</div>", date: "2024-03-01"),
    Row("a time element", body: "<time datetime=2024-03-01>昨天</time>", date: "2024-03-01"),
    Row(
      "dots and a source in traditional script", body: "<p>2024.03.01｜來源: 江州時報（記者）</p>", date: "2024-03-01",
      outlet: "江州時報"),
    Row(
      "numbers that are no dates", body: "<div>电话 2024-13-01 2024-3 12024-03-01 2024-03-32 2024/03-01</div>"),
  ]

  @Test("is found in meta elements, headings and the lines before the text", arguments: rows)
  func facts(_ row: Row) throws {
    let html = "<html><head>\(row.head)</head><body>\(row.body)\(Self.text)</body></html>"
    let page = try HTMLPage(decoding: Array(html.utf8))
    #expect(page.title == row.title)
    #expect(page.date == row.date)
    #expect(page.outlet == row.outlet)
  }

  @Test("the title is the first line of the text where an element before the text has it, and only there")
  func titleLine() throws {
    func text(_ body: String) throws -> String {
      try HTMLPage(decoding: Array("<title>江州市召开会议_江州网</title>\(body)".utf8)).source.readingText.string
    }
    let content = "区委书记闻人启明主持会议，并讲话。\n会议强调，要落实责任。"
    #expect(try text("<div><h1>江州市召<b>开</b>会议</h1></div>\(Self.text)") == "江州市召开会议\n\(content)")
    #expect(try text(Self.text) == content)
    #expect(
      try text("<div>江州市召开会议</div><div class=content><p>江州市召开会议</p><p>区委书记闻人启明主持会议，并讲话。</p></div>")
        == "江州市召开会议\n区委书记闻人启明主持会议，并讲话。")
    #expect(
      try text("<div class=content><h1>江州市召开会议</h1><p>区委书记闻人启明主持会议，并讲话。</p></div>")
        == "江州市召开会议\n区委书记闻人启明主持会议，并讲话。")
  }
}
