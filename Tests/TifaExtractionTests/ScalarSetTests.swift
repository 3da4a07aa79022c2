import Testing
import TifaTestSupport

@testable import TifaExtraction

@Suite("Scalar set") struct ScalarSetTests {
  @Test("has its characters and no others, also of those that its filter takes for one")
  func property() {
    var random = SplitMix64(seed: 4711)
    for _ in 0..<200 {
      let string = String(
        String.UnicodeScalarView(
          (0..<Int.random(in: 0...30, using: &random)).map { _ in
            Unicode.Scalar(UInt32.random(in: 0x4E00...0x9FFF, using: &random))!
          }))
      let set = ScalarSet(string)
      let expected = Set(string.unicodeScalars.map(\.value))
      for scalar in expected {
        #expect(set.contains(scalar), "\(scalar) of \(string)")
        for other in [scalar + 64, scalar ^ 1, scalar + 0x10000] {
          #expect(set.contains(other) == expected.contains(other), "\(other) of \(string)")
        }
      }
    }
  }

  @Test("is written as a list of scalars") func literal() {
    let slashes: ScalarSet = [0x2F, 0xFF0F]
    #expect(slashes.contains(0xFF0F))
    #expect(!slashes.contains(0x5C))
  }
}
