import Testing
import TifaConversion
import TifaTestSupport
import TifaText

@Suite("Regional folder") struct RegionalFolderTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    let folded: String
    var testDescription: String { name }
  }

  static let rows = [
    Row(name: "a form of Hong Kong", text: "衞生署敍述總枱", folded: "卫生署叙述总台"),
    Row(name: "a form of Taiwan", text: "小兒麻痺，妳和姪子", folded: "小儿麻痹，你和侄子"),
    Row(name: "the particle as Taiwan writes it", text: "隨著經濟發展，著力推進", folded: "随着经济发展，着力推进"),
    Row(name: "words of writing keep their 著", text: "著名學者的名著顯著", folded: "著名学者的名著显著"),
    Row(name: "a text that tells both apart", text: "隨着專家著有兩書", folded: "随着专家著有两书"),
    Row(name: "a simplified text", text: "他著有两部小说，显著", folded: "他著有两部小说，显著"),
    Row(name: "phrases of t2s", text: "乾隆和乾燥", folded: "乾隆和干燥"),
  ]

  @Test("folds what regions write", arguments: rows) func folds(row: Row) throws {
    var scalars = row.text.unicodeScalars.map(\.value)
    try RegionalFolder().fold(&scalars)
    #expect(String(scalarValues: scalars) == row.folded)
  }

  @Test("folds as its base does what no region writes") func base() throws {
    let base = try ScriptFolder()
    let folder = try RegionalFolder()
    let alphabet = Array("狐藉虎威回覆答神祇乾隆燥着了一目瞭然，書记𠮷")
    var generator = SplitMix64(seed: 4711)
    for _ in 0..<2000 {
      let text = generator.string(of: alphabet, upTo: 8)
      var expected = text.unicodeScalars.map(\.value)
      var scalars = expected
      base.fold(&expected)
      folder.fold(&scalars)
      #expect(scalars == expected, "text \(text)")
    }
  }

  @Test("folds what the regions' configurations write as it folds their source") func agrees() throws {
    let folder = try RegionalFolder()
    let plain = try ScriptFolder()
    let converters = try [Converter.Configuration.hongKong, .taiwan].map { try Converter($0) }
    let alphabet = Array("卫生叙述粽子麻痹房檐抬头随意总台书记协会员，国务院")
    var generator = SplitMix64(seed: 7)
    for _ in 0..<1000 {
      let text = generator.string(of: alphabet, upTo: 20)
      for converter in converters {
        var scalars = converter.convert(text).unicodeScalars.map(\.value)
        folder.fold(&scalars)
        var expected = text.unicodeScalars.map(\.value)
        plain.fold(&expected)
        #expect(scalars == expected, "\(text)")
      }
    }
  }
}
