import FoundationEssentials
import TifaLexicon

/// A number for everything that a program is compiled from: the plan, the contents of its dictionaries, and the words of
/// the user.
struct PlanFingerprint {
  private(set) var value = ProgramLayout.magic

  /// Reads the dictionaries of a plan for their contents.
  ///
  /// - Throws: ``ConversionError`` where one cannot be read.
  init(_ plan: ConversionPlan, userEntries: [FlatDictionary.Entry]) throws(ConversionError) {
    add(plan.keepsDescriptionSequences ? "descriptions" : "")
    for (name, dictionaries) in [
      ("normalization", plan.normalization), ("segmentation", plan.segmentation.map { [$0] } ?? []),
      ("chain", plan.chain),
    ] {
      add(name)
      for dictionary in dictionaries { try add(dictionary) }
    }
    for entry in userEntries {
      add("user")
      add(String(entry.key.map { String($0, radix: 16) }.joined(separator: " ")))
      add(String(entry.value.map { String($0, radix: 16) }.joined(separator: " ")))
    }
  }

  private mutating func add(_ plan: DictionaryPlan) throws(ConversionError) {
    switch plan {
    case .file(let form, let path):
      add(form.rawValue)
      guard let data = FileManager.default.contents(atPath: path) else {
        throw ConversionError(
          .dictionary, "\(path): error: the dictionary cannot be read; check the path and its permissions")
      }
      value = ContentHash.of(data, seed: value)
    case .entries(let entries):
      add("inline")
      for (key, entry) in entries.sorted(by: { $0.key < $1.key }) {
        add(key)
        add(entry)
      }
    case .group(let policy, let members):
      add(policy.rawValue + "(")
      for member in members { try add(member) }
      add(")")
    }
  }

  private mutating func add(_ text: String) { value = ContentHash.of(Array(text.utf8), seed: value) }
}
