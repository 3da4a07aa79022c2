import Testing
import Tifa

@testable import TifaText

@Suite("Mojibake repair") struct MojibakeRepairTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    let repaired: String
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ repaired: String? = nil) {
      self.name = name
      self.text = text
      self.repaired = repaired ?? text
    }
  }

  /// What a decoder does with bytes that it cannot read.
  enum Loss { case sign, question, dropped }

  /// The GBK reading of a text's UTF-8, by a decoder that reads on behind the first byte that it cannot read.
  static func readAsGBK(_ text: String, _ loss: Loss = .sign) -> String {
    let bytes = Array(text.utf8)
    var result = String.UnicodeScalarView()
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        result.append(Unicode.Scalar(bytes[index]))
      } else if index + 1 < bytes.count, let value = GBKTable.shared.character(bytes[index], bytes[index + 1])
      {
        result.append(Unicode.Scalar(value)!)
        index += 1
      } else {
        switch loss {
        case .sign: result.append("\u{FFFD}")
        case .question: result.append("?")
        case .dropped: break
        }
      }
      index += 1
    }
    return String(result)
  }

  /// The reading of bytes as Latin-1.
  static func readAsLatin1(_ bytes: some Sequence<UInt8>) -> String {
    var result = String.UnicodeScalarView()
    for byte in bytes { result.append(Unicode.Scalar(byte)) }
    return String(result)
  }

  static func gbk(_ text: String) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar in
      GBKTable.shared.bytes(scalar.value).map { [$0.lead, $0.trail] } ?? [UInt8(scalar.value)]
    }
  }

  static let analyzer = try! Analyzer()
  static let clean = "全市各级党组织要把思想和行动统一到会议精神上来，扎实推进乡村振兴。"
  static let traditional = "全市各級黨組織要把思想和行動統一到會議精神上來，扎實推進鄉村振興。"

  static let rows: [Row] = [
    Row("UTF-8 as GBK, by hand", "鍙戝睍鏄\u{FFFD}", "发展是"),
    Row("UTF-8 as GBK", readAsGBK(clean), clean),
    Row("UTF-8 as GBK, lost bytes as question marks", readAsGBK(clean, .question), clean),
    Row("UTF-8 as GBK, lost bytes dropped", readAsGBK(clean, .dropped), clean),
    Row("traditional UTF-8 as GBK", readAsGBK(traditional), traditional),
    Row("UTF-8 as Latin-1", readAsLatin1(clean.utf8), clean),
    Row("UTF-8 as Windows-1252, by hand", "å…¬å®‰æœºå…³", "公安机关"),
    Row("GBK as Latin-1, by hand", "¹«°²»ú¹Ø²¿Êð", "公安机关部署"),
    Row("GBK as Latin-1", readAsLatin1(gbk(clean)), clean),
    Row("traditional GBK as Latin-1", readAsLatin1(gbk(traditional)), traditional),
    Row("one paragraph of three", "甲市召开会议。\n\(readAsGBK(clean))\n乙县作了发言。", "甲市召开会议。\n\(clean)\n乙县作了发言。"),
    Row("one quotation", "他说：“\(readAsGBK("要把思想和行动统一起来"))”，大家鼓掌。", "他说：“要把思想和行动统一起来”，大家鼓掌。"),
    Row(
      "a quotation in GBK as Latin-1", "他说：“\(readAsLatin1(gbk("要把思想和行动统一起来")))”，大家鼓掌。",
      "他说：“要把思想和行动统一起来”，大家鼓掌。"),
    Row("digits and letters inside", readAsGBK("2021年GDP增长8.1%，经济总体平稳。"), "2021年GDP增长8.1%，经济总体平稳。"),
    Row("line ends of both kinds", readAsGBK("公安机关部署工作。\r\n与会人员作了发言。"), "公安机关部署工作。\r\n与会人员作了发言。"),
  ]

  static let lookalikes: [Row] = [
    Row("European names", "José Müller与François在Łódź和São Paulo会面，点了à la carte。"),
    Row("accents side by side", "Ångström、Œuvre、naïveté、Čapek、ÄÖÜäöüß。"),
    Row("pinyin with tones", "拼音：zhōng guó、nǚ、lǜ、hé xié。"),
    Row("signs between Han", "气温25°C±2，×3，§4，“五·四”，®™©。"),
    Row("rare traditional characters", "鄠縣、盩厔、龔麟、鑫鑠、鏐銖錙、鍙、鏃、鎶、鐢、涓、銆。"),
    Row("metals and fish", "鋁鋅銅鎢鈦鉬鈷鎳，鰱鱅鯽鯉鱸鱖。"),
    Row("names of rare characters", "喆堃、旻昊、淼淼、鋆鎏、浠浛出席会议。"),
    Row("a sign of loss alone", "这里有一个\u{FFFD}字。"),
    Row("question marks alone", "真的吗??什么???"),
    Row("Japanese", "東京で会議が開かれ、鋼鉄の生産について話し合った。"),
    Row("French in a Chinese page", "法语“déjà vu”“élève”“façade”的用法。"),
    Row("nothing", ""),
  ]

  @Test("what was misread comes back", arguments: rows)
  func repairs(row: Row) {
    let text = Self.analyzer.normalize(SourceText(row.text))
    #expect(text.repairedString == row.repaired)
    #expect(text.edits.undone(in: text.repaired) == text.source.scalars)
  }

  @Test("what looks alike stays", arguments: lookalikes)
  func stays(row: Row) {
    let text = Self.analyzer.normalize(SourceText(row.text))
    #expect(text.repairedString == row.text)
  }

  @Test("names of rows are unique") func names() {
    let names = (Self.rows + Self.lookalikes).map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test("sound readings are sure, chosen characters are guesses") func confidences() throws {
    let text = Self.analyzer.normalize(SourceText("今天" + Self.readAsGBK("发展经济是党委的任务")))
    #expect(text.repairedString == "今天发展经济是党委的任务")
    for edit in text.edits {
      #expect(edit.kind == .mojibake)
      #expect(edit.isGuess == edit.original.contains(0xFFFD), "\(String(scalarValues: edit.replacement))")
    }
    #expect(text.edits.contains { !$0.isGuess })
  }

  @Test("offsets lead to the misread characters") func offsets() {
    let text = Self.analyzer.normalize(SourceText("会上，鍙戝睍鍙戝睍鍙戝睍。"))
    #expect(text.repairedString == "会上，发展发展发展。")
    #expect(text.source.string(in: text.sourceSpan(of: NormalizedSpan(3, 5))) == "鍙戝睍")
    #expect(text.source.string(in: text.sourceSpan(of: NormalizedSpan(9, 10))) == "。")
    #expect(text.source.string(in: text.sourceSpan(of: NormalizedSpan(0, 2))) == "会上")
  }
}
