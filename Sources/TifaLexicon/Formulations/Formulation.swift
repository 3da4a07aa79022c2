/// A known formulation: a wording that official language has fixed.
///
///     let index = FormulationIndex.embedded()
///     let formulation = index.formulation(of: "四个意识")!
///     formulation.members    // ["政治意识", "大局意识", "核心意识", "看齐意识"]
///     formulation.firstUse?.year  // 2016
///
/// What recognition needs is stored; the rest is read from the dictionary when it is asked for, in O(*n*) in the size
/// of the formulation's record, some hundred bytes.
///
/// A formulation is a reference to what is stored once, so that passing it on costs next to nothing.
public struct Formulation: Sendable, Identifiable {
  /// What is stored of a formulation.
  private final class Facts: Sendable {
    let id: String
    let text: String
    let wording: EmbeddedDictionary.Text
    let kind: Kind
    let isFrame: Bool
    let count: Int?
    let members: [String]
    let record: EmbeddedDictionary.Record

    init(_ record: EmbeddedDictionary.Record, kind: Kind) {
      var id = ""
      var wording: EmbeddedDictionary.Text?
      var count: Int?
      var members: [String] = []
      record.forEachField { field in
        switch field.name {
        case "id": id = field.value
        case "text": wording = field.text
        case "count": count = field.text.integer
        case "member": members.append(field.value)
        default: break
        }
      }
      self.id = id
      guard let wording else { preconditionFailure("line \(record.line): a formulation has no text") }
      self.wording = wording
      text = wording.string
      self.kind = kind
      isFrame = kind == .set || kind == .plan || kind == .phrase
      self.count = count
      self.members = members
      self.record = record
    }
  }

  private let facts: Facts
  private var record: EmbeddedDictionary.Record { facts.record }

  /// Reads a record of the dictionary.
  init(_ record: EmbeddedDictionary.Record, kind: Kind) { facts = Facts(record, kind: kind) }

  /// The identifier, which never changes.
  public var id: String { facts.id }

  /// The canonical wording, simplified.
  public var text: String { facts.text }

  /// The canonical wording as the dictionary has it.
  var wording: EmbeddedDictionary.Text { facts.wording }

  /// What sort of formulation it is.
  public var kind: Kind { facts.kind }

  /// The number of members of a set.
  public var count: Int? { facts.count }

  /// The members in order, where they are a matter of record and the same everywhere. A phrase can have members too.
  public var members: [String] { facts.members }

  /// Whether it is a numeric frame; the others are slogans.
  public var isFrame: Bool { facts.isFrame }

  /// Other wordings of the same: 三个代表重要思想 for 三个代表.
  public var variants: [String] { record.values(of: "variant") }

  /// Wordings that are the formulation only between quotation marks, as elsewhere they are ordinary language:
  /// 四个中心, which may itself be the canonical wording.
  public var quotedWordings: [String] { record.values(of: "quoted") }

  /// All wordings, the canonical one first.
  public var wordings: [String] { [text] + variants + quotedWordings.filter { $0 != text } }

  /// The first year in use and where that was, where it is certain.
  public var firstUse: FirstUse? { record.value(of: "first").flatMap(FirstUse.init) }

  /// The years that a plan is for.
  public var period: ClosedRange<Int>? {
    let years = record.value(of: "period")?.split(separator: "-").compactMap { Int($0) } ?? []
    return years.count == 2 && years[0] <= years[1] ? years[0]...years[1] : nil
  }

  /// English renderings, the best known first.
  public var renderings: [Rendering] { record.values(of: "english").map(Rendering.init) }

  /// Whether officialdom still uses it.
  public var status: Status { Status(rawValue: record.value(of: "status") ?? "") }

  /// The identifier of the formulation that took its place, where its status is ``Status/superseded``.
  public var successor: String? { record.value(of: "successor") }

  /// The keys of the public documents that it can be read in; ``PublicDocuments`` has their titles.
  public var sources: [String] { record.values(of: "source") }

  /// What else there is to know, such as other members at other times.
  public var note: String? { record.value(of: "note") }
}

extension Formulation: Hashable {
  public static func == (left: Formulation, right: Formulation) -> Bool { left.id == right.id }
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
