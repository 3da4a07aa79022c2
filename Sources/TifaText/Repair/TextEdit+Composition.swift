extension Array where Element == TextEdit {
  /// The edits that do what these do and then those of a later step, whose spans count in the text between.
  ///
  /// Edits that touch the same characters become one, of the earlier step's kind and the lower confidence.
  ///
  /// - Parameters:
  ///   - later: The edits of the later step.
  ///   - between: The text that these edits give and the later ones are made in.
  /// - Complexity: O(*e*) in the number of edits of both.
  func followed(by later: [TextEdit], in between: [UInt32]) -> [TextEdit] {
    guard !isEmpty, !later.isEmpty else { return isEmpty ? later : self }
    var composition = EditComposition(earlier: self, later: later, between: between)
    return composition.edits()
  }
}

/// Composes two lists of edits, the later of which is made in the text that the earlier gives.
private struct EditComposition {
  private let earlier: [TextEdit]
  private let later: [TextEdit]
  private let between: [UInt32]
  /// How many edits of each list have been taken.
  private var taken = (earlier: 0, later: 0)
  /// How much longer the text between is than the source, up to the edits that have been taken.
  private var shift = 0

  init(earlier: [TextEdit], later: [TextEdit], between: [UInt32]) {
    self.earlier = earlier
    self.later = later
    self.between = between
  }

  /// The place of the next earlier edit in the text between.
  private var nextEarlier: Range<Int>? {
    guard taken.earlier < earlier.count else { return nil }
    let edit = earlier[taken.earlier]
    let start = edit.span.start.scalars + shift
    return start..<start + edit.replacement.count
  }

  private var nextLater: Range<Int>? { taken.later < later.count ? later[taken.later].span.range : nil }

  mutating func edits() -> [TextEdit] {
    var result: [TextEdit] = []
    result.reserveCapacity(earlier.count + later.count)
    while let edit = next() { result.append(edit) }
    return result
  }

  /// The next edit: one of either list, or all that touch each other as one.
  private mutating func next() -> TextEdit? {
    let isEarlierFirst: Bool
    switch (nextEarlier, nextLater) {
    case (nil, nil): return nil
    case (_?, nil): isEarlierFirst = true
    case (nil, _?): isEarlierFirst = false
    case (let first?, let second?):
      // Of two that start at one place, what has no length there comes first.
      isEarlierFirst =
        first.lowerBound < second.lowerBound
        || (first.lowerBound == second.lowerBound && (first.isEmpty || !second.isEmpty))
    }
    let firsts = taken
    let sourceShift = shift
    var place = isEarlierFirst ? takeEarlier() : takeLater()
    while true {
      if let range = nextEarlier, touches(range, place) {
        place = place.lowerBound..<max(place.upperBound, takeEarlier().upperBound)
      } else if let range = nextLater, touches(range, place) {
        place = place.lowerBound..<max(place.upperBound, takeLater().upperBound)
      } else {
        break
      }
    }
    return merged(
      earlier[firsts.earlier..<taken.earlier], later[firsts.later..<taken.later], at: place, sourceShift)
  }

  private mutating func takeEarlier() -> Range<Int> {
    let range = nextEarlier ?? 0..<0
    shift += earlier[taken.earlier].replacement.count - earlier[taken.earlier].span.count
    taken.earlier += 1
    return range
  }

  private mutating func takeLater() -> Range<Int> {
    taken.later += 1
    return later[taken.later - 1].span.range
  }

  /// Whether an edit changes what lies in the place of others; side by side is apart.
  private func touches(_ range: Range<Int>, _ place: Range<Int>) -> Bool {
    range.lowerBound < place.upperBound && range.upperBound > place.lowerBound
  }

  /// One edit for all that lie at a place of the text between.
  private func merged(
    _ firsts: ArraySlice<TextEdit>, _ seconds: ArraySlice<TextEdit>, at place: Range<Int>, _ sourceShift: Int
  ) -> TextEdit {
    if seconds.isEmpty, firsts.count == 1 { return firsts[firsts.startIndex] }
    var original: [UInt32] = []
    var position = place.lowerBound
    var shift = sourceShift
    for edit in firsts {
      let start = edit.span.start.scalars + shift
      original += between[position..<start]
      original += edit.original
      position = start + edit.replacement.count
      shift += edit.replacement.count - edit.span.count
    }
    original += between[position..<place.upperBound]
    var replacement: [UInt32] = []
    position = place.lowerBound
    for edit in seconds {
      replacement += between[position..<edit.span.start.scalars]
      replacement += edit.replacement
      position = edit.span.end.scalars
    }
    replacement += between[position..<place.upperBound]
    let kind = firsts.first?.kind ?? seconds[seconds.startIndex].kind
    let confidence = (firsts.map(\.confidence) + seconds.map(\.confidence)).min() ?? 1
    return TextEdit(
      span: TextSpan(place.lowerBound - sourceShift..<place.upperBound - shift), original: original,
      replacement: replacement, kind: kind, confidence: confidence)
  }
}
