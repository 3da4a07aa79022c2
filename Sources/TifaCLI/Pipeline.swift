import ArgumentParser
import Dispatch
import Synchronization
import Tifa

/// Works on the documents of a reader, several at a time, and writes the results in the order of the input.
struct Pipeline {
  let jobs: Int

  /// The number of documents that are read before the jobs start on them; alone a job gets one after the other.
  private var batch: Int { jobs == 1 ? 1 : 16 * jobs }

  /// Runs a piece of work over all documents of a reader.
  ///
  /// - Parameter work: The result of one document; it runs on several threads at a time.
  /// - Throws: The exit status where the output cannot be written.
  func run(
    _ reader: inout CorpusReader, into session: inout Session, _ work: @Sendable (CorpusDocument) -> String
  ) throws {
    var isLast = false
    while !isLast {
      var documents: [CorpusDocument] = []
      var error: CorpusError?
      fill: while documents.count < batch {
        switch reader.next() {
        case nil:
          isLast = true
          break fill
        case .success(let document): documents.append(document)
        case .failure(let failure):
          error = failure
          break fill
        }
      }
      for result in results(of: documents, work) { try session.write(result) }
      if let error { try session.report(error) }
    }
  }

  private func results(
    of documents: [CorpusDocument], _ work: @Sendable (CorpusDocument) -> String
  ) -> [String] {
    guard jobs > 1, documents.count > 1 else { return documents.map(work) }
    let results = Mutex([String](repeating: "", count: documents.count))
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: min(jobs, documents.count)) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < documents.count else { return }
        let result = work(documents[index])
        results.withLock { $0[index] = result }
      }
    }
    return results.withLock { $0 }
  }
}
