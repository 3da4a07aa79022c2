import Testing
import TifaConversion
import TifaLexicon
import TifaText

/// All matching runs on simplified text: a word in another script would never be found.
@Suite("Script of the dictionaries") struct ScriptTests {
  /// A word's scalars, and what they are in a text that is matched.
  private static func forms(_ word: String, _ folder: RegionalFolder) -> (plain: [UInt32], folded: [UInt32]) {
    let plain = word.unicodeScalars.map(\.value)
    var folded = plain
    folder.fold(&folded)
    CanonicalForm.foldPunctuation(&folded)
    return (plain, folded)
  }

  /// The tables of words that texts are matched with: not that of characters of the segmenter, which knows no variants.
  private static let tables = DictionaryTests.tables.filter { $0 != "words/pairs.txt" }

  @Test("words are in their canonical simplified form", arguments: tables)
  func isCanonical(name: String) throws {
    let folder = try RegionalFolder()
    // 乾 alone is folded to 干, in 乾隆 it stays.
    let exceptions: Set<String> = ["乾"]
    EmbeddedDictionary.named(name).forEachRow { row in
      let word = row.string(0)
      let forms = Self.forms(word, folder)
      if !exceptions.contains(word) {
        #expect(forms.folded == forms.plain, "\(name):\(row.line): \(word)")
      }
    }
  }

  @Test("divisions that folding changes are found in the form that texts have") func divisions() throws {
    let folder = try RegionalFolder()
    let gazetteer = Gazetteer.embedded(folding: folder)
    var changed: [String] = []
    EmbeddedDictionary.named("divisions/divisions.txt").forEachRow { row in
      for name in [row.string(1), row.string(3)] where name.unicodeScalars.count > 1 {
        let forms = Self.forms(name, folder)
        if forms.folded != forms.plain { changed.append(name) }
        let classes = gazetteer.classes(of: String(scalarValues: forms.folded))
        #expect(classes.contains(.division), "divisions/divisions.txt:\(row.line): \(name)")
      }
    }
    #expect(changed.contains("乾安县"), "the test has something to test")
  }
}
