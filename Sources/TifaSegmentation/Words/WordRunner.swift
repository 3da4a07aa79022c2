import TifaLexicon

/// Divides a text into words, stretch after stretch.
///
/// Nothing reaches over the end of a stretch, so that each stands for itself: it is behind a mark, a space or a line end.
/// Its characters are folded while they are read; then the path of the lowest cost is found from its end to its start
/// (Viterbi, 1967); of equal paths the one with the longer first arc stands.
@unsafe
struct WordRunner<Code: TextCode> {
  let tables: CompiledWords.Tables
  let own: OwnWords?
  let scratch: WordScratch
  let end: UnsafePointer<Code.Unit>
  /// Whether the text ends with the units; otherwise what more of them could change is left out.
  let isFinal: Bool
  /// Where the stretch starts that was divided last, and where the next one does.
  private(set) var start: UnsafePointer<Code.Unit>
  private(set) var position: UnsafePointer<Code.Unit>

  init(
    _ words: CompiledWords, own: OwnWords?, _ units: UnsafeBufferPointer<Code.Unit>, isFinal: Bool,
    scratch: WordScratch
  ) {
    unsafe tables = CompiledWords.Tables(words, own: own)
    unsafe self.own = own
    unsafe position = units.baseAddress ?? UnsafePointer(bitPattern: 8)!
    unsafe start = position
    unsafe end = position + units.count
    unsafe self.isFinal = isFinal
    unsafe self.scratch = scratch
  }

  /// Divides the next stretch of the text: the scratch's choices are its tokens.
  ///
  /// - Returns: False where nothing is left that can be decided.
  mutating func next() -> Bool {
    guard let count = unsafe read() else { return false }
    unsafe scratch.count = count
    unsafe start = position
    unsafe position = position + Int(scratch.offsets[count])
    unsafe (scratch.characters + count).update(repeating: 0, count: WordScratch.margin)
    unsafe findSteps(count)
    unsafe findPath(count)
    return true
  }

  /// Reads the characters of the next stretch.
  ///
  /// - Returns: Their number; nil where nothing is left that can be decided.
  private mutating func read() -> Int? {
    var limit = WordScratch.stretch
    var count = 0
    var place = unsafe position
    while true {
      unsafe scratch.reserve(limit)
      unsafe readCharacters(upTo: limit, &count, &place)
      if count < limit, unsafe isFinal { return count > 0 ? count : nil }
      var cut = count - 1
      while cut > 0 {
        let characters = unsafe scratch.characters
        if unsafe WordCharacter.isCut(
          between: WordCharacter(bits: characters[cut - 1]), WordCharacter(bits: characters[cut]))
        {
          return cut
        }
        cut -= 1
      }
      if count < limit { return nil }
      if limit == WordScratch.longestStretch { return count }
      limit = min(2 * limit, WordScratch.longestStretch)
    }
  }

  /// Reads characters until there are as many as wanted, or some more where a phrase goes on, or the text ends.
  @inline(__always)
  private func readCharacters(upTo limit: Int, _ count: inout Int, _ place: inout UnsafePointer<Code.Unit>) {
    let characters = unsafe scratch.characters
    let offsets = unsafe scratch.offsets
    let table = unsafe tables.characters
    var index = count
    var next = unsafe place
    while index < limit, unsafe next < end {
      var (scalar, units) = unsafe Code.decode(next, end)
      if units == 0 {
        guard unsafe isFinal else { break }
        unsafe units = end - next
      }
      let info = unsafe table.info(scalar)
      unsafe offsets[index] = UInt32(truncatingIfNeeded: next - position)
      unsafe characters[index] = info
      index &+= 1
      if info & WordCharacter.startsPhrase != 0, let count = unsafe readPhrase(scalar, next, index &- 1) {
        unsafe next = next + count.units
        index &+= count.characters &- 1
      } else {
        unsafe next = next + units
      }
    }
    unsafe offsets[index] = UInt32(truncatingIfNeeded: next - position)
    count = index
    unsafe place = next
  }

  /// Reads the longest phrase that stands at a place.
  ///
  /// - Returns: The numbers of its characters and units; nil where none stands there.
  private func readPhrase(_ first: UInt32, _ place: UnsafePointer<Code.Unit>, _ index: Int) -> (
    characters: Int, units: Int
  )? {
    var (low, high) = unsafe (0, tables.phraseCount)
    while low < high {
      let middle = (low + high) / 2
      if unsafe tables.phrases[middle].first < first { low = middle + 1 } else { high = middle }
    }
    let phrase = unsafe tables.phrases[low]
    var text = unsafe tables.phraseText + Int(phrase.start)
    let textEnd = unsafe tables.phraseText + Int(phrase.end)
    while unsafe text < textEnd {
      let count = unsafe Int(text.pointee)
      var next = unsafe place
      var matched = 0
      while matched < count, unsafe next < end {
        let (scalar, units) = unsafe Code.decodeLast(next, end)
        guard unsafe scalar == text[1 + matched] else { break }
        unsafe scratch.offsets[index + matched] = UInt32(truncatingIfNeeded: next - position)
        matched += 1
        unsafe next = next + units
      }
      if matched == count {
        for place in 0..<count {
          unsafe scratch.characters[index + place] = text[1 + count + place]
        }
        return unsafe (count, next - place)
      }
      unsafe text = text + 1 + 2 * count
    }
    return nil
  }
}
