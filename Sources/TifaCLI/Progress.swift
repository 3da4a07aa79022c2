/// Shows on a terminal's standard error how many documents are done, for work over a second.
struct Progress {
  private let isShown: Bool
  private let start = Console.seconds
  private var last = 0.0
  private var hasShown = false

  init(isQuiet: Bool) { isShown = !isQuiet && Console.isTerminal(2) }

  /// Shows a number of documents, at most ten times a second.
  mutating func show(_ count: Int) {
    guard isShown else { return }
    let now = Console.seconds
    guard now - start > 1, now - last > 0.1 else { return }
    last = now
    hasShown = true
    _ = Console.write(Array("\r\(count) documents, \(Int(Double(count) / (now - start)))/s ".utf8), to: 2)
  }

  /// Clears the line, so that something else can be written there.
  mutating func clear() {
    if hasShown { _ = Console.write(Array("\r\u{1B}[K".utf8), to: 2) }
    hasShown = false
  }
}
