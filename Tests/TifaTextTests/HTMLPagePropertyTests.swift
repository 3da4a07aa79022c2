import Testing
import TifaTestSupport
import TifaText

@Suite("Markup edits of random pages") struct HTMLPagePropertyTests {
  /// What pages are made of, broken too.
  private static let parts = [
    "<p>", "</p>", "<div class=\"a&amp;b\">", "</div>", "<b>", "</b>", "<i", "<br>", "<br/>", "<td>", "</td>",
    "<table>",
    "</table>", "<tr>", "<!--", "-->", "<!-- x -->", "<script>", "</script>", "<style>", "</style>", "<pre>",
    "</pre>",
    "&amp;", "&amp", "&ldquo;", "&ldquo", "&#59;", "&#x4e2d;", "&#x30", "&#0;", "&#150;", "&nbsp", "&nbsp;",
    "&copy中", "&",
    "&x;", "&#;", "<", "<<", "</", "</ ", ">", "<!", "<![CDATA[", "]]>", "<?", "?>", "\r\n", "\n", " ", "  ",
    "\t", "\u{1}",
    "\u{3000}", "中", "国，", "戴必欣。", "a", "bc", "1", "\"", "'", "=", "/", "𠮷", "é", "<a href=\"?x&y=1\">",
    "</a>",
    "<title>", "</title>", "<h1>", "</h1>", "<body>", "</body>", "</html>", "<head>", "<span hidden>",
    "</span>",
    "<ul class=nav>", "</ul>", "<li>", "<textarea>", "<select><option>", "<svg>", "<plaintext>", "<p", "x\">",
  ]

  /// The edits are in order and put in at most one character each; undone they give the page, and each reference that
  /// they replace starts with its ampersand.
  @Test("lead back to the page, and keep only what stands in it")
  func reversible() throws {
    var generator = SplitMix64(seed: 20_240_301)
    var read = 0
    for _ in 0..<600 {
      var html = ""
      for _ in 0..<Int.random(in: 1...40, using: &generator) {
        let part = Self.parts.randomElement(using: &generator)!
        let isLong = Int.random(in: 0..<50, using: &generator) == 0
        html += String(repeating: part, count: isLong ? Int.random(in: 1...1500, using: &generator) : 1)
      }
      // Text enough that control characters do not make it binary data.
      html +=
        "<p>" + String(repeating: "会议强调，要落实。", count: html.unicodeScalars.count { $0 == "\u{1}" } * 4 + 1)
      guard let page = try? HTMLPage(decoding: Array(html.utf8)) else {
        // An open comment, script or tag may swallow all text.
        continue
      }
      read += 1
      let source = page.source
      #expect(source.string == html)
      try check(source, html)
    }
    #expect(read > 400)
  }

  private func check(_ source: SourceText, _ html: String) throws {
    let reading = source.readingText
    var position = 0
    var index = 0
    for edit in source.markup {
      let span = edit.span
      try #require(span.start.scalars >= position && span.end.scalars > span.start.scalars, "\(html)")
      try #require(edit.replacement.count <= 1, "\(html)")
      // What stands between two edits is kept as it is.
      let kept = source.scalars[position..<span.start.scalars]
      try #require(reading.text.scalars[index..<index + kept.count].elementsEqual(kept), "\(html)")
      index += kept.count
      if let scalar = edit.replacement.first {
        try #require(reading.text.scalars[index] == scalar, "\(html)")
        let isLayout = scalar == 0x20 || scalar == 0x0A || scalar == 0x09
        try #require(isLayout || source.scalars[span.start.scalars] == 0x26, "\(html)")
        index += 1
      }
      position = span.end.scalars
    }
    try #require(reading.text.scalars[index...].elementsEqual(source.scalars[position...]), "\(html)")
    // Line by line nothing of the layout is left.
    try #require(!reading.string.hasPrefix("\n") || html.contains("<p"), "\(html)")
  }

  @Test(
    "keep every character of a long text, whatever the parser's buffers cut it into",
    arguments: [299, 300, 998, 999, 1000, 1001, 4003])
  func buffers(_ length: Int) throws {
    for unit in ["a", "中", "𠮷", "é", ">", "中\r\n"] {
      let text = String(repeating: unit, count: length)
      let page = try HTMLPage(decoding: Array("<p>\(text)<b>\(text)</b>&ldquo;\(text)</p>".utf8))
      let expected = text.replacing("\r\n", with: "")
      #expect(page.source.readingText.string == "\(expected)\(expected)“\(expected)")
    }
  }

  /// Pages that a parser may need too much time, memory or depth for.
  @Test(
    "are made in linear time of pages that are broken on a large scale",
    arguments: [
      ("blocks that never end", "<div>", 40_000, "好。"),
      ("elements in the line that never end", "<b>", 60_000, "好。"),
      ("a long text", "好", 60_000, ""), ("references", "&amp;", 40_000, "好。"),
      ("declarations that are none", "<!", 60_000, ">好。"),
      ("ends without starts", "</i>", 40_000, "好。"), ("ampersands", "&", 40_000, "好。"),
      ("tables in tables", "<table><tr><td>", 10_000, "好。"),
    ])
  func scale(_ name: String, _ part: String, _ count: Int, _ tail: String) throws {
    let clock = ContinuousClock()
    func time(_ count: Int) throws -> Duration {
      let bytes = Array(("<p>" + String(repeating: part, count: count) + tail).utf8)
      return try clock.measure {
        let text = try HTMLPage(decoding: bytes).source.readingText.string
        #expect(text.hasSuffix(tail.isEmpty ? part : "好。"), "\(name)")
      }
    }
    let small = try time(count / 8)
    let large = try time(count)
    #expect(large < small * 40 + .seconds(1), "\(name)")
  }
}
