import TifaLexicon
import TifaText

/// A title as it was found in the text, before it is linked to a holder.
struct TitleCandidate {
  /// The start of the window to the left in which an organisation or a name can stand.
  var windowStart: Int
  /// The start of the title: of its organisation, or of its position where it has none.
  var start: Int
  /// The start of the position: 副书记 in 区委副书记.
  var positionStart: Int
  /// The end of the title.
  var end: Int
  /// What the post at its end can be.
  var classes: LexemeClass
  /// The spans of the markers in the title, in order.
  var markers: TitleMarkers
  /// Whether the organisation is foreign or international.
  var isForeign: Bool
  /// The end of the body that the organisation names, before the units inside it: of 公司 in 公司财务部经理.
  var bodyEnd: Int?
  /// What sort of body it is.
  var bodyKind = BodyKind.none

  /// The whole title.
  var span: NormalizedSpan { NormalizedSpan(start, end) }
  /// The post with its markers.
  var position: NormalizedSpan { NormalizedSpan(positionStart, end) }
  /// The organisation, where the title has one.
  var organization: NormalizedSpan? {
    start < positionStart ? NormalizedSpan(start, positionStart) : nil
  }
  /// The body that the title starts with, where it names one.
  var body: NormalizedSpan? {
    guard let bodyEnd, start < bodyEnd, bodyEnd <= positionStart else { return nil }
    return NormalizedSpan(start, bodyEnd)
  }
  /// Whether it is a title, and not only a word that calls a person.
  var isTitle: Bool { !classes.isDisjoint(with: .anyOffice) }
  /// Whether the title can make an official.
  var isPost: Bool { !classes.isDisjoint(with: .anyPost) }
}
