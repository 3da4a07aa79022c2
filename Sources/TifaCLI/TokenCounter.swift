import Dispatch
import Synchronization
import Tifa

/// Counts the tokens of a text as it comes, block by block, on several threads.
///
/// Blocks end behind line feeds, where every text has a boundary of tokens that nothing reaches over. A text without line feeds
/// is cut behind tokens that are decided.
struct TokenCounter {
  let segmenter: Segmenter
  let jobs: Int

  /// The number of tokens of a text.
  ///
  /// - Throws: ``CorpusError`` where it cannot be read.
  func count(_ input: CorpusInput, label: String?) throws(CorpusError) -> Int {
    let blocks = Mutex(TextBlocks(try TextChunks(input, label: label)))
    let failure = Mutex<CorpusError?>(nil)
    let total = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: jobs) { _ in
      do throws(CorpusError) {
        while let block = try blocks.withLock({ blocks throws(CorpusError) in try blocks.next(segmenter) }) {
          let count = block.counted + segmenter.countTokens(in: block.bytes.span)
          total.add(count, ordering: .relaxed)
        }
      } catch {
        failure.withLock { $0 = error }
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
    return total.load(ordering: .relaxed)
  }
}

/// A text in blocks of whole lines.
private struct TextBlocks {
  /// A part of the text, and the number of the tokens that were counted right before it.
  struct Block {
    var bytes: [UInt8]
    var counted = 0
  }

  /// The number of bytes that a block has at least, and the number without a line feed from which on it is cut elsewhere.
  private static let size = 1 << 19
  private static let longest = 1 << 22

  private var chunks: TextChunks
  private var rest: [UInt8] = []
  private var isStart = true

  init(_ chunks: TextChunks) { self.chunks = chunks }

  /// The next block; nil at the end.
  mutating func next(_ segmenter: Segmenter) throws(CorpusError) -> Block? {
    var block = Block(bytes: rest)
    rest = []
    while true {
      let start = block.bytes.count
      block.bytes.append(contentsOf: repeatElement(0, count: Self.size))
      let end = try chunks.fill(&block.bytes, from: start)
      block.bytes.removeSubrange(end...)
      guard end > start else { break }
      if isStart {
        isStart = false
        // A byte order mark is no part of the text.
        if block.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { block.bytes.removeFirst(3) }
      }
      if let feed = block.bytes[min(start, block.bytes.count)...].lastIndex(of: 0x0A) {
        rest = Array(block.bytes[(feed + 1)...])
        block.bytes.removeSubrange((feed + 1)...)
        return block
      }
      guard block.bytes.count >= Self.longest else { continue }
      let (tokens, count) = segmenter.countDecidedTokens(in: block.bytes.span)
      block.counted += tokens
      block.bytes.removeSubrange(..<count)
    }
    return block.bytes.isEmpty && block.counted == 0 ? nil : block
  }
}
