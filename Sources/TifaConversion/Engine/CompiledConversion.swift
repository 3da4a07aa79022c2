import TifaLexicon

/// Tifa's own engine: programs that a text goes through one after the other, nearly always one.
struct CompiledConversion: Sendable {
  /// The programs in their order.
  let programs: [ConversionProgram]
  /// Scratch memory that calls borrow.
  let scratches = ScratchPool(make: { ConversionScratch() })

  /// Compiles a plan, or takes what was compiled before from a cache.
  ///
  /// - Throws: ``ConversionError`` where a dictionary is missing or broken.
  init(_ plan: ConversionPlan, userEntries: [FlatDictionary.Entry], cache: ProgramCache)
    throws(ConversionError)
  {
    let fingerprint = try PlanFingerprint(plan, userEntries: userEntries).value
    let main = try cache.program(of: fingerprint) { () throws(ConversionError) in
      try ConversionProgram(
        compiling: PlanDictionaries(plan, userEntries: userEntries),
        keepsDescriptions: plan.keepsDescriptionSequences)
    }
    guard main.flags.contains(.needsNormalization) else {
      programs = [main]
      return
    }
    // What normalises more than single characters goes over the text before it is divided.
    let first = try cache.program(of: fingerprint ^ 1) { () throws(ConversionError) in
      try ConversionProgram(
        compiling: PlanDictionaries(ConversionPlan(chain: plan.normalization)), keepsDescriptions: true)
    }
    programs = [first, main]
  }

  /// Appends the conversion of a whole text to a buffer.
  ///
  /// - Returns: The number of bytes that were no UTF-8.
  func convert(_ bytes: ArraySlice<UInt8>, into output: inout [UInt8]) -> Int {
    scratches.borrow { scratch in
      var source = bytes
      var invalid = 0
      for (number, program) in programs.enumerated() {
        program.run(source, isFinal: true, recording: false, scratch)
        if number == 0 { invalid = scratch.invalidCount }
        if number + 1 < programs.count {
          var between: [UInt8] = []
          scratch.appendOutput(to: &between)
          source = between[...]
        }
      }
      scratch.appendOutput(to: &output)
      return invalid
    }
  }

  /// Appends the conversion of a whole text to a buffer.
  ///
  /// - Returns: The places where lengths change, in bytes.
  func convertAligned(_ bytes: ArraySlice<UInt8>, into output: inout [UInt8]) -> [LengthChange] {
    scratches.borrow { scratch in
      var source = bytes
      var changes: [LengthChange] = []
      for (number, program) in programs.enumerated() {
        program.run(source, isFinal: true, recording: true, scratch)
        changes = number == 0 ? scratch.changes : changes.followed(by: scratch.changes)
        if number + 1 < programs.count {
          var between: [UInt8] = []
          scratch.appendOutput(to: &between)
          source = between[...]
        }
      }
      scratch.appendOutput(to: &output)
      return changes
    }
  }
}

extension ConversionProgram {
  /// Converts the start of a text as far as it can be decided, into scratch memory that is started anew.
  ///
  /// - Returns: The number of bytes that were converted.
  @discardableResult
  func run(
    _ bytes: ArraySlice<UInt8>, isFinal: Bool, recording: Bool, _ scratch: ConversionScratch
  ) -> Int {
    scratch.reset()
    return unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe ProgramRunner(self, bytes, isFinal: isFinal, scratch: scratch).run(recording: recording)
    }
  }
}
