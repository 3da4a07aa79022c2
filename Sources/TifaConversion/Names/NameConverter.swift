/// Converts names and fixed wordings: into the other script, but into no other words, and with the plain forms of the
/// characters that names write so.
///
/// Of the dictionaries' words only those count that choose among the forms of their characters (干净, 乾淨), not those
/// that put one word for another (网络, 網路). In the name of a person or a place a character that may stay as it is does
/// (范, not 範), unless names write it in full all the same (叶, 葉); in that of a place, words decide first.
struct NameConverter: Sendable {
  private let normalization: [ChainStage]
  private let stages: [ChainStage]
  /// The words of the user, which stand as everywhere.
  private let userWords: ChainStage

  /// Prepares the dictionaries of a plan.
  ///
  /// - Throws: ``ConversionError`` where a dictionary is missing or broken.
  init(_ plan: ConversionPlan, userEntries: [FlatDictionary.Entry]) throws(ConversionError) {
    var loader = DictionaryLoader()
    var normalization: [ChainStage] = []
    for stage in plan.normalization { normalization.append(ChainStage(try loader.dictionary(stage))) }
    self.normalization = normalization
    var chain: [FlatDictionary] = []
    for stage in plan.chain { chain.append(try loader.dictionary(stage)) }
    let forms = CharacterForms(chain)
    stages = chain.map { dictionary in
      ChainStage(
        FlatDictionary(
          dictionary.entries.filter { $0.key.count == 1 || forms.areForms($0.value, of: $0.key) }))
    }
    userWords = ChainStage(FlatDictionary(userEntries))
  }

  /// The conversion of a name or a wording.
  func convert(_ name: [UInt32], _ kind: ProtectedSpan.Kind) -> [UInt32] {
    let name = normalization.convert(name)
    var output: [UInt32] = []
    var (start, index) = (0, 0)
    while index < name.count {
      guard let (end, entry) = userWords.longestMatch(in: name, from: index) else {
        index += 1
        continue
      }
      output += convert(name[start..<index], kind, isWhole: start == 0)
      output += userWords.dictionary.entries[entry].value
      (start, index) = (end, end)
    }
    return output + convert(name[start...], kind, isWhole: start == 0)
  }

  private func convert(_ name: ArraySlice<UInt32>, _ kind: ProtectedSpan.Kind, isWhole: Bool) -> [UInt32] {
    stages.reduce(Array(name)) { text, stage in
      var output: [UInt32] = []
      var index = 0
      while index < text.count {
        guard let (end, number) = stage.longestMatch(in: text, from: index) else {
          output.append(text[index])
          index += 1
          continue
        }
        let value = stage.dictionary.entries[number].value
        let isDecided = kind == .formulation || kind == .place && end > index + 1
        if isDecided || value.count != end - index {
          output += value
        } else {
          for (offset, character) in text[index..<end].enumerated() {
            let isSurname = kind == .person && isWhole && index + offset == 0
            let stays = Self.stays(character, in: stage, isSurname: isSurname)
            output.append(stays ? character : value[offset])
          }
        }
        index = end
      }
      return output
    }
  }

  /// Whether names write a character as it is, though it could become another.
  private static func stays(_ character: UInt32, in stage: ChainStage, isSurname: Bool) -> Bool {
    guard let entry = stage.dictionary.entry([character]), entry.alternatives.contains([character]) else {
      return false
    }
    return !fullForms.contains(character) && (isSurname || !fullFormsInside.contains(character))
  }

  /// Characters whose plain forms are rare in names: 叶 is 葉, 万 is 萬.
  private static let fullForms = Set(
    "叶万云杰丰广胜极确据愿价准适虫厂几帘柜荐苹蜡腊划托占筑夸吁杠伙佣蝎皂亘".unicodeScalars.map(\.value))
  /// Characters whose plain forms are surnames, but rare elsewhere in names.
  private static let fullFormsInside = Set("党种采".unicodeScalars.map(\.value))
}
