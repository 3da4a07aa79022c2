import Testing
import TifaLexicon
import TifaTestSupport

@Suite("Slot placement") struct SlotPlacementTests {
  @Test("no two children share a slot, and no two nodes a base", arguments: [true, false])
  func placesApart(sharesBases: Bool) {
    var random = SplitMix64(seed: 11)
    var placement = SlotPlacement(taken: 3, sharesBases: sharesBases)
    var taken = Set(0..<3)
    var bases: Set<Int> = []
    for _ in 0..<2_000 {
      let count = Int.random(in: 1...40, using: &random)
      let ids = Set((0..<count).map { _ in UInt16.random(in: 1...900, using: &random) }).sorted()
      let base = placement.base(for: ids[...])
      #expect(base >= 1)
      for id in ids { #expect(taken.insert(base + Int(id)).inserted, "slot \(base + Int(id)) for \(ids)") }
      if !sharesBases { #expect(bases.insert(base).inserted, "base \(base) for \(ids)") }
    }
    #expect(placement.count == taken.max().map { $0 + 1 })
  }

  @Test("single children fill all slots") func fills() {
    var placement = SlotPlacement(taken: 1, sharesBases: true)
    for _ in 0..<1_000 { _ = placement.base(for: [UInt16(1)]) }
    #expect(placement.count <= 1_002)
  }
}
