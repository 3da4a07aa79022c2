import TifaText

/// Folds texts to simplified characters as ``ScriptFolder`` does, and what Hong Kong and Taiwan write besides: 衞生, 隨著.
///
///     var scalars = Array("衞生署隨著".unicodeScalars.map(\.value))
///     try RegionalFolder().fold(&scalars)  // 卫生署随着
///
/// OpenCC's `t2s` takes its own standard of traditional characters as given and leaves these forms as they are. Taiwan
/// writes 著 for 着 too; it is folded in traditional texts that have no 着, where it stands in no word such as 著名.
public struct RegionalFolder: ScriptFolding {
  /// The folding of what is no form of a region.
  package let base: ScriptFolder
  /// For each character of the basic plane the simplified form if it is a form of a region, 0 where there is nothing to do,
  /// and else the character itself: 着 and 著, and what the base may change.
  private let forms: [UInt16]
  /// Whether the base leaves 着 as it is, wherever it stands.
  private let keepsParticle: Bool

  /// Pairs of a form that simplified texts do not have, and its simplified one.
  private static let pairs =
    "伕夫 幷并 妳你 姪侄 擡抬 揹背 敍叙 暱昵 枱台 牠它 牴抵 畧略 痺痹 睪睾 粧妆 糭粽 簷檐 衞卫 衹只 銲焊"

  private static let particle: UInt32 = 0x7740  // 着
  private static let written: UInt32 = 0x8457  // 著
  /// What 著 stands behind, or before, where it means to write or to be known.
  private static let before = Set("顯昭專名原論編合巨鉅遺譯卓土所".unicodeScalars.map(\.value))
  private static let behind = Set("名作稱述書者錄".unicodeScalars.map(\.value))

  /// Reads the dictionaries of the installed OpenCC.
  ///
  /// - Throws: ``ConversionError`` where they are missing.
  /// - Complexity: O(*n*) in their size; a few milliseconds.
  public init() throws(ConversionError) { self.init(try ScriptFolder()) }

  /// Creates a folder over one that others use too.
  package init(_ base: ScriptFolder) {
    self.base = base
    var forms = [UInt16](repeating: 0, count: 0x10000)
    for value in 0..<UInt32(0x10000) where base.simplified(value) != value {
      forms[Int(value)] = UInt16(value)
    }
    for (phrase, simplified) in base.replacements {
      for (from, to) in zip(phrase, simplified) where from != to && from < 0x10000 {
        forms[Int(from)] = UInt16(from)
      }
    }
    keepsParticle = forms[Int(Self.particle)] == 0
    for pair in Self.pairs.split(separator: " ") {
      let scalars = pair.unicodeScalars.map(\.value)
      // OpenCC's own word comes first, should it come to have one.
      if base.simplified(scalars[0]) == scalars[0] { forms[Int(scalars[0])] = UInt16(scalars[1]) }
    }
    for scalar in [Self.particle, Self.written] { forms[Int(scalar)] = UInt16(scalar) }
    self.forms = forms
  }

  public func fold(_ scalars: inout [UInt32]) {
    let found = foldForms(scalars.mutableSpan)
    guard found.hasFoldable || found.hasParticle && !keepsParticle else { return }
    if found.hasWritten, !found.hasParticle, scalars.contains(where: { base.simplified($0) != $0 }) {
      foldParticles(&scalars)
    }
    base.fold(&scalars)
  }

  /// What a text has.
  private struct Found {
    var hasParticle = false
    var hasWritten = false
    /// Whether the base may change a character other than 着.
    var hasFoldable = false
  }

  /// Folds the forms of regions, and tells what else there is.
  private func foldForms(_ scalars: consuming MutableSpan<UInt32>) -> Found {
    var found = Found()
    var next = 0
    while true {
      let index = firstForm(in: scalars.span, from: next)
      guard index < scalars.count else { return found }
      next = index + 1
      let value = scalars[index]
      guard value < 0x10000 else {
        found.hasFoldable = true
        continue
      }
      let form = UInt32(forms[Int(value)])
      if form == Self.particle {
        found.hasParticle = true
      } else {
        found.hasFoldable = true
        if form == Self.written { found.hasWritten = true }
        if form != value { scalars[index] = form }
      }
    }
  }

  /// The first index from one on of a character that is a form of a region, or that the base may change; the end of the text where there
  /// is none.
  private func firstForm(in scalars: Span<UInt32>, from start: Int) -> Int {
    let forms = forms.span
    var index = start
    while index < scalars.count {
      let value = scalars[index]
      if value >= 0x10000 || forms[Int(value)] != 0 { break }
      index += 1
    }
    return index
  }

  /// Puts 着 for 著 where it is the particle.
  private func foldParticles(_ scalars: inout [UInt32]) {
    for index in scalars.indices where scalars[index] == Self.written {
      let isWord =
        index > 0 && Self.before.contains(scalars[index - 1])
        || index + 1 < scalars.count && Self.behind.contains(scalars[index + 1])
      if !isWord { scalars[index] = Self.particle }
    }
  }
}
