/// Divides a text by the rules and the lexicon of a compiled lattice.
///
/// The rules find segments: from each boundary on their states read characters until they stop, and the segment ends
/// where they accepted last. Nothing before a boundary has a part in what follows, so that each segment stands for itself.
/// A segment of characters of a dictionary is divided further: a run that the lexicon covers by the shortest path, and
/// what other scripts have by ICU's own iterator over the segment.
@unsafe
struct LatticeRunner<Code: TextCode> {
  let tables: CompiledLattice.Tables
  let scratch: LatticeScratch
  let fallback: ICUSegmenter
  let end: UnsafePointer<Code.Unit>
  /// Whether the text ends with the units; otherwise a segment that they end in is left to the next call.
  let isFinal: Bool
  private(set) var position: UnsafePointer<Code.Unit>

  /// The number of tokens after which a call returns.
  private static var batch: Int { 1 << 12 }

  /// A segment of the rules: what is known of its characters stands in the scratch's memory.
  struct Segment {
    var count: Int
    var status: Int
    /// The flags that any character has, and those that all have.
    var any: UInt32
    var all: UInt32
  }

  init(
    _ lattice: CompiledLattice, _ units: UnsafeBufferPointer<Code.Unit>, isFinal: Bool,
    scratch: LatticeScratch,
    fallback: ICUSegmenter
  ) {
    unsafe tables = CompiledLattice.Tables(lattice)
    unsafe position = units.baseAddress ?? UnsafePointer(bitPattern: 8)!
    unsafe end = position + units.count
    unsafe self.isFinal = isFinal
    unsafe self.scratch = scratch
    unsafe self.fallback = fallback
  }

  /// Divides the next stretch of the text; its tokens are put in the scratch's pieces, those of the call before are gone.
  ///
  /// - Returns: False where nothing is left that can be decided.
  mutating func next() -> Bool {
    unsafe scratch.pieceCount = 0
    while unsafe position < end, unsafe scratch.pieceCount < Self.batch {
      let start = unsafe position
      guard let segment = unsafe scan() else { break }
      unsafe divide(segment, from: start)
    }
    return unsafe scratch.pieceCount > 0
  }

  /// Reads the next segment and goes behind it.
  ///
  /// - Returns: Nil where the units end before the segment is known to.
  @inline(__always)
  private mutating func scan() -> Segment? {
    let next = unsafe tables.next
    let categoryCount = unsafe tables.categoryCount
    var infos = unsafe scratch.infos
    var capacity = unsafe scratch.capacity
    var row = categoryCount
    var place = unsafe position
    var count = 0
    var (any, all) = (UInt32(0), UInt32.max)
    var accepted = unsafe position
    var segment = Segment(count: 0, status: 0, any: 0, all: 0)
    var acceptedRow = 0
    while true {
      if unsafe place == end {
        guard unsafe isFinal else { return nil }
        // The end of the text is a category of its own.
        let entry = unsafe next[row + 1]
        if entry & 1 != 0 {
          unsafe accepted = place
          acceptedRow = Int(entry >> 1)
          segment = Segment(count: count, status: 0, any: any, all: all)
        }
        break
      }
      var (scalar, units) = unsafe Code.decode(place, end)
      if units == 0 {
        guard unsafe isFinal else { return nil }
        units = 1
      }
      let info = unsafe tables.info(scalar)
      let entry = unsafe next[row + Int(info >> CharacterInfo.categoryShift & 0xFF)]
      row = Int(entry >> 1)
      if row == 0 { break }
      if count == capacity {
        unsafe scratch.reserve(count + 1)
        unsafe infos = scratch.infos
        capacity = unsafe scratch.capacity
      }
      unsafe infos[count] = info
      count &+= 1
      any |= info
      all &= info
      unsafe place = place + units
      if entry & 1 != 0 {
        unsafe accepted = place
        acceptedRow = row
        segment = Segment(count: count, status: 0, any: any, all: all)
      }
    }
    if segment.count == 0 {
      // Rules that match nothing are taken to match a character.
      let (scalar, units) = unsafe Code.decode(position, end)
      let info = unsafe tables.info(scalar)
      unsafe infos[0] = info
      unsafe position = position + max(1, units)
      return Segment(count: 1, status: 0, any: info, all: info)
    }
    segment.status = unsafe Int(tables.statuses[acceptedRow])
    unsafe position = accepted
    return segment
  }

  /// Adds the tokens of a segment.
  @inline(__always)
  private func divide(_ segment: Segment, from start: UnsafePointer<Code.Unit>) {
    let first = unsafe scratch.infos[0]
    if segment.count == 1 || segment.any & CharacterInfo.isDictionary == 0 {
      unsafe scratch.reservePieces(1)
      unsafe add(position - start, PieceKind(status: segment.status, first: first))
      return
    }
    let run = CharacterInfo.isDictionary | CharacterInfo.isRun
    guard segment.all & run == run, segment.any & CharacterInfo.isUnstable == 0,
      unsafe segment.count < ShortestPath.limit
    else {
      unsafe divideMixed(segment, from: start)
      return
    }
    unsafe divideRun(segment)
  }

  /// Adds the words of a segment that is one run of stable characters.
  @inline(__always)
  private func divideRun(_ segment: Segment) {
    let best = unsafe scratch.best
    let count: Int
    if segment.any & CharacterInfo.isKatakana == 0 {
      count = unsafe ShortestPath.solve(
        tables, scratch.infos, scratch.steps, segment.count, hasKatakana: false, best)
    } else {
      count = unsafe ShortestPath.solve(
        tables, scratch.infos, scratch.steps, segment.count, hasKatakana: true, best)
    }
    unsafe scratch.reservePieces(count)
    let kind = unsafe PieceKind(status: segment.status, first: scratch.infos[0])
    let first = unsafe scratch.pieces + scratch.pieceCount
    var place = unsafe first + count
    unsafe ShortestPath.forEachLength(best, backFrom: segment.count) { length in
      unsafe place = place - 1
      unsafe place.pointee = LatticeScratch.Piece(
        units: UInt32(truncatingIfNeeded: Code.unitsOfBasic &* length), kind: kind)
    }
    unsafe scratch.pieceCount += count
    guard segment.any & CharacterInfo.isSupplementary != 0 else { return }
    var character = 0
    for index in 0..<count {
      let length = unsafe Int(first[index].units) / Code.unitsOfBasic
      var units = 0
      for _ in 0..<length {
        let isSupplementary = unsafe scratch.infos[character] & CharacterInfo.isSupplementary != 0
        units += isSupplementary ? Code.unitsOfSupplementary : Code.unitsOfBasic
        character += 1
      }
      unsafe first[index].units = UInt32(units)
    }
  }

  /// Adds a token; there must be room for it.
  @inline(__always)
  func add(_ units: Int, _ kind: PieceKind) {
    unsafe scratch.pieces[scratch.pieceCount] = LatticeScratch.Piece(units: UInt32(units), kind: kind)
    unsafe scratch.pieceCount += 1
  }
}
