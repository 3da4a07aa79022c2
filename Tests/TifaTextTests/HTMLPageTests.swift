import Testing
import TifaText

@Suite("HTML pages") struct HTMLPageTests {
  /// A page, and the text that is read of it.
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let html: String
    let text: String
    var testDescription: String { name }

    init(_ name: String, _ html: String, _ text: String) {
      (self.name, self.html, self.text) = (name, html, text)
    }
  }

  static let shapes = [
    Row("a bare body", "<body><p>区委书记闻人启明出席。</p><p>会议强调安全。</p></body>", "区委书记闻人启明出席。\n会议强调安全。"),
    Row("text without any element", "区委书记闻人启明出席会议。", "区委书记闻人启明出席会议。"),
    Row(
      "elements within a name", "<p>区委副书记戴<b>必</b>欣、<i>苗</i><font color=red>知远</font>参加。</p>",
      "区委副书记戴必欣、苗知远参加。"),
    Row("a comment within a name", "<p>区委副书记戴<!-- 广告 <p>位</p> -->必欣参加。</p>", "区委副书记戴必欣参加。"),
    Row(
      "a line break within a paragraph's source", "<p>区委副书记戴\r\n  必欣参加。Tifa\nreads it.</p>",
      "区委副书记戴必欣参加。Tifa reads it."),
    Row(
      "paragraphs by line breaks", "<div>会议指出，要守住底线。<br><br>\n会议强调，要<br/>落实责任。</div>",
      "会议指出，要守住底线。\n会议强调，要\n落实责任。"),
    Row(
      "references of every form",
      "<p>&ldquo;三个阵地&#8221;&#x3001;&mdash;A&amp;B&nbsp;1&lt;2&middot;&#147;好&#148;&nbsp好&copy2 &hellipx &unknown; AT&T & C&;</p>",
      "“三个阵地”、—A&B\u{A0}1<2·“好”\u{A0}好&copy2 &hellipx &unknown; AT&T & C&;"),
    Row(
      "scripts, styles, controls and what is hidden",
      "<body><style>p{}</style><script>if (a<b) x('<p>不是</p>')</script><p>会议强调，要落实责任。</p><select><option>选</option></select>"
        + "<p style=\"Display : none\">藏一</p><p hidden>藏二</p><span class=hidden>藏三</span><noscript>藏四</noscript>"
        + "<textarea>藏五</textarea><button>藏六</button></body>",
      "会议强调，要落实责任。"),
    Row(
      "a page of the press with navigation and related links",
      "<html><head><title>江州召开平安建设会议_江州日报</title></head><body><div class=\"header\"><ul class=nav><li><a href=/>首页</a><li>"
        + "<a href=/a>新闻</a><li><a href=/b>评论，图片，视频</a></ul></div><h1>江州召开平安建设会议</h1><div class=info>2024-03-01 09:30　来源：江州日报</div>"
        + "<article><p>3月1日，江州市召开平安建设会议。</p><p>市委书记闻人启明出席并讲话，强调要守住“三道防线”。</p></article>"
        + "<div class=related><h3>相关新闻</h3><ul><li><a href=1>江州：春耕正当时，农机忙</a></li><li><a href=2>江州：招商引资</a></li></ul></div>"
        + "<footer>江州日报社版权所有，未经许可不得转载。</footer></body></html>",
      "江州召开平安建设会议\n3月1日，江州市召开平安建设会议。\n市委书记闻人启明出席并讲话，强调要守住“三道防线”。"),
    Row(
      "a government page with deep blocks and TRS_Editor",
      "<body><div class=w1200><div class=lm><a href=/>首页</a> &gt; <a href=/z>政务</a> &gt; <a href=/z/y>要闻</a></div><div><div><div class=\"tit\">江州市政府召开常务会议</div>"
        + "<div><div class=\"view TRS_UEDITOR\"><div class=TRS_Editor><p style=\"text-indent:2em\">　　市长匡正宇主持会议。</p><p>　　会议审议了《江州市条例》，要求抓好落实。</p></div></div></div></div>"
        + "<div class=bshare>分享到：<a href=#>微信</a></div></div></body>",
      "　　市长匡正宇主持会议。\n　　会议审议了《江州市条例》，要求抓好落实。"),
    Row(
      "a government page of UCAP-CONTENT",
      "<body><form id=f><div id=top><a href=1>无障碍</a><a href=2>长者版</a><a href=3>登录</a></div><div class=pages_content id=UCAP-CONTENT><p>经研究决定，任命戚望舒为江州市副市长。</p>"
        + "<p>免去苗知远的职务。</p></div><div><a href=4>打印</a></div></form></body>",
      "经研究决定，任命戚望舒为江州市副市长。\n免去苗知远的职务。"),
    Row(
      "nested tables for layout",
      "<table width=100%><tr><td><a href=1>首页</a></td><td><a href=2>概况</a></td><td><a href=3>新闻</a></td></tr></table><table><tr><td>&nbsp;</td><td><table><tr><td>"
        + "<p>区长匡正宇说，要抓好防汛，确保安全。</p></td></tr><tr><td><p>副区长邰晓岚参加会议，并作了部署。</p></td></tr></table></td></tr></table>",
      "区长匡正宇说，要抓好防汛，确保安全。\n副区长邰晓岚参加会议，并作了部署。"),
    Row(
      "a table of people",
      "<div class=content><p>领导班子成员如下，按姓氏笔画排列：</p><table><tr><th>姓名<th>职务<tr><td>戴必欣<td>区委副书记<tr><td>苗知远</td><td>区政协副主席</td></tr></table></div>",
      "领导班子成员如下，按姓氏笔画排列：\n姓名\t职务\n戴必欣\t区委副书记\n苗知远\t区政协副主席"),
    Row(
      "paragraphs in blocks of their own",
      "<body><div class=a><div><span>会议指出，要抓好落实。</span></div><div><span>会议强调，要守住底线。</span></div><div>会议要求，要压实责任。</div></div></body>",
      "会议指出，要抓好落实。\n会议强调，要守住底线。\n会议要求，要压实责任。"),
    Row(
      "nothing closed",
      "<html><body><div class=content><p>会议指出，要抓好落实。<p>会议强调，<b>要守住底线。<p>会议要求，压实责任。",
      "会议指出，要抓好落实。\n会议强调，要守住底线。\n会议要求，压实责任。"),
    Row(
      "nesting that crosses",
      "<p>会议<b>指出，<i>要</b>抓好</i>落实。</div></span></p></td>会议强调，要守住底线。",
      "会议指出，要抓好落实。\n会议强调，要守住底线。"),
    Row("a preformatted text", "<pre>\n会议指出：\n  一、抓落实；\n  二、守底线。</pre>", "\n会议指出：\n  一、抓落实；\n  二、守底线。"),
    Row("readings of ruby", "<p><ruby>区<rp>(</rp><rt>qū</rt><rp>)</rp></ruby>委书记闻人启明讲话。</p>", "区委书记闻人启明讲话。"),
    Row(
      "declarations that are none, and processing instructions",
      "<!DOCTYPE html><?xml version='1.0'?><p>会<![CDATA[不是]]>议<!bogus>强<?php echo 1 ?>调</ x>落</>实。1 < 2 <3</p>",
      "会议强调落实。1 < 2 <3"),
    Row(
      "an XHTML page",
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"x\"><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>a</title></head><body><p>会议强调，<br />要落实。</p></body></html>",
      "会议强调，\n要落实。"),
    Row(
      "control characters and a noncharacter",
      "<p>戴\u{1}必\u{FFFE}欣\u{B}出席。" + String(repeating: "会议强调，要落实。", count: 20) + "</p>",
      "戴必\u{FFFE}欣出席。" + String(repeating: "会议强调，要落实。", count: 20)),
    Row(
      "only a list of names, without a sentence",
      "<body><ul><li>闻人启明<li>戴必欣</ul></body>", "闻人启明\n戴必欣"),
    Row("only links", "<body><a href=1>闻人启明</a><a href=2>戴必欣</a></body>", "闻人启明戴必欣"),
    Row(
      "a main text that is named like a comment",
      "<body><div class=comment><p>会议强调，要落实责任，守住底线。</p></div></body>", "会议强调，要落实责任，守住底线。"),
    Row(
      "text in an anchor that never closes",
      "<body><div><a name=top><p>会议强调，要落实责任。</p><p>会议指出，要守住底线。</p></div></body>",
      "会议强调，要落实责任。\n会议指出，要守住底线。"),
  ]

  @Test("keep the text that is read", arguments: shapes)
  func shape(_ row: Row) throws {
    let page = try HTMLPage(decoding: Array(row.html.utf8))
    #expect(page.source.readingText.string == row.text)
    #expect(page.source.string == row.html)
  }

  @Test("have rows with names of their own")
  func names() { #expect(Set(Self.shapes.map(\.name)).count == Self.shapes.count) }

  @Test("lead from a name back to where it stands in the file")
  func offsets() throws {
    let html = "<p>&ldquo;区委副书记\n戴<b>必</b>&#27427;&rdquo;参加。</p>"
    let source = try HTMLPage(decoding: Array(html.utf8)).source
    let reading = source.readingText
    #expect(reading.string == "“区委副书记戴必欣”参加。")
    let name = reading.offsets.sourceSpan(of: NormalizedSpan(6, 9))
    #expect(source.string(in: name) == "戴<b>必</b>&#27427;")
    #expect(source.string(in: reading.offsets.sourceSpan(of: NormalizedSpan(0, 1))) == "&ldquo;")
    #expect(source.markup.allSatisfy { $0.kind == .markup && $0.confidence == 1 })
  }

  @Test(
    "without text say so",
    arguments: [
      "<p> </p>", "<html><head><title>标题</title></head><body><script>x</script></body></html>", "", "  ",
    ])
  func noText(_ html: String) {
    #expect {
      try HTMLPage(decoding: Array(html.utf8))
    } throws: { error in
      (error as? TextDecodingError)?.code == .noText
        && "\(error)"
          == "the page has no text: nothing is shown but markup; fetch it again, or read its source as text"
    }
  }
}
