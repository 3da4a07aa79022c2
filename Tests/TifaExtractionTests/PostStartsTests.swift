import Testing
import TifaLexicon

@testable import TifaExtraction

@Suite("Starts of posts") struct PostStartsTests {
  private func title(at start: Int, isPost: Bool) -> TitleCandidate {
    TitleCandidate(
      windowStart: start, start: start, positionStart: start, end: start + 2,
      classes: isPost ? .post : .profession, markers: TitleMarkers(ofTitleEndingAt: start + 2),
      isForeign: false)
  }

  @Test("are those of posts alone, in whatever order the titles stand")
  func posts() {
    let starts = PostStarts([
      title(at: 9, isPost: true), title(at: 4, isPost: true), title(at: 6, isPost: false),
    ])
    #expect((0..<12).filter(starts.contains) == [4, 9])
    #expect((0..<12).filter(PostStarts([]).contains).isEmpty)
  }
}
