import CICU
import TifaLexicon
import TifaText

/// ICU's rules for word boundaries and its dictionary of Han and kana words, as the installed ICU has them.
///
/// Everything is read through ICU's public interface: the compiled rules (`ubrk_getBinaryRules`) with their states and
/// categories, and the dictionary (`udata_open`, `UCharsTrie`).
///
/// What is behind the handle is only read once it is open, so threads share it.
@safe
final class WordRules: @unchecked Sendable {
  private let handle: OpaquePointer

  /// Opens them.
  ///
  /// - Returns: Nil where ICU has them in a form that is not known here.
  init?() {
    var reason: UnsafePointer<CChar>?
    guard let handle = unsafe tifa_word_data_open(&reason) else { return nil }
    unsafe self.handle = handle
  }

  deinit { unsafe tifa_word_data_close(handle) }

  /// A number for everything that boundaries depend on: ICU's version, its rules and its dictionary.
  var fingerprint: UInt64 {
    var count: Int64 = 0
    let rules = unsafe tifa_word_data_rules(handle, &count)
    var hash = unsafe ContentHash.of(UnsafeRawBufferPointer(start: rules, count: Int(count)))
    let dictionary = unsafe tifa_word_data_dictionary(handle, &count)
    hash = unsafe ContentHash.of(UnsafeRawBufferPointer(start: dictionary, count: Int(count)), seed: hash)
    return ContentHash.of(Array(LibraryVersions.icu.utf8), seed: hash)
  }

  var stateCount: Int { unsafe Int(tifa_word_data_state_count(handle)) }
  var categoryCount: Int { unsafe Int(tifa_word_data_category_count(handle)) }

  /// The state that a state goes to with a category.
  func next(_ state: Int, _ category: Int) -> Int {
    unsafe Int(tifa_word_data_next(handle, Int32(state), Int32(category)))
  }

  /// The rule status of what ends with a state; nil where nothing does.
  func status(_ state: Int) -> Int? {
    let status = unsafe Int(tifa_word_data_status(handle, Int32(state)))
    return status < 0 ? nil : status
  }

  /// What the rules and ICU's properties say of some scalars, as the bits of ``CharacterInfo`` without an id.
  func infos(_ scalars: Range<UInt32>) -> [UInt32] {
    var properties = [UInt16](repeating: 0, count: scalars.count)
    unsafe tifa_word_data_properties(handle, scalars.lowerBound, Int32(scalars.count), &properties)
    return zip(scalars, properties).map { scalar, property in
      let property = UInt32(property)
      var bits = (property & UInt32(TIFA_CATEGORY_MASK)) << CharacterInfo.categoryShift
      if property & UInt32(TIFA_IS_DICTIONARY) != 0 { bits |= CharacterInfo.isDictionary }
      if property & UInt32(TIFA_IS_RUN) != 0 { bits |= CharacterInfo.isRun }
      if property & UInt32(TIFA_IS_UNSTABLE) != 0 { bits |= CharacterInfo.isUnstable }
      if property & UInt32(TIFA_IS_PUNCTUATION) != 0 { bits |= CharacterInfo.isPunctuation }
      if Self.isKatakana(scalar) { bits |= CharacterInfo.isKatakana }
      if scalar > 0xFFFF { bits |= CharacterInfo.isSupplementary }
      if ScalarClass.isSpace(scalar) { bits |= CharacterInfo.isSpace }
      if ScalarClass.isLatin(scalar) { bits |= CharacterInfo.isLatin }
      return bits
    }
  }

  /// The words of the dictionary with their costs.
  ///
  /// ICU looks words up by characters in a trie over UTF-16, so that words with characters beyond the basic plane
  /// are never found; they are left out.
  ///
  /// - Parameter scope: What the wanted words can be made of; nil for all of them.
  func words(in scope: WordScope? = nil) -> WordList {
    var request = WordRequest(scope: scope)
    unsafe withUnsafeMutablePointer(to: &request) { request in
      unsafe tifa_word_data_for_each_word(handle, request, scope == nil ? nil : WordRequest.goes) {
        context, units, length, cost in
        guard let request = unsafe context?.assumingMemoryBound(to: WordRequest.self) else { return }
        let units = unsafe UnsafeBufferPointer(start: units, count: Int(length))
        guard unsafe units.allSatisfy({ !UTF16.isSurrogate($0) }) else { return }
        unsafe request.pointee.words.append(units, cost: UInt16(clamping: cost))
      }
    }
    return request.words
  }

  /// The words that are read, and what they are chosen by.
  private struct WordRequest {
    let scope: WordScope?
    var words = WordList()

    /// Whether a unit can follow another one in a wanted word.
    static let goes: @convention(c) (UnsafeMutableRawPointer?, UInt16, UInt16) -> Int32 = {
      context, previous, unit in
      guard let request = unsafe context?.assumingMemoryBound(to: WordRequest.self) else { return 1 }
      return unsafe request.pointee.scope?.mayRead(unit, behind: previous) == false ? 0 : 1
    }
  }

  /// Whether ICU gives runs of a character a cost by their length.
  private static func isKatakana(_ scalar: UInt32) -> Bool {
    (scalar >= 0x30A1 && scalar <= 0x30FE && scalar != 0x30FB) || (scalar >= 0xFF66 && scalar <= 0xFF9F)
  }
}

extension UnknownWords {
  /// ICU's costs of what its dictionary has not: 255 for a character, and by the length of a run for Katakana.
  static let icu = UnknownWords(
    character: 255,
    katakana: [0, 984, 408, 240, 204, 252, 300, 372, 480] + [UInt16](repeating: 8192, count: 11))
}
