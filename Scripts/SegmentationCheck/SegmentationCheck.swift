import Foundation
import TifaCorpus
import TifaSegmentation
import TifaTestSupport
import TifaText

/// Compares the two engines of mode `icu`, and measures them and mode `words`.
final class SegmentationCheck {
  let lattice: Segmenter
  let reference: Segmenter
  let words: Segmenter
  private(set) var boundaries = 0
  private(set) var failures = 0

  init() throws {
    lattice = try Segmenter(mode: .icu)
    reference = try Segmenter(mode: .icu, engine: .reference)
    let start = ContinuousClock.now
    lattice.prepare()
    print("tables ready in \(ContinuousClock.now - start)")
    let wordStart = ContinuousClock.now
    words = try Segmenter(mode: .words)
    print("words ready in \(ContinuousClock.now - wordStart)")
  }

  /// The texts of files and folders.
  static func texts(of inputs: [String]) throws -> [String] {
    guard !inputs.isEmpty else { return [] }
    var reader = CorpusReader(
      inputs: inputs, options: .init(format: .auto, textField: "text", idField: "id", encoding: nil))
    var texts: [String] = []
    while let document = reader.next() { texts.append(try document.get().text.string) }
    return texts
  }

  /// Compares the tokens of a text in UTF-16, and where it is valid in UTF-8 and as scalars too.
  func compare(_ units: [UInt16], name: String) {
    let expected = tokens(of: units, reference)
    let found = tokens(of: units, lattice)
    boundaries += expected.count
    if found != expected { report(name, units, expected, found) }
    let text = String(decoding: units, as: UTF16.self)
    guard Array(text.utf16) == units else { return }
    let bytes = Array(text.utf8)
    var byteCounts: [Int] = []
    lattice.forEachToken(in: bytes.span) { span, _ in byteCounts.append(span.range.count) }
    var start = 0
    let expectedBytes = expected.map { token in
      defer { start += token.count }
      return String(decoding: units[start..<start + token.count], as: UTF16.self).utf8.count
    }
    if byteCounts != expectedBytes { report(name + " in UTF-8", units, expected, found) }
    if lattice.segment(text) != reference.segment(text) {
      report(name + " as scalars", units, expected, found)
    }
  }

  /// Compares random strings of all generators.
  func compareRandom(_ count: Int) {
    let each = count / TextGenerator.all.count
    for (number, generator) in TextGenerator.all.enumerated() {
      var random = SplitMix64(seed: UInt64(number + 1))
      let before = failures
      for index in 0..<each {
        compare(generator.text(upTo: index % 10 == 0 ? 120 : 24, using: &random), name: generator.name)
      }
      print("\(generator.name): \(each) strings, \(failures - before) divided differently")
    }
  }

  private struct Piece: Equatable {
    var count: Int
    var kind: Token.Kind
  }

  private func tokens(of units: [UInt16], _ segmenter: Segmenter) -> [Piece] {
    var pieces: [Piece] = []
    segmenter.forEachToken(inUTF16: units.span) { pieces.append(Piece(count: $0, kind: $1)) }
    return pieces
  }

  private func report(_ name: String, _ units: [UInt16], _ expected: [Piece], _ found: [Piece]) {
    failures += 1
    guard failures <= 10 else { return }
    // Some tokens before the first difference are enough to see what it is.
    let same = zip(expected, found).prefix { $0 == $1 }.count
    let start = max(0, same - 4)
    let unit = expected[..<start].reduce(0) { $0 + $1.count }
    let scalars = units[unit...].prefix(40).map { String($0, radix: 16) }.joined(separator: " ")
    print("\(name), from unit \(unit) on: \(scalars)")
    for (engine, tokens) in [("ICU", expected), ("tables", found)] {
      let list = tokens.dropFirst(start).prefix(12).map { "\($0.count) \($0.kind)" }
      print("  \(engine): \(list.joined(separator: ", "))")
    }
  }
}
