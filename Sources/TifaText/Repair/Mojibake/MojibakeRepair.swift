/// Reads again what was read in the wrong encoding: UTF-8 read as GBK (鍙戝睍 for 发展) or as Windows-1252
/// (å…¬å®‰ for 公安), and GBK read as Latin-1 (¹«°²).
///
/// The characters are taken back to bytes, which as UTF-8 must be sound over several characters; what the wrong
/// decoder lost is chosen by plausibility, and that repair is then a guess.
public struct MojibakeRepair: RepairStep {
  public let name: RepairStepName = .mojibake
  public var signs: DamageSigns { [.misreadUTF8, .latinLetter] }

  /// The fewest sound characters that a stretch must give.
  private static let fewest = 2
  /// The number of sound characters from which on a stretch proves itself.
  private static let selfEvident = 6
  /// What a short stretch must save by being read again, in nats.
  private static let leastSaving: Float = 8
  /// How far a stretch may reach beyond the last character that shows it, in characters.
  private static let reach = 40

  private let plausibility: any Plausibility

  /// Creates the step.
  ///
  /// - Parameter plausibility: What chooses between readings.
  public init(plausibility: any Plausibility) { self.plausibility = plausibility }

  /// The edits that read misread stretches again.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func edits(in scalars: [UInt32]) -> [TextEdit] {
    var edits: [TextEdit] = []
    for stretch in MisreadStretch.stretches(in: scalars, reach: Self.reach) {
      switch stretch.encoding {
      case .gbk: edits += asUTF8(stretch, in: scalars)
      case .windows1252:
        let utf8 = asUTF8(stretch, in: scalars)
        edits += utf8.isEmpty ? GBKReading(plausibility).edits(stretch.range, in: scalars) : utf8
      }
    }
    return edits
  }

  private func asUTF8(_ stretch: MisreadStretch, in scalars: [UInt32]) -> [TextEdit] {
    var trace = ByteTrace()
    for index in stretch.range {
      guard stretch.encoding.append(scalars[index], at: index, to: &trace) else { return [] }
    }
    var edits: [TextEdit] = []
    let steps = UTF8Reading(trace).steps()
    var start = 0
    while start < steps.count {
      guard !isPlain(steps[start], trace) else {
        start += 1
        continue
      }
      var end = start + 1
      var last = end
      while end < steps.count, !isKeptHan(steps[end], trace) {
        end += 1
        if !isPlain(steps[end - 1], trace) { last = end }
      }
      let part = steps[start..<last]
      if isMisread(part, trace, in: scalars) { edits += self.edits(of: part, trace, in: scalars) }
      start = end
    }
    return edits
  }

  /// Whether a step leaves its character as it is.
  private func isPlain(_ step: UTF8Reading.Step, _ trace: ByteTrace) -> Bool {
    switch step.piece {
    case .kept: true
    case .character(let value): value < 0x80 && trace.isStart(step.start) && trace.isStart(step.end)
    case .damaged: false
    }
  }

  /// Whether a step keeps a character that misread text would not have.
  private func isKeptHan(_ step: UTF8Reading.Step, _ trace: ByteTrace) -> Bool {
    guard case .kept = step.piece else { return false }
    let byte = trace.bytes[step.start]
    return byte >= 0x80 && byte != ByteTrace.lost
  }

  /// Whether a part of a reading is so much likelier than what stands there that it was misread.
  private func isMisread(
    _ part: ArraySlice<UTF8Reading.Step>, _ trace: ByteTrace, in scalars: [UInt32]
  ) -> Bool {
    var sound: [UInt32] = []
    var unusual = 0
    var damaged = 0
    for step in part {
      switch step.piece {
      case .character(let value) where value >= 0x80:
        sound.append(value)
        if !UTF8Reading.isUsual(value) { unusual += 1 }
      case .damaged: damaged += 1
      default: break
      }
    }
    guard sound.count >= Self.fewest, unusual * 5 <= sound.count, damaged <= sound.count else { return false }
    if sound.count >= Self.selfEvident { return true }
    let source = Array(scalars[trace.origin(part.first!.start)..<trace.origin(part.last!.end)])
    return plausibility.cost(of: sound) + Self.leastSaving
      < plausibility.cost(of: source.filter { $0 >= 0x80 })
  }

  /// The edits of a part, as short as the boundaries of characters on both sides allow.
  private func edits(
    of part: ArraySlice<UTF8Reading.Step>, _ trace: ByteTrace, in scalars: [UInt32]
  ) -> [TextEdit] {
    let lost = LostCharacters(plausibility)
    var edits: [TextEdit] = []
    var text: [UInt32] = []
    var replacement: [UInt32] = []
    var start = part.first?.start ?? 0
    var isGuess = false
    var isChanged = false
    for (index, step) in zip(part.indices, part) {
      switch step.piece {
      case .kept:
        for byte in trace.bytes[step.start..<step.end] {
          replacement.append(byte == ByteTrace.lost ? 0xFFFD : UInt32(byte))
        }
      case .character(let value):
        replacement.append(value)
        isChanged = true
      case .damaged(let pattern):
        isGuess = true
        isChanged = true
        let found = lost.character(
          for: pattern, after: (text + replacement)[...], before: following(index, part))
        replacement.append(found ?? 0xFFFD)
      }
      guard !step.endsInSign, trace.isStart(step.end) else { continue }
      text = Array((text + replacement).suffix(4))
      if isChanged, !isPlain(step, trace) || replacement.count > 1 {
        edits.append(
          TextEdit(
            trace.origin(start)..<trace.origin(step.end), of: scalars, with: replacement, kind: .mojibake,
            confidence: isGuess ? 0.6 : 0.98))
      }
      replacement.removeAll(keepingCapacity: true)
      (isGuess, isChanged) = (false, false)
      start = step.end
    }
    return edits
  }

  /// The sound characters that follow a step.
  private func following(_ index: Int, _ part: ArraySlice<UTF8Reading.Step>) -> [UInt32] {
    var following: [UInt32] = []
    for step in part[(index + 1)...].prefix(3) {
      guard case .character(let value) = step.piece else { break }
      following.append(value)
    }
    return following
  }
}
