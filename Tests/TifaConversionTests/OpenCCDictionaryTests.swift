import Foundation
import Testing
import TifaLexicon
import TifaTestSupport

@testable import TifaConversion

@Suite("Dictionaries of OpenCC") struct OpenCCDictionaryTests {
  private static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  @Test("entries have their keys and values") func entries() throws {
    let dictionary = try #require(OpenCCDictionary(Self.scalars("后\0后 後\0乾隆\0乾隆\0甲\0\0乙\0丙丁\0")))
    var seen: [String] = []
    dictionary.forEachEntry { entry in
      func string(_ scalars: ArraySlice<UInt32>) -> String {
        String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
      }
      let characters = entry.characters.map { "\(string([$0.key][...]))\(string([$0.value][...]))" } ?? "-"
      let values = entry.values.map(string).joined(separator: "|")
      seen.append(
        "\(string(entry.key)):\(values):\(entry.value.map(string) ?? "-"):\(characters):\(entry.keepsCharacter)"
      )
    }
    #expect(
      seen == ["后:后|後:后:后后:true", "乾隆:乾隆:乾隆:-:false", "甲::-:-:false", "乙:丙丁:丙丁:-:false"])
  }

  @Test("scalars that end in the middle of an entry are no dictionary", arguments: ["后\0", "后", "后\0後\0甲"])
  func broken(text: String) { #expect(OpenCCDictionary(Self.scalars(text)) == nil) }

  @Test("an installed dictionary is the same from the cache, whatever happens to its file") func installed()
    throws
  {
    let folder = try TemporaryFolder()
    let cache = TableCache(folder: folder.path)
    let read = try OpenCCDictionary(contentsOf: OpenCCData.path(of: "TSPhrases.ocd2"))
    var count = 0
    read.forEachEntry { entry in
      #expect(entry.key.count > 1 && entry.value?.count == entry.key.count)
      count += 1
    }
    #expect(count > 200)
    for _ in 0..<2 {
      #expect(try OpenCCDictionary.installed("TSPhrases.ocd2", cache: cache).scalars == read.scalars)
    }
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder.path).first)
    #expect(name.hasPrefix("opencc-"))
    let whole = Array(try Data(contentsOf: URL(fileURLWithPath: folder.path(of: name))))
    for place in [0, 9, 17, 25, 40, whole.count - 1] {
      var damaged = whole
      damaged[place] ^= 1
      try folder.write(damaged, to: name)
      #expect(
        try OpenCCDictionary.installed("TSPhrases.ocd2", cache: cache).scalars == read.scalars,
        "byte \(place)")
    }
  }

  @Test("a dictionary that is not there is named, with what to do") func missing() {
    let error = #expect(throws: ConversionError.self) { try OpenCCDictionary.installed("Nothing.ocd2") }
    #expect(
      error?.message.hasSuffix(
        "Nothing.ocd2: error: the dictionary cannot be read; check the path and its permissions") == true)
  }
}
