/// Makes texts ready for matching: repairs damage by a list of steps, then folds script and punctuation.
///
///     let normalizer = Normalizer(steps: [GlossStripping()], folding: folder)
///     let text = normalizer.normalize(SourceText("區(qū)委"))
///     text.repairedString  // 區委
///
/// A normalizer is immutable and shared by threads.
public struct Normalizer: Sendable {
  /// The steps of repair, each of which sees what the source holds.
  public let steps: [any RepairStep]
  /// The folding to the canonical script; none leaves the script as it is.
  public let folding: (any ScriptFolding)?

  /// Creates a normalizer.
  ///
  /// - Parameters:
  ///   - steps: Steps of repair; by default the pinyin glosses of damaged pages are stripped.
  ///   - folding: The folding to the canonical script.
  public init(steps: [any RepairStep] = [GlossStripping()], folding: (any ScriptFolding)? = nil) {
    self.steps = steps
    self.folding = folding
  }

  /// The repaired and canonical forms of a text.
  ///
  /// Where two steps edit the same place the earlier step's edit stands.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func normalize(_ source: SourceText) -> NormalizedText {
    var edits: [TextEdit] = []
    for step in steps {
      let proposed = step.edits(in: source.scalars)
      edits = edits.isEmpty ? proposed : merge(edits, proposed)
    }
    let repaired = edits.isEmpty ? source.scalars : apply(edits, to: source.scalars)
    var canonical = repaired
    folding?.fold(&canonical)
    CanonicalForm.foldPunctuation(&canonical)
    return NormalizedText(source: source, edits: edits, repaired: repaired, canonical: canonical)
  }

  private func apply(_ edits: [TextEdit], to scalars: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(scalars.count)
    var position = 0
    for edit in edits {
      result.append(contentsOf: scalars[position..<edit.span.start.scalars])
      result.append(contentsOf: edit.replacement)
      position = edit.span.end.scalars
    }
    result.append(contentsOf: scalars[position...])
    return result
  }

  private func merge(_ first: [TextEdit], _ second: [TextEdit]) -> [TextEdit] {
    var result: [TextEdit] = []
    result.reserveCapacity(first.count + second.count)
    var index = 0
    for edit in second {
      while index < first.count, first[index].span.end <= edit.span.start {
        result.append(first[index])
        index += 1
      }
      let free = index == first.count || edit.span.end <= first[index].span.start
      if free { result.append(edit) }
    }
    result.append(contentsOf: first[index...])
    return result
  }
}
