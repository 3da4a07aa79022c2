import Foundation
import Testing
import TifaConversion
import TifaTestSupport

@Suite("Converter") struct ConverterTests {
  static let rows: [(configuration: Converter.Configuration, text: String, converted: String)] = [
    (.simplified, "乾隆年間，氣候乾燥。", "乾隆年间，气候干燥。"),
    (.traditional, "皇后在后面理发，头发很长。", "皇后在後面理髮，頭髮很長。"),
    (.taiwanPhrases, "鼠标和软件", "滑鼠和軟體"),
    (.hongKong, "里面", "裏面"),
  ]

  @Test("converts by OpenCC's configurations", arguments: rows)
  func converts(configuration: Converter.Configuration, text: String, converted: String) throws {
    #expect(try Converter(configuration).convert(text) == converted)
  }

  @Test("opens every installed configuration, and finds them all") func opensAll() throws {
    #expect(Converter.Configuration.installed.count == 14)
    for configuration in Converter.Configuration.installed {
      #expect(try !Converter(configuration).convert("漢字汉字").isEmpty, "\(configuration)")
    }
  }

  @Test("every name for people means an installed configuration, each another one") func names() {
    let configurations = Converter.Configuration.named.map(\.configuration)
    #expect(Set(configurations) == Set(Converter.Configuration.installed))
    #expect(Set(Converter.Configuration.named.map(\.name)).count == configurations.count)
  }

  @Test("what is no UTF-8 passes through, the rest is converted") func invalidBytes() throws {
    let converter = try Converter(.traditional)
    let bytes = Array("汉".utf8) + [0xFF, 0xE6, 0xB1] + Array("字国".utf8) + [0x00] + Array("国".utf8) + [0xC0]
    let expected =
      Array("漢".utf8) + [0xFF, 0xE6, 0xB1] + Array("字國".utf8) + [0x00] + Array("國".utf8) + [0xC0]
    #expect(converter.convert(bytes) == expected)
  }

  @Test("the output of a stream does not depend on the cuts") func streams() throws {
    let converter = try Converter(.taiwanPhrases)
    let text = String(repeating: "鼠标和软件，内存与硬盘。\n第二行没有换行", count: 20)
    let whole = converter.convert(Array(text.utf8))
    var generator = SplitMix64(seed: 3)
    for round in 0..<50 {
      var stream = Converter.Stream(converter)
      var output: [UInt8] = []
      var rest = Array(text.utf8)[...]
      while !rest.isEmpty {
        let count = min(rest.count, Int.random(in: 1...97, using: &generator))
        output += stream.convert(Array(rest.prefix(count)))
        rest = rest.dropFirst(count)
      }
      output += stream.finish()
      #expect(output == whole, "round \(round)")
    }
  }

  @Test("many threads share one converter") func sharedByThreads() async throws {
    let converter = try Converter(.traditional)
    let results = await withTaskGroup(of: String.self) { group in
      for _ in 0..<64 { group.addTask { converter.convert("发展和改革委员会") } }
      return await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(results == ["發展和改革委員會"])
  }
}
