import Testing
import TifaExtraction
import TifaText

@testable import TifaCorpus

@Suite("Table renderer") struct TableRendererTests {
  private func table(_ options: RenderOptions = RenderOptions(), _ analysis: AnalyzedDocument? = nil)
    -> String
  {
    TableRenderer(options).render(analysis ?? SampleDocument.analysis, of: SampleDocument.corpusDocument)
  }

  private func analysis(officials: [(String, Bool, [String])]) -> AnalyzedDocument {
    let nothing = SampleDocument.nothing
    return AnalyzedDocument(
      text: nothing.text, script: .none,
      officials: officials.map { name, isForeign, titles in
        Official(
          name: name, isForeign: isForeign,
          titles: titles.map { text in
            Title(
              text: text, kind: .post, span: SampleDocument.title.span, holder: name, organization: nil,
              position: SampleDocument.title.position, markers: [], rank: nil, rule: "test")
          },
          mentions: [], statements: [], participation: [], rule: "test")
      },
      titles: [], persons: [], organizations: [], statements: [], frames: [], slogans: [], figures: [],
      dates: [])
  }

  @Test("shows officials, frames and slogans in groups")
  func groups() {
    #expect(
      table() == """
        doc,1  UTF-8 · simplified · 1 repair

        officials (1)
          苏未眠  区委书记

        frames (1)
          两个阵地  2 of 2  政治安全、公共安全

        slogans (1)
          久久为功  formulation

        """)
  }

  @Test("shows every kind that is asked for")
  func kinds() {
    #expect(
      table(RenderOptions(kinds: [.title, .person, .organization, .figure, .date])) == """
        doc,1  UTF-8 · simplified · 1 repair

        titles (1)
          区委书记  post  苏未眠

        persons (1)
          苏未眠  1 mention

        organizations (1)
          区委  party, 1 mention

        figures (1)
          新增就业1.2万人  12000 人  新增就业

        dates (1)
          2024年  2024

        """)
  }

  @Test("aligns columns by the width of characters")
  func alignment() {
    let officials = analysis(officials: [
      ("聂远", false, ["区长"]), ("欧阳知秋", false, ["代区长", "区委副书记"]), ("Lee", true, ["总统"]),
    ])
    #expect(
      table(RenderOptions(), officials) == """
        doc,1  UTF-8 · none

        officials (3)
          聂远               区长
          欧阳知秋           代区长、区委副书记
          Lee       foreign  总统

        """)
  }

  @Test("breaks lines behind whole titles at the width of a terminal")
  func wrapping() {
    let officials = analysis(officials: [("聂远", false, ["澄江区委副书记", "区人民政府区长", "区委政法委书记"])])
    #expect(
      table(RenderOptions(width: 40), officials) == """
        doc,1  UTF-8 · none

        officials (1)
          聂远  澄江区委副书记、区人民政府区长、
                区委政法委书记

        """)
  }

  @Test("says so where nothing was found")
  func nothing() {
    #expect(
      TableRenderer(RenderOptions()).render(SampleDocument.nothing, of: SampleDocument.empty)
        == "leer  UTF-8 · none\n  nothing found\n")
  }

  @Test("colours only where it is asked to, and colours take no width")
  func colors() {
    let plain = table()
    let colored = table(RenderOptions(isColored: true))
    #expect(!plain.contains("\u{1B}"))
    #expect(colored.contains("  \u{1B}[32m苏未眠\u{1B}[0m  区委书记\n"))
    #expect(colored.replacing(#/\u{1B}\[\d+m/#, with: "") == plain)
  }

  @Test("keeps control characters of a text from the terminal")
  func controls() {
    let officials = analysis(officials: [("聂\u{1B}[31m远", false, ["区\n长"])])
    let text = table(RenderOptions(), officials)
    #expect(text.contains("  聂 [31m远  区 长\n"))
  }
}
