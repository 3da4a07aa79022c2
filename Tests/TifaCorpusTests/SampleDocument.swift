import TifaCorpus
import TifaExtraction
import TifaText

/// A small document with one result of every kind and an analysis of it that is written out by hand.
enum SampleDocument {
  static let text = "𠮷区委书记(jì)苏未眠强调守住“两个阵地”，即政治安全、公共安全，2024年新增就业1.2万人，久久为功。"

  static let corpusDocument = CorpusDocument(
    id: "doc,1", text: SourceText(text),
    metadata: [CorpusDocument.Field(name: "date", json: "\"2024-03-01\"")],
    location: CorpusLocation(path: "a.jsonl", line: 1))

  static let empty = CorpusDocument(
    id: "leer", text: SourceText(""), metadata: [], location: CorpusLocation(path: "leer"))

  /// A wording with its first place in the source.
  static func mention(_ wording: String, at wordingInSource: String? = nil) -> Mention {
    let scalars = Array(text.unicodeScalars)
    let wanted = Array((wordingInSource ?? wording).unicodeScalars)
    let start = scalars.indices.first { scalars[$0...].starts(with: wanted) }!
    return Mention(
      text: wording,
      span: TextSpan(
        start: TextOffset(scalars: start), end: TextOffset(scalars: start + wanted.count)))
  }

  static let place = Place(
    text: "区", span: mention("区").span, name: nil, code: nil,
    candidates: [Place.Candidate(name: "甲市乙区", code: "990101")], rule: "place-ambiguous")

  static let title = Title(
    text: "区委书记", kind: .post, span: mention("区委书记", at: "区委书记(jì)").span, holder: "苏未眠",
    organization: Title.Organization(
      text: "区委", span: mention("区委").span, isInherited: false, place: place),
    position: mention("书记", at: "书记(jì)"), markers: ["原"],
    rank: Title.RankRange(low: "处", high: "厅", basis: "区", date: "2024-03-01"), place: place,
    rule: "post-before-name")

  static let statement = Statement(
    speaker: "苏未眠", kind: .person, body: "区委", verb: "强调", span: mention("守住“两个阵地”").span)

  static func use(_ text: String, speaker: String?) -> FormulationUse {
    FormulationUse(text: text, span: mention(text).span, speaker: speaker, body: "区委")
  }

  static let analysis = AnalyzedDocument(
    text: NormalizedText(
      source: SourceText(text),
      edits: [
        TextEdit(
          mention("(jì)").span.range, of: text.unicodeScalars.map(\.value), with: [], kind: .gloss)
      ],
      repaired: text.replacing("(jì)", with: "").unicodeScalars.map(\.value),
      canonical: text.replacing("(jì)", with: "").unicodeScalars.map(\.value)),
    script: .simplified,
    officials: [
      Official(
        name: "苏未眠", isForeign: false, titles: [title], mentions: [mention("苏未眠")],
        statements: [statement], participation: ["出席"],
        rule: "post-before-name")
    ],
    titles: [title],
    persons: [NamedEntity(name: "苏未眠", mentions: [mention("苏未眠")], rule: "post-before-name")],
    organizations: [
      Organization(name: "区委", kind: .party, mentions: [mention("区委")], rule: "body-by-name")
    ],
    statements: [statement],
    frames: [
      Frame(
        text: "两个阵地", kind: .set, count: 2, measure: "个", head: "阵地", isQuoted: true,
        components: [mention("政治安全"), mention("公共安全")], isComplete: true, known: nil,
        mentions: [use("两个阵地", speaker: "苏未眠")], rule: "numeral-measure-head")
    ],
    slogans: [
      Slogan(
        text: "久久为功", kind: .formulation, isQuoted: false, known: "jiujiu-weigong",
        mentions: [use("久久为功", speaker: nil)],
        rule: "known-formulation")
    ],
    figures: [
      Figure(
        text: "新增就业1.2万人", indicator: "新增就业", value: "12000", unit: "人", comparator: nil,
        change: .increase, span: mention("新增就业1.2万人").span, rule: "unit")
    ],
    dates: [
      DateMention(
        text: "2024年", iso: "2024", precision: .year, pattern: "2024", span: mention("2024年").span,
        rule: "year")
    ],
    personnel: [
      PersonnelChange(
        kind: .appointment, person: "苏未眠", title: mention("区委"), date: nil,
        span: mention("区委书记", at: "区委书记(jì)").span,
        rule: "personnel-verb-before-name")
    ],
    credits: [Credit(role: .reporter, name: "苏未眠", span: mention("苏未眠").span, rule: "credit-line")])

  /// An analysis that found nothing.
  static let nothing = AnalyzedDocument(
    text: NormalizedText(source: SourceText(""), edits: [], repaired: [], canonical: []), script: .none,
    officials: [], titles: [], persons: [], organizations: [], statements: [], frames: [], slogans: [],
    figures: [], dates: [])
}
