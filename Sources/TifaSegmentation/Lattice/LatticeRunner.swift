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
  private static var batch: Int { 1 << 9 }

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
    unsafe scratch.waiting = 0
    var isRun = false
    while unsafe position < end, unsafe scratch.pieceCount &+ scratch.waiting < Self.batch {
      let start = unsafe position
      guard let segment = unsafe scan() else { break }
      let place = unsafe scratch.waiting
      let info = unsafe scratch.infos[place]
      if segment.count == 1 || segment.any & CharacterInfo.isDictionary == 0 {
        // A token between runs.
        unsafe scratch.infos[place] = 0
        unsafe scratch.marks[place] = Piece(
          units: position - start, kind: Token.Kind(status: segment.status, first: info))
        unsafe scratch.waiting = place &+ 1
        isRun = false
      } else if !isRun, unsafe Self.isPlain(segment) {
        unsafe scratch.waiting = place &+ segment.count
        isRun = true
      } else {
        unsafe flush()
        // What waited was ended with a 0 where the segment starts.
        unsafe scratch.infos[place] = info
        unsafe scratch.infos.update(from: scratch.infos + place, count: segment.count)
        unsafe divideMixed(segment, from: start)
        isRun = false
      }
    }
    unsafe flush()
    return unsafe scratch.pieceCount > 0
  }

  /// Whether a segment is one run of stable characters of the basic plane without Katakana, all of whose words are words.
  @inline(__always)
  private static func isPlain(_ segment: Segment) -> Bool {
    let all = CharacterInfo.isDictionary | CharacterInfo.isRun
    let none = CharacterInfo.isUnstable | CharacterInfo.isKatakana | CharacterInfo.isSupplementary
    return segment.all & all == all && segment.any & none == 0 && segment.status >= 300
      && segment.status < 500 && (unsafe segment.count < ShortestPath.limit)
  }

  /// Divides all runs that wait, and adds their words and the tokens between them.
  ///
  /// They are one run for that: nothing goes over a token between two, so the best way through all is the best through
  /// each.
  private func flush() {
    let count = unsafe scratch.waiting
    guard count > 0 else { return }
    unsafe scratch.waiting = 0
    let words = unsafe ShortestPath.solve(
      tables, scratch.infos, scratch.steps, count, hasKatakana: false, scratch.best)
    unsafe scratch.reservePieces(words)
    let marks = unsafe scratch.marks
    var place = unsafe scratch.pieces + scratch.pieceCount + words
    var start = count
    unsafe ShortestPath.forEachLength(scratch.best, backFrom: count) { length in
      start &-= length
      unsafe place = place - 1
      let mark = unsafe marks[start].bits
      let word = Piece(units: Code.unitsOfBasic &* length, kind: .word).bits
      unsafe place.pointee = Piece(bits: mark == 0 ? word : mark)
    }
    unsafe marks.update(repeating: Piece(bits: 0), count: count)
    unsafe scratch.pieceCount += words
  }

  /// Reads the next segment behind what waits, and goes behind it.
  ///
  /// - Returns: Nil where the units end before the segment is known to.
  @inline(__always)
  private mutating func scan() -> Segment? {
    let next = unsafe tables.next
    let waiting = unsafe scratch.waiting
    var infos = unsafe scratch.infos + waiting
    var capacity = unsafe scratch.capacity &- waiting
    var row = unsafe tables.categoryCount
    var place = unsafe position
    var count = 0
    var (any, all) = (UInt32(0), UInt32.max)
    var accepted = unsafe position
    var segment = Segment(count: 0, status: 0, any: 0, all: 0)
    var acceptedRow = 0
    while true {
      if unsafe place >= end {
        guard unsafe isFinal else { return nil }
        // The end of the text is a category of its own.
        let entry = unsafe next[row &+ 1]
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
        unsafe units = end - place
      }
      let info = unsafe tables.info(scalar)
      let entry = unsafe next[row &+ Int(info >> CharacterInfo.categoryShift & 0xFF)]
      let isSame = row == Int(entry >> 1)
      row = Int(entry >> 1)
      if row == 0 { break }
      if count == capacity {
        unsafe scratch.reserve(waiting + count + 1)
        unsafe infos = scratch.infos + waiting
        capacity = unsafe scratch.capacity &- waiting
      }
      unsafe infos[count] = info
      count &+= 1
      any |= info
      all &= info
      unsafe place = place + units
      if entry & 1 != 0 {
        if isSame {
          // As long as characters are like this one, nothing changes but their number.
          while count < capacity, unsafe place < end {
            let (scalar, units) = unsafe Code.decode(place, end)
            let other = unsafe tables.info(scalar)
            guard (other ^ info) >> CharacterInfo.categoryShift == 0, units > 0 else { break }
            unsafe infos[count] = other
            count &+= 1
            unsafe place = place + units
          }
        }
        unsafe accepted = place
        acceptedRow = row
        segment = Segment(count: count, status: 0, any: any, all: all)
      }
    }
    if segment.count == 0 {
      // Rules that match nothing are taken to match a character.
      let (scalar, units) = unsafe Code.decodeLast(position, end)
      let info = unsafe tables.info(scalar)
      unsafe infos[0] = info
      unsafe position = position + units
      return Segment(count: 1, status: 0, any: info, all: info)
    }
    segment.status = unsafe Int(tables.statuses[acceptedRow])
    unsafe position = accepted
    return segment
  }

  /// Adds a token; there must be room for it.
  @inline(__always)
  func add(_ units: Int, _ kind: Token.Kind) {
    unsafe scratch.pieces[scratch.pieceCount] = Piece(units: units, kind: kind)
    unsafe scratch.pieceCount += 1
  }
}
