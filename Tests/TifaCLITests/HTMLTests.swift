import Foundation
import Testing
import TifaTestSupport

@Suite("HTML pages as input") struct HTMLTests {
  static let page = """
    <!DOCTYPE html><html><head><meta charset="utf-8"><title>江州市召开平安建设会议_江州日报</title>
    <meta name="PubDate" content="2024-03-01 09:30"><style>.x{}</style></head><body>
    <div class="nav"><a href="/">首页</a><a href="/a">新闻</a><a href="/b">评论</a></div>
    <h1>江州市召开平安建设会议</h1><div class="info">来源：江州日报</div>
    <div class="TRS_Editor"><p>&ldquo;守住底线&rdquo;，区委副书记戴<b>必</b>欣出席会议。</p><p>会议强调，要压实责任。</p></div>
    <script>var a = "<p>";</script></body></html>
    """

  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.page, to: "page.html")
  }

  @Test("convert gives the reading text in another script")
  func convert() throws {
    let run = try CommandRun.tifa("convert", "--to", "traditional", "page.html", in: folder)
    #expect(run.text == "江州市召開平安建設會議\n“守住底線”，區委副書記戴必欣出席會議。\n會議強調，要壓實責任。\n")
    #expect(run.status == 0 && run.errors == "")
  }

  @Test("segment gives the words of the reading text, and standard input can be a page")
  func words() throws {
    let run = try CommandRun.tifa(
      "segment", "--input-format", "html", input: "<p>中国人<b>民</b> 银行<br>会议</p>".utf8, in: folder)
    #expect(run.text == "中国 人民 银行\n会议\n")
    #expect(run.status == 0)
  }

  @Test("segment's offsets point into the file", arguments: ["scalar", "utf16", "utf8"])
  func offsets(_ unit: String) throws {
    let html = "<p>𠮷&ldquo;中国</p><p>人<b>民</b>银行"
    let run = try CommandRun.tifa(
      "segment", "--input-format", "html", "--format", "tsv", "--offsets", unit, input: html.utf8, in: folder)
    let rows = run.text.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
    #expect(rows.map { $0[3] } == ["𠮷", "“", "中国", "\\n", "人民", "银行"])
    let pieces = rows.map { row in
      let (start, end) = (Int(row[0])!, Int(row[1])!)
      return switch unit {
      case "utf8": String(decoding: Array(html.utf8)[start..<end], as: UTF8.self)
      case "utf16": String(decoding: Array(html.utf16)[start..<end], as: UTF16.self)
      default: String(String.UnicodeScalarView(Array(html.unicodeScalars)[start..<end]))
      }
    }
    #expect(pieces == ["𠮷", "&ldquo;", "中国", "</p><p>", "人<b>民", "银行"])
  }

  @Test("extract carries what the page says of itself as metadata")
  func metadata() throws {
    let run = try CommandRun.tifa("extract", "--format", "jsonl", "page.html", in: folder)
    #expect(
      run.text.hasPrefix(
        #"{"id":"page.html","metadata":{"title":"江州市召开平安建设会议","date":"2024-03-01T09:30","source":"江州日报","charset":"utf-8"},"#
      ))
    #expect(run.status == 0)
  }

  @Test("a folder gives its pages beside its texts, and a page without text is reported")
  func folders() throws {
    try folder.write("会议", to: "news/a.txt")
    try folder.write("<p>会议</p>", to: "news/b.htm")
    try folder.write("<p></p>", to: "news/c.html")
    let run = try CommandRun.tifa("segment", "news", in: folder)
    #expect(run.text == "会议\n会议\n")
    #expect(
      run.errors
        == "news/c.html: error: the page has no text: nothing is shown but markup; fetch it again, or read its source as text\n"
    )
    #expect(run.status == 1)
  }

  @Test("extract finds officials of the reading text, with their offsets in the file")
  func officials() throws {
    let run = try CommandRun.tifa("extract", "--format", "jsonl", "page.html", in: folder)
    struct Document: Decodable {
      struct Mention: Decodable {
        let text: String
        let start: Int
        let end: Int
      }
      struct Official: Decodable {
        let name: String
        let titles: [Mention]
        let mentions: [Mention]
      }
      let officials: [Official]
    }
    let document = try JSONDecoder().decode(Document.self, from: Data(run.output))
    let scalars = Array(Self.page.unicodeScalars)
    func cut(_ mention: Document.Mention) -> String {
      String(String.UnicodeScalarView(scalars[mention.start..<mention.end]))
    }
    let official = try #require(document.officials.first)
    #expect(official.name == "戴必欣")
    #expect(official.mentions.map(cut) == ["戴<b>必</b>欣"])
    #expect(official.titles.map(cut) == ["区委副书记"])
  }

  @Test("normalize prints the reading text, repaired") func normalized() throws {
    let html = "<p>⼈民&amp;ldquo;警<i>察</i>&amp;rdquo;</p><p>出席。</p>"
    let run = try CommandRun.tifa("normalize", "--input-format", "html", input: html.utf8, in: folder)
    #expect(run.text == "人民“警察”\n出席。\n")
    let report = try CommandRun.tifa(
      "normalize", "--report", "--input-format", "html", input: html.utf8, in: folder)
    // The markup is no damage; what is left of it in the text is.
    #expect(
      report.text.contains(#"{"kind":"compatibility","outcome":"repaired","start":3,"end":4,"text":"⼈","#))
    #expect(!report.text.contains("markup"))
  }
}
