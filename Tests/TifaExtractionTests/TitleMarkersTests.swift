import Testing
import TifaText

@testable import TifaExtraction

@Suite("Markers of titles") struct TitleMarkersTests {
  @Test("keep their order and places, whichever end they are added at")
  func order() {
    var markers = TitleMarkers(ofTitleEndingAt: 100)
    #expect(markers.isEmpty)
    markers.append(NormalizedSpan(95, 96))
    markers.prepend(NormalizedSpan(92, 94))
    markers.append(NormalizedSpan(97, 100))
    markers.prepend(NormalizedSpan(60, 61))
    #expect(
      Array(markers) == [
        NormalizedSpan(60, 61), NormalizedSpan(92, 94), NormalizedSpan(95, 96), NormalizedSpan(97, 100),
      ])
  }

  @Test("leave out what is more than a title has, or too far from its end")
  func limits() {
    var markers = TitleMarkers(ofTitleEndingAt: 1000)
    markers.append(NormalizedSpan(10, 11))
    #expect(markers.isEmpty)
    for index in 0..<20 { markers.append(NormalizedSpan(900 + index, 901 + index)) }
    #expect(Array(markers) == (0..<12).map { NormalizedSpan(900 + $0, 901 + $0) })
  }
}
