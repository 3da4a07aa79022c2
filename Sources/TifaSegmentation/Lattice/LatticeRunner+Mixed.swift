import CICU

extension LatticeRunner {
  /// The most characters that NFKC makes of one.
  private static var longestNormalization: Int { 20 }

  /// Adds the tokens of a segment of characters of a dictionary that do not wait with others.
  ///
  /// Runs in it are divided each by itself, as ICU does; other characters of a dictionary leave all of it to ICU.
  func divideMixed(_ segment: Segment, from start: UnsafePointer<Code.Unit>) {
    guard unsafe segment.count < ShortestPath.limit / Self.longestNormalization else {
      unsafe divideByICU(segment, from: start)
      return
    }
    unsafe scratch.breaks.removeAll(keepingCapacity: true)
    var index = 0
    // The first unit of the character at the index.
    var place = unsafe start
    while index < segment.count {
      let info = unsafe scratch.infos[index]
      guard info & CharacterInfo.isDictionary != 0 else {
        unsafe place = place + units(at: place)
        index += 1
        continue
      }
      guard info & CharacterInfo.isRun != 0 else {
        unsafe divideByICU(segment, from: start)
        return
      }
      var any: UInt32 = 0
      var limit = index
      let first = unsafe place
      while limit < segment.count, unsafe scratch.infos[limit] & CharacterInfo.isRun != 0 {
        unsafe any |= scratch.infos[limit]
        limit += 1
        unsafe place = place + units(at: place)
      }
      if any & CharacterInfo.isUnstable == 0 {
        unsafe addBreaks(index..<limit, hasKatakana: any & CharacterInfo.isKatakana != 0)
      } else if unsafe !addNormalizedBreaks(index..<limit, first, place) {
        unsafe divideByICU(segment, from: start)
        return
      }
      index = limit
    }
    unsafe addPieces(segment, from: start)
  }

  /// The number of units of the character at a place.
  private func units(at place: UnsafePointer<Code.Unit>) -> Int {
    unsafe Code.decodeLast(place, end).units
  }

  /// Notes the boundaries inside of a run of stable characters.
  private func addBreaks(_ run: Range<Int>, hasKatakana: Bool) {
    let infos = unsafe scratch.infos + run.lowerBound
    let behind = unsafe infos[run.count]
    _ = unsafe ShortestPath.solve(
      tables, infos, scratch.steps, run.count, hasKatakana: hasKatakana, scratch.best)
    unsafe infos[run.count] = behind
    let first = unsafe scratch.breaks.count
    var index = run.upperBound
    unsafe ShortestPath.forEachLength(scratch.best, backFrom: run.count) { length in
      index -= length
      if index > run.lowerBound { unsafe scratch.breaks.append(Int32(index)) }
    }
    unsafe scratch.breaks[first...].reverse()
  }

  /// Notes the boundaries inside of a run that is normalised before it is divided.
  ///
  /// - Returns: False where ICU fails.
  private func addNormalizedBreaks(
    _ run: Range<Int>, _ start: UnsafePointer<Code.Unit>, _ limit: UnsafePointer<Code.Unit>
  ) -> Bool {
    unsafe encode(run.count, from: start)
    let length = unsafe scratch.units.count
    let room = unsafe Self.longestNormalization * length
    if unsafe scratch.scalars.count < room {
      unsafe scratch.scalars = [UInt32](repeating: 0, count: room)
      unsafe scratch.origins = [Int32](repeating: 0, count: room)
    }
    let count = unsafe Int(
      tifa_normalized_run(
        scratch.units, Int32(length), &scratch.scalars, &scratch.origins, Int32(scratch.scalars.count)))
    guard count > 0 else { return false }
    let other = unsafe scratch.normalized
    other.reserve(count)
    for index in 0..<count {
      unsafe other.infos[index] = tables.info(scratch.scalars[index])
    }
    _ = unsafe ShortestPath.solve(tables, other.infos, other.steps, count, hasKatakana: true, other.best)
    var ends: [Int] = []
    var end = count
    unsafe ShortestPath.forEachLength(other.best, backFrom: count) { length in
      ends.append(end)
      end -= length
    }
    var previous: Int32 = 0
    // Where the run's characters start in UTF-16.
    var (character, unit) = (run.lowerBound, Int32(0))
    for end in ends.reversed().dropLast() {
      let origin = unsafe scratch.origins[end]
      // A boundary inside of what one fragment became is none.
      guard origin > previous else { continue }
      previous = origin
      while unit < origin {
        unit += unsafe scratch.infos[character] & CharacterInfo.isSupplementary != 0 ? 2 : 1
        character += 1
      }
      unsafe scratch.breaks.append(Int32(character))
    }
    return true
  }

  /// Puts some characters into the scratch's units, in UTF-16.
  private func encode(_ count: Int, from start: UnsafePointer<Code.Unit>) {
    unsafe scratch.units.removeAll(keepingCapacity: true)
    var place = unsafe start
    for _ in 0..<count {
      let (scalar, units) = unsafe Code.decodeLast(place, end)
      unsafe scratch.units.appendUTF16(of: scalar)
      unsafe place = place + units
    }
  }

  /// Adds the tokens between the noted boundaries.
  private func addPieces(_ segment: Segment, from start: UnsafePointer<Code.Unit>) {
    let breaks = unsafe scratch.breaks
    unsafe scratch.reservePieces(breaks.count + 1)
    var place = unsafe start
    var index = 0
    for number in 0...breaks.count {
      let limit = number < breaks.count ? Int(breaks[number]) : segment.count
      let kind = unsafe Token.Kind(status: segment.status, first: scratch.infos[index])
      let first = unsafe place
      while index < limit {
        unsafe place = place + units(at: place)
        index += 1
      }
      unsafe add(place - first, kind)
    }
  }

  /// Adds the tokens that ICU's own iterator finds in a segment.
  private func divideByICU(_ segment: Segment, from start: UnsafePointer<Code.Unit>) {
    unsafe encode(segment.count, from: start)
    let scratch = unsafe self.scratch
    unsafe fallback.withIterator { iterator in
      let count = iterator.findBoundaries(of: scratch.units)
      scratch.reservePieces(count)
      var place = unsafe start
      var (index, unit) = (0, 0)
      for number in 0..<count {
        let (boundary, status) = iterator.boundary(number)
        let kind = unsafe Token.Kind(status: status, first: scratch.infos[index])
        let first = unsafe place
        while unit < boundary {
          unit += unsafe scratch.infos[index] & CharacterInfo.isSupplementary != 0 ? 2 : 1
          unsafe place = place + units(at: place)
          index += 1
        }
        unsafe add(place - first, kind)
      }
    }
  }
}
