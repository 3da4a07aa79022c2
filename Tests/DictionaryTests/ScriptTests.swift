import Testing
import TifaConversion
import TifaLexicon
import TifaText

/// All matching runs on simplified text: a word in another script would never be found.
@Suite("Script of the dictionaries") struct ScriptTests {
  @Test("words are in their canonical simplified form", arguments: DictionaryTests.tables)
  func isCanonical(name: String) throws {
    let folder = try ScriptFolder()
    // 乾 alone is folded to 干, in 乾隆 it stays.
    let exceptions: Set<String> = ["乾"]
    EmbeddedDictionary.named(name).forEachRow { row in
      var folded = row.key
      folder.fold(&folded)
      CanonicalForm.foldPunctuation(&folded)
      let word = row.string(0)
      if !exceptions.contains(word) {
        #expect(folded == row.key, "\(name):\(row.line): \(word)")
      }
    }
  }
}
