import TifaLexicon

extension Converter {
  /// Converts a text that comes in chunks; the output does not depend on where the chunks were cut.
  ///
  ///     var stream = Converter.Stream(converter)
  ///     while let chunk = read() { write(stream.convert(chunk)) }
  ///     write(stream.finish())
  ///
  /// What the end of a chunk leaves open waits for the next one: with Tifa's engine some characters, with libopencc
  /// the rest of the line.
  public struct Stream {
    private let converter: Converter
    /// What waits in front of each program.
    private var pending: [[UInt8]]
    /// The number of bytes so far that were no UTF-8 and passed through unchanged.
    public private(set) var invalidByteCount = 0

    /// Starts a text.
    public init(_ converter: Converter) {
      self.converter = converter
      pending = [[]]
      if case .compiled(let conversion) = converter.backend {
        pending = [[UInt8]](repeating: [], count: conversion.programs.count)
      }
    }

    /// Takes a chunk of UTF-8 bytes and returns the conversion of what can be decided.
    ///
    /// - Complexity: O(*n*) in the number of bytes, those that wait among them.
    public mutating func convert(_ chunk: [UInt8]) -> [UInt8] {
      switch converter.backend {
      case .compiled(let conversion): return advance(conversion, chunk, isFinal: false)
      case .openCC(let handle):
        guard let last = chunk.lastIndex(of: 0x0A) else {
          pending[0].append(contentsOf: chunk)
          return []
        }
        var output: [UInt8] = []
        invalidByteCount += handle.convertAny((pending[0] + chunk[...last])[...], into: &output)
        pending[0] = Array(chunk[(last + 1)...])
        return output
      }
    }

    /// Ends the text and returns the conversion of what has waited.
    public mutating func finish() -> [UInt8] {
      switch converter.backend {
      case .compiled(let conversion): return advance(conversion, [], isFinal: true)
      case .openCC(let handle):
        var output: [UInt8] = []
        invalidByteCount += handle.convertAny(pending[0][...], into: &output)
        pending[0] = []
        return output
      }
    }

    private mutating func advance(
      _ conversion: CompiledConversion, _ chunk: [UInt8], isFinal: Bool
    ) -> [UInt8] {
      conversion.scratches.borrow { scratch in
        var chunk = chunk
        for (number, program) in conversion.programs.enumerated() {
          let source = pending[number].isEmpty ? chunk : pending[number] + chunk
          let count = program.run(source[...], isFinal: isFinal, recording: false, scratch)
          pending[number] = Array(source[count...])
          chunk.removeAll(keepingCapacity: true)
          scratch.appendOutput(to: &chunk)
          if number == 0 { invalidByteCount += scratch.invalidCount }
        }
        return chunk
      }
    }
  }
}
