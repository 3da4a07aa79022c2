/// A part of a text that was misread, with the characters that its bytes are.
struct MisreadPart {
  private let steps: ArraySlice<UTF8Reading.Step>
  private let trace: ByteTrace
  private let scalars: [UInt32]

  /// The confidence of what all bytes prove, and of what was chosen.
  private static let sound = 0.98
  private static let chosen = 0.6

  init(_ steps: ArraySlice<UTF8Reading.Step>, _ trace: ByteTrace, _ scalars: [UInt32]) {
    self.steps = steps
    self.trace = trace
    self.scalars = scalars
  }

  /// Adds the edits of the part, as short as the boundaries of characters on both sides allow.
  ///
  /// - Complexity: O(*n*) in the length of the part.
  func appendEdits(to edits: inout [TextEdit], _ lost: LostCharacters) {
    let end = steps.last.map { trace.origin($0.end) } ?? 0
    let isLineEnd = end >= scalars.count || scalars[end] == 0x0A || scalars[end] == 0x0D
    let characters = lost.characters(of: steps, isLineEnd: isLineEnd)
    var replacement: [UInt32] = []
    var start = steps.first?.start ?? 0
    var isGuess = false
    var isChanged = false
    for (index, step) in steps.enumerated() {
      switch step.piece {
      case .kept:
        for origin in trace.origin(step.start)..<trace.origin(step.end) {
          replacement.append(scalars[origin])
        }
      case .character(let value):
        replacement.append(value)
        if value >= 0x80 { isChanged = true }
      case .damaged:
        replacement.append(characters[index])
        (isGuess, isChanged) = (true, true)
      }
      guard !step.endsInSign, trace.isStart(step.end) else { continue }
      let end = trace.origin(step.end)
      if isChanged {
        edits.append(
          TextEdit(
            trace.origin(start)..<end, of: scalars, with: replacement, kind: .mojibake,
            confidence: isGuess ? Self.chosen : Self.sound))
      }
      replacement.removeAll(keepingCapacity: true)
      (isGuess, isChanged) = (false, false)
      start = step.end
    }
  }
}
