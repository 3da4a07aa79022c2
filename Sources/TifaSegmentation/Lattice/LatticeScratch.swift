/// Memory that calls reuse while they divide a text.
@safe
final class LatticeScratch {
  /// What is known of the characters of the runs that wait to be divided, with a 0 for each token between them, and
  /// behind them of those of the segment that is read; there is room for one number more.
  private(set) var infos: UnsafeMutablePointer<UInt32>
  /// The best way to each place of a run, see ``ShortestPath``.
  private(set) var best: UnsafeMutablePointer<UInt64>
  /// What is known of the words that start at each place of a run.
  private(set) var steps: UnsafeMutablePointer<ShortestPath.Step>
  /// The tokens between runs, each at its place among the characters; no token at all others.
  private(set) var marks: UnsafeMutablePointer<Piece>
  /// The number of characters that there is room for.
  private(set) var capacity: Int

  private(set) var pieces: UnsafeMutablePointer<Piece>
  private(set) var pieceCapacity: Int
  var pieceCount = 0
  /// The number of characters and tokens that wait.
  var waiting = 0

  /// The places of boundaries in a segment that is not one run.
  var breaks: [Int32] = []
  /// A run in UTF-16, and what normalisation makes of it.
  var units: [UInt16] = []
  var scalars: [UInt32] = []
  var origins: [Int32] = []
  /// The memory that normalised runs are divided in.
  private(set) lazy var normalized = LatticeScratch()

  init(capacity: Int = 1 << 13) {
    self.capacity = capacity
    pieceCapacity = 1 << 13
    unsafe infos = .allocate(capacity: capacity + 1)
    unsafe best = .allocate(capacity: capacity + 2)
    unsafe steps = .allocate(capacity: capacity + 1)
    unsafe marks = .allocate(capacity: capacity + 1)
    unsafe marks.initialize(repeating: Piece(bits: 0), count: capacity + 1)
    unsafe pieces = .allocate(capacity: pieceCapacity)
  }

  deinit {
    unsafe infos.deallocate()
    unsafe best.deallocate()
    unsafe steps.deallocate()
    unsafe marks.deallocate()
    unsafe pieces.deallocate()
  }

  /// Makes room for more characters; what is known of those before stays.
  func reserve(_ count: Int) {
    guard count > capacity else { return }
    let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: max(2 * capacity, count) + 1)
    unsafe larger.update(from: infos, count: capacity)
    unsafe infos.deallocate()
    unsafe best.deallocate()
    unsafe steps.deallocate()
    let largerMarks = UnsafeMutablePointer<Piece>.allocate(capacity: max(2 * capacity, count) + 1)
    unsafe largerMarks.initialize(repeating: Piece(bits: 0), count: max(2 * capacity, count) + 1)
    unsafe largerMarks.update(from: marks, count: capacity)
    unsafe marks.deallocate()
    unsafe marks = largerMarks
    capacity = max(2 * capacity, count)
    unsafe infos = larger
    unsafe best = .allocate(capacity: capacity + 2)
    unsafe steps = .allocate(capacity: capacity + 1)
  }

  /// Makes room for some more tokens.
  func reservePieces(_ more: Int) {
    guard pieceCount + more > pieceCapacity else { return }
    let size = max(2 * pieceCapacity, pieceCount + more)
    let larger = UnsafeMutablePointer<Piece>.allocate(capacity: size)
    unsafe larger.update(from: pieces, count: pieceCount)
    unsafe pieces.deallocate()
    unsafe pieces = larger
    pieceCapacity = size
  }
}
