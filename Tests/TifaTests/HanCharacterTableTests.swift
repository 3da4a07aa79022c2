import Testing
import TifaConversion
import TifaText

@testable import Tifa

@Suite("Table of Han characters") struct HanCharacterTableTests {
  static let folder = Result { try ScriptFolder() }
  static let table = Result { HanCharacterTable(try folder.get()) }

  @Test("has for each character the canonical form that it has between line ends") func forms() throws {
    let folder = try Self.folder.get()
    let table = try Self.table.get()
    var scalars: [UInt32] = []
    for value in UInt32(0)...0xFFFF { scalars += [value, 0x0A] }
    folder.fold(&scalars)
    CanonicalForm.foldPunctuation(&scalars)
    for value in UInt32(0)...0xFFFF where scalars[2 * Int(value)] < 0x10000 {
      let form = scalars[2 * Int(value)]
      if table.folded(value) != form {
        Issue.record("\(value) has the form \(table.folded(value)), not \(form)")
      }
    }
    #expect(table.folded(0x66F8) == 0x4E66 && table.folded(0x20000) == 0x20000)
  }

  static let rarities: [(character: UInt32, script: TextScript, rarity: Float?)] = [
    (0x4E66, .simplified, 0), (0x4E66, .traditional, 3), (0x66F8, .traditional, 0), (0x66F8, .simplified, 3),
    (0x4E02, .simplified, nil), (0xFF0C, .simplified, 0), (0x20000, .simplified, nil),
  ]

  @Test("knows how unusual a character is in a script", arguments: rarities)
  func rarity(character: UInt32, script: TextScript, rarity: Float?) throws {
    #expect(try Self.table.get().rarity(of: character, in: script) == rarity)
  }
}
