/// Finds the element of a page that holds its main text.
///
/// Each block gets what its lines are worth: sentences by their length and marks, lines of links and other short lines
/// less than nothing. A block gives the block around it a share, so that the innermost one with nearly all the
/// sentences is best. The idea is that of Arc90's Readability (2009).
struct MainContent {
  let page: MarkupPage

  /// What is left out of the main text.
  struct Filter {
    /// Leaves out what stands beside the main text by the names of its elements.
    var skipsUnlikely = true
    /// Leaves out lists of links.
    var skipsLinks = true
  }

  /// The element and what is left out of it; nil for a page without elements.
  ///
  /// - Complexity: O(*n*) in the number of elements.
  func find() -> (element: Int, filter: Filter)? {
    if let best = best(trustingNames: true) { return (widened(best), Filter()) }
    if let best = best(trustingNames: false) { return (best, Filter(skipsUnlikely: false)) }
    // No sentence anywhere: all of the page but its lists of links, or all of it.
    guard let root = page.elements.firstIndex(where: { $0.tag == .body }) ?? (page.elements.isEmpty ? nil : 0)
    else { return nil }
    let lines = page.lines(in: page.elements[root])
    if page.lines[lines].contains(where: { !$0.isUnlikely && !$0.tally.isLinkLine }) {
      return (root, Filter())
    }
    return (root, Filter(skipsUnlikely: false, skipsLinks: false))
  }

  /// The element with the highest score; of equal ones the inner one.
  ///
  /// - Parameter trustingNames: Whether what is named as something beside the main text is passed over.
  private func best(trustingNames: Bool) -> Int? {
    var best: Int?
    var most: Float = 0
    for (index, element) in page.elements.enumerated() {
      guard element.tag.isContainer, !trustingNames || !isBesideMainText(index) else { continue }
      let score = element.score * (1 - element.tally.linkDensity) * (isLikely(element) ? 1.2 : 1)
      if score > 0, score >= most {
        most = score
        best = index
      }
    }
    return best
  }

  private func isLikely(_ element: MarkupPage.Element) -> Bool {
    element.tag == .article || element.hints.contains(.likely)
  }

  /// Whether an element or one around it is named as one beside the main text.
  private func isBesideMainText(_ index: Int) -> Bool {
    var index = index
    while index >= 0 {
      if page.elements[index].hints.contains(.unlikely) { return true }
      index = page.elements[index].parent
    }
    return false
  }

  /// The element around the best one that is named as the main text and has little else, or the best one itself.
  private func widened(_ best: Int) -> Int {
    let core = page.elements[best].tally.characters
    var result = best
    var index = page.elements[best].parent
    for _ in 0..<4 where index >= 0 {
      let element = page.elements[index]
      if element.tally.characters > 2 * core || element.tally.linkDensity > 0.3 { break }
      if isLikely(element) { result = index }
      index = element.parent
    }
    return result
  }
}
