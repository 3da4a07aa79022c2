import ArgumentParser
import Dispatch
import Synchronization
import Tifa

/// Works on the documents of a reader, several at a time, and writes the results in the order of the input.
struct Pipeline {
  let jobs: Int

  /// The most documents that a job works on together, and the number of characters that are enough for it.
  private static let group = (documents: 128, characters: 1 << 17)

  /// The number of groups that are read before the jobs start on them.
  private var batch: Int { jobs == 1 ? 1 : 2 * jobs }

  /// Runs a piece of work over all documents of a reader, one by one.
  ///
  /// - Parameter work: The result of one document; it runs on several threads at a time.
  /// - Throws: The exit status where the output cannot be written.
  func run(
    _ reader: inout CorpusReader, into session: inout Session, _ work: @Sendable (CorpusDocument) -> String
  ) throws {
    try run(&reader, into: &session) { (documents: [CorpusDocument]) in documents.map(work) }
  }

  /// Runs a piece of work over all documents of a reader, several of them together.
  ///
  /// - Parameter work: The results of some documents; it runs on several threads at a time.
  /// - Throws: The exit status where the output cannot be written.
  func run(
    _ reader: inout CorpusReader, into session: inout Session,
    _ work: @Sendable ([CorpusDocument]) -> [String]
  ) throws {
    var isLast = false
    while !isLast {
      var groups: [[CorpusDocument]] = []
      var room = 0
      var error: CorpusError?
      fill: while groups.count < batch || room > 0 {
        // Whoever writes into a pipe may wait for the results of what is there.
        if !groups.isEmpty, !reader.isNextAtHand { break }
        switch reader.next() {
        case nil:
          isLast = true
          break fill
        case .success(let document):
          if room <= 0 {
            groups.append([])
            room = Self.group.characters
          }
          room -= document.text.count
          groups[groups.count - 1].append(document)
          if groups[groups.count - 1].count == Self.group.documents { room = 0 }
        case .failure(let failure):
          error = failure
          break fill
        }
      }
      for result in results(of: groups, work) { try session.write(result) }
      if !isLast, !reader.isNextAtHand { try session.flush() }
      if let error { try session.report(error) }
    }
  }

  private func results(
    of groups: [[CorpusDocument]], _ work: @Sendable ([CorpusDocument]) -> [String]
  ) -> [String] {
    guard jobs > 1, groups.count > 1 else { return groups.flatMap(work) }
    let results = Mutex([[String]](repeating: [], count: groups.count))
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: min(jobs, groups.count)) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < groups.count else { return }
        let result = work(groups[index])
        results.withLock { $0[index] = result }
      }
    }
    return results.withLock { $0.flatMap(\.self) }
  }
}
