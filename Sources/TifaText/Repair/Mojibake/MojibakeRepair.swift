/// Reads again what was read in the wrong encoding: UTF-8 read as GBK (鍙戝睍 for 发展) or as Windows-1252
/// (å…¬å®‰ for 公安), and GBK read as Latin-1 (¹«°²).
///
/// The characters are taken back to bytes, which as UTF-8 must be sound over several characters; what the wrong
/// decoder lost is chosen by plausibility, and that repair is then a guess.
public struct MojibakeRepair: RepairStep {
  public let name: RepairStepName = .mojibake
  public var signs: DamageSigns { [.misreadUTF8, .latinLetter] }

  /// The fewest sound characters that a part must give.
  private static let fewest = 2
  /// The number of sound characters from which on a part proves itself.
  private static let selfEvident = 6
  /// What a short part must save by being read again, in nats.
  private static let leastSaving: Float = 8
  /// How far a stretch may reach beyond the last character that shows it, in characters.
  private static let reach = 40

  private let plausibility: any Plausibility
  private let lost: LostCharacters

  /// Creates the step.
  ///
  /// - Parameter plausibility: What chooses between readings.
  public init(plausibility: any Plausibility) {
    self.plausibility = plausibility
    lost = LostCharacters(plausibility, LostCandidates())
  }

  /// The edits that read misread stretches again.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func edits(in scalars: [UInt32]) -> [TextEdit] {
    var edits: [TextEdit] = []
    for stretch in MisreadStretch.stretches(in: scalars, reach: Self.reach) {
      let count = edits.count
      readAsUTF8(stretch, in: scalars, into: &edits)
      guard stretch.encoding == .windows1252 else { continue }
      // Letters that are UTF-8 here and there by chance are GBK as a whole.
      let read = edits[count...].reduce(0) { $0 + $1.span.count }
      guard read * 2 < stretch.range.count else { continue }
      let gbk = GBKReading(plausibility).edits(stretch.range, in: scalars)
      if !gbk.isEmpty { edits.replaceSubrange(count..., with: gbk) }
    }
    return edits
  }

  private func readAsUTF8(_ stretch: MisreadStretch, in scalars: [UInt32], into edits: inout [TextEdit]) {
    var trace = ByteTrace()
    trace.reserveCapacity(2 * stretch.range.count)
    for index in stretch.range {
      guard stretch.encoding.append(scalars[index], at: index, to: &trace) else { return }
    }
    var reading = UTF8Reading(trace)
    let steps = reading.steps()
    var start = 0
    while start < steps.count {
      guard !isPlain(steps[start], trace) else {
        start += 1
        continue
      }
      var end = start + 1
      var last = end
      while end < steps.count, !steps[end].isClean {
        end += 1
        if !isPlain(steps[end - 1], trace) { last = end }
      }
      let part = steps[start..<last]
      if isMisread(part, trace, in: scalars) {
        MisreadPart(part, trace, scalars).appendEdits(to: &edits, lost)
      }
      start = end
    }
  }

  /// Whether a step leaves its character as it is.
  private func isPlain(_ step: UTF8Reading.Step, _ trace: ByteTrace) -> Bool {
    switch step.piece {
    case .kept: true
    case .character(let value): value < 0x80 && trace.isStart(step.start) && trace.isStart(step.end)
    case .damaged: false
    }
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
    let source = scalars[trace.origin(part.first!.start)..<trace.origin(part.last!.end)]
    return plausibility.cost(of: sound) + Self.leastSaving
      < plausibility.cost(of: source.filter { $0 >= 0x80 })
  }
}
