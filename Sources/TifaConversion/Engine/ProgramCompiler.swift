import TifaText

/// Compiles a plan with its dictionaries into the bytes of a program.
///
/// Segmentation and chain become one pass: what each word of the segmentation and each single character become at the end of
/// the chain is worked out beforehand; the rest, matches of later stages across characters, is marked so that
/// only such places go through the stages one by one.
struct ProgramCompiler {
  /// The words that texts are divided at, those of the user among them.
  private let segmentation: FlatDictionary
  /// The words whose values stand as they are.
  private let userEntries: FlatDictionary
  private let stages: [ChainStage]
  private let normalized: [UInt32: UInt32]
  private let flags: ProgramLayout.Flags
  private let table: CharacterTable
  private let analysis: RunAnalysis

  private var values: [ProgramLayout.Value] = []
  private var valueIndices: [[UInt8]: Int32] = [:]
  private var text: [UInt8] = []
  private var longest = 4
  /// Whether something becomes a text that is longer than the layout has room for.
  private var isTooLong = false

  /// Prepares a compilation.
  ///
  /// - Parameters:
  ///   - dictionaries: The dictionaries of the plan.
  ///   - keepsDescriptions: Whether ideographic description sequences stay.
  /// - Throws: ``ConversionError`` where the dictionaries have too many characters.
  init(_ dictionaries: PlanDictionaries, keepsDescriptions: Bool) throws(ConversionError) {
    stages = dictionaries.chain.map(ChainStage.init)
    normalized = dictionaries.normalizedCharacters
    // One stage over the undivided text matches as a segmentation by its own keys does.
    var words = dictionaries.userEntries
    words.join(
      dictionaries.segmentation ?? (dictionaries.chain.count == 1 ? dictionaries.chain[0] : FlatDictionary()),
      policy: .union)
    segmentation = words
    userEntries = dictionaries.userEntries
    let entries = [segmentation.entries.map(\.key)] + dictionaries.chain.map { $0.entries.map(\.key) }
    let outputs = dictionaries.chain.flatMap { $0.entries.map(\.value) }
    guard
      let table = CharacterTable(of: entries.joined() + outputs + normalized.values.map { [$0] })
    else {
      throw ConversionError(
        .dictionary, "error: the dictionaries have more than 65,534 characters; leave some out")
    }
    self.table = table
    var flags: ProgramLayout.Flags = keepsDescriptions ? .keepsDescriptions : []
    if table.characters.dropFirst().contains(where: { $0 < 0x80 }) { flags.insert(.mapsASCII) }
    if !dictionaries.normalization.isEmpty { flags.insert(.needsNormalization) }
    self.flags = flags
    analysis = RunAnalysis(stages, segmentation: segmentation, table: table)
  }

  /// The bytes of the program.
  ///
  /// - Throws: ``ConversionError`` where something becomes a text of more than 65,535 bytes.
  /// - Complexity: O(*n* log *n*) in the size of the dictionaries; some tens of milliseconds.
  mutating func compile() throws(ConversionError) -> [UInt8] {
    var arrays = DoubleArrayBuilder(roots: 1 + stages.count)
    arrays.add(
      segmentation.entries.map { word($0.key, userEntries.entry($0.key)?.value ?? stages.convert($0.key)) },
      root: 0)
    for (number, stage) in stages.enumerated() {
      let singles = stage.dictionary.entries.filter { $0.key.count == 1 }
      arrays.add((singles + analysis.keys[number]).map { word($0.key, $0.value) }, root: number + 1)
    }
    let characters = table.characters.indices.map { character($0, arrays.slots) }
    guard !isTooLong else {
      throw ConversionError(
        .dictionary,
        "error: a word of the dictionaries becomes more than 65,535 bytes; give it a shorter target")
    }
    return blob(characters, arrays.slots)
  }

  private mutating func word(_ key: [UInt32], _ output: [UInt32]) -> DoubleArrayBuilder.Word {
    DoubleArrayBuilder.Word(ids: table.ids(key), value: value(output))
  }

  /// The index of the value of a text.
  private mutating func value(_ output: [UInt32]) -> Int32 {
    var bytes: [UInt8] = []
    for character in output { bytes.appendUTF8(of: character) }
    if let index = valueIndices[bytes] { return index }
    isTooLong = isTooLong || bytes.count > Int(UInt16.max)
    guard !isTooLong else { return 0 }
    let index = Int32(values.count)
    values.append(
      ProgramLayout.Value(
        offset: UInt32(text.count), count: UInt16(bytes.count), scalarCount: UInt16(output.count)))
    text += bytes
    longest = max(longest, bytes.count)
    valueIndices[bytes] = index
    return index
  }

  private mutating func character(_ id: Int, _ slots: [DoubleArrayBuilder.Slot]) -> ProgramLayout.Character {
    guard id > 0 else { return ProgramLayout.Character() }
    let scalar = table.characters[id]
    let output = userEntries.entry([scalar])?.value ?? stages.convert([scalar])
    var character = ProgramLayout.Character(mask: analysis.starts[id])
    if output.count == 1 {
      var bytes: [UInt8] = []
      bytes.appendUTF8(of: output[0])
      character.node = UInt32(bytes.count)
      for (place, byte) in bytes.enumerated() { character.output |= UInt32(byte) << UInt32(8 * place) }
    } else {
      character.node = ProgramLayout.Character.isLong
      character.output = UInt32(value(output))
    }
    let place = Int(slots[0].base) + id
    guard slots[0].base > 0, place < slots.count, slots[place].check == 0 else { return character }
    if slots[place].value != DoubleArrayBuilder.Slot.none {
      character.node |= ProgramLayout.Character.isSegment
    }
    let base = Int(slots[place].base)
    character.node |= UInt32(base) << ProgramLayout.Character.baseShift
    guard base > 0 else { return character }
    for follower in 1..<table.count where base + follower < slots.count {
      if slots[base + follower].check == Int32(place) { character.mask |= ProgramLayout.bit(of: follower) }
    }
    return character
  }

  private func blob(_ characters: [ProgramLayout.Character], _ slots: [DoubleArrayBuilder.Slot]) -> [UInt8] {
    let (basic, pages, supplementary) = characterPages()
    var writer = ProgramWriter(
      numbers: [
        .flags: flags.rawValue, .stageCount: UInt64(stages.count), .characterCount: UInt64(characters.count),
        .slotCount: UInt64(slots.count), .valueCount: UInt64(values.count), .textSize: UInt64(text.count),
        .supplementaryPages: UInt64(supplementary.count / 256), .longestOutput: UInt64(longest),
      ])
    writer.table(basic) { $0.append($1) }
    writer.table(pages) { $0.append($1) }
    writer.table(supplementary) { $0.append($1) }
    writer.table(characters) {
      $0.append($1.mask)
      $0.append($1.node)
      $0.append($1.output)
    }
    writer.table(table.characters) { $0.append($1) }
    writer.table(analysis.starts) { $0.append($1) }
    writer.table(analysis.bonds) { $0.append($1) }
    writer.table(slots) {
      $0.append($1.base)
      $0.append($1.check)
      $0.append($1.value)
    }
    writer.table(values) {
      $0.append($1.offset)
      $0.append($1.count)
      $0.append($1.scalarCount)
    }
    writer.table(text) { $0.append($1) }
    return writer.finish()
  }

  /// The ids of the characters of the basic plane, the pages of those beyond it, and their ids.
  private func characterPages() -> (basic: [UInt16], pages: [UInt16], supplementary: [UInt16]) {
    var basic = [UInt16](repeating: 0, count: 0x10000)
    var pages = [UInt16](repeating: 0, count: ProgramLayout.supplementaryPageCount)
    var supplementary = [UInt16](repeating: 0, count: 256)
    func set(_ character: UInt32, _ id: UInt16) {
      guard character >= 0x10000 else {
        basic[Int(character)] = id
        return
      }
      let page = Int(character >> 8) - 0x100
      if pages[page] == 0 {
        pages[page] = UInt16(supplementary.count / 256)
        supplementary += [UInt16](repeating: 0, count: 256)
      }
      supplementary[Int(pages[page]) * 256 + Int(character & 0xFF)] = id
    }
    for (id, character) in table.characters.enumerated().dropFirst() { set(character, UInt16(id)) }
    // A character that is normalised first is from then on the other one.
    for (character, other) in normalized { set(character, table.id(other)) }
    return (basic, pages, supplementary)
  }
}
