import TifaLexicon
import TifaSegmentation
import TifaText

/// Enterprises that a title names without a head: 康达 in 康达财务部经理.
extension BodyReader {
  /// The end of an enterprise's short name without a head in a stretch before a post: 康达 in 康达财务部经理.
  ///
  /// - Returns: nil where nothing but places, units and lines of work stands there.
  func shortNameEnd(
    in range: Range<Int>, isOffice: Bool, isBoardPost: Bool, of passage: Passage
  ) -> Int? {
    let tokens = passage.tokens
    var end = range.upperBound
    while end > range.lowerBound {
      let classes = tokens[end - 1].classes
      if classes.contains(.unit) {
        end -= 1
        // 质监科, 董事会办公室: what distinguishes the unit.
        guard tokens[end].range.count == 1 || (end > range.lowerBound && tokens[end - 1].shape == .word)
        else { continue }
        var characters = 0
        while end > range.lowerBound, characters < 2, isUnitName(tokens[end - 1]) {
          characters += tokens[end - 1].range.count
          end -= 1
        }
      } else if classes.contains(.field) && (!classes.contains(.tail) || end - 1 == range.lowerBound) {
        end -= 1
      } else {
        break
      }
    }
    guard end > range.lowerBound else { return nil }
    let name = tokens[range.lowerBound..<end]
    let length = Int(tokens[end - 1].end) - Int(tokens[range.lowerBound].start)
    guard length >= 2, length <= 14 else { return nil }
    let endsAsEnterprise = tokens[end - 1].classes.contains(.tail) && name.count > 1
    let isProper = name.contains(where: Self.isStrange)
    // 康达新材董事: a post that only companies have, behind a word that is no person's name.
    if isBoardPost, isOffice || length >= 4 {
      return name.contains { $0.classes.isDisjoint(with: .anyPlace) } ? end : nil
    }
    guard endsAsEnterprise || (isOffice && isProper) else { return nil }
    guard
      name.contains(where: {
        $0.classes.isDisjoint(with: [.field, .division, .foreignPlace]) || $0.classes.contains(.tail)
      })
    else { return nil }
    return end
  }

  private func isUnitName(_ token: LexicalToken) -> Bool {
    (token.shape == .han || token.shape == .word)
      && token.classes.isDisjoint(with: [.head, .body, .division, .foreignPlace, .tail])
      || token.classes.contains(.field)
  }
}
