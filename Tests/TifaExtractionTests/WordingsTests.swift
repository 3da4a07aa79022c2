import Testing
import TifaTestSupport

@testable import TifaExtraction

@Suite("Wordings") struct WordingsTests {
  @Test("are counted as a dictionary counts them")
  func counts() {
    var random = SplitMix64(seed: 712)
    for _ in 0..<200 {
      let text = (0..<40).map { _ in UInt32.random(in: 0x4E00...0x4E02, using: &random) }
      func range() -> Range<Int> {
        let start = Int.random(in: 0..<38, using: &random)
        return start..<start + Int.random(in: 1...2, using: &random)
      }
      let ranges = (0..<Int.random(in: 0...12, using: &random)).map { _ in range() }
      let wordings = Wordings(ranges, in: text)
      let expected = Dictionary(grouping: ranges) { text[$0] }
      for range in ranges + [range(), range()] {
        #expect(wordings.count(of: range) == expected[text[range]]?.count ?? 0, "\(text) \(ranges) \(range)")
      }
    }
  }

  @Test("have the same number where they are the same, and another where they are not")
  func numbers() {
    let text = "区委区委县委区".unicodeScalars.map(\.value)
    let ranges = [0..<2, 2..<4, 4..<6, 6..<7]
    let wordings = Wordings(ranges, in: text)
    #expect(wordings.number(of: 0..<2) == wordings.number(of: 2..<4))
    #expect(Set(ranges.map { wordings.number(of: $0) }).count == 3)
    #expect(ranges.allSatisfy { (0..<ranges.count).contains(wordings.number(of: $0)) })
  }
}
