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
  func convert(_ bytes: ArraySlice<UInt8>, into output: inout [UInt8]) {
    scratches.borrow { scratch in
      var source = bytes
      for (number, program) in programs.enumerated() {
        program.run(source, isFinal: true, recording: false, scratch)
        if number + 1 < programs.count {
          var between: [UInt8] = []
          scratch.appendOutput(to: &between)
          source = between[...]
        }
      }
      scratch.appendOutput(to: &output)
    }
  }

  /// The conversion of a whole text, with the places where lengths change.
  func convertAligned(_ bytes: [UInt8]) -> (output: [UInt8], changes: [LengthChange]) {
    scratches.borrow { scratch in
      var source = bytes
      var changes: [LengthChange] = []
      for program in programs {
        program.run(source[...], isFinal: true, recording: true, scratch)
        var output: [UInt8] = []
        scratch.appendOutput(to: &output)
        changes = changes.isEmpty ? scratch.changes : changes.followed(by: scratch.changes)
        source = output
      }
      return (source, changes)
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
