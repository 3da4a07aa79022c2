import Testing
import TifaConversion
import TifaLexicon
import TifaText

/// All matching runs on simplified text: a word in another script would never be found.
@Suite("Script of the dictionaries") struct ScriptTests {
  @Test("words are in their canonical simplified form", arguments: EmbeddedDictionary.names)
  func isCanonical(name: String) throws {
    let folder = try ScriptFolder()
    // Surnames and characters of names keep forms that are simplified only as parts of words.
    let exceptions: Set<String> = name.hasPrefix("names/") || name.hasPrefix("words/") ? ["乾", "麽", "於", "著", "藉", "瞭"] : []
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
