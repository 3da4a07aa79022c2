import TifaLexicon
import TifaText

/// Finds every number of a text, as the text gives it: in digits, in characters of either script, in parts.
///
///     for numeral in NumeralScanner().numerals(in: "增长百分之十二点五，共两千四百五人，打六折") {
///       print(numeral.text, numeral.value)  // 百分之十二点五 12.5, 两千四百五 2450, 六折 60
///     }
///
/// It does not ask what a number measures; ``AnalyzedDocument/figures`` are those that do. Ordinals, years and
/// numbers of things are numbers too. A single character is one where it counts something (三只) or stands alone, not
/// inside a word (四川). Addresses (http://…) and codes (G20, more than eighteen digits) have none.
public struct NumeralScanner: Sendable {
  private let reader = NumeralReader.shared
  private let measures = MeasureWords.shared

  /// What may stand behind a single character that is a number by itself.
  private static let followers = ScalarSet("的这這那不却卻而是和与與或及也就、")
  private static let accounts = ScalarSet("佰仟拾")
  /// 打 before these is a verb: 一打开.
  private static let wordsWithStrike = ScalarSet("开開听聽击擊造通破断斷工扮印电電算响響")
  /// 十 before these is no ten: 十分, 十足.
  private static let wordsWithTen = ScalarSet("分足")

  public init() {}

  /// The numbers of a text in its order, none inside another.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func numerals(in text: String) -> [Numeral] { numerals(in: SourceText(text)) }

  /// The numbers of a decoded text in its order, none inside another.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func numerals(in source: SourceText) -> [Numeral] {
    var found: [Numeral] = []
    forEachExpression(in: source.scalars) { expression in
      let span = TextSpan(expression.start..<expression.end)
      found.append(
        Numeral(
          text: source.string(in: span), span: span, kind: expression.kind.name, value: expression.value,
          upper: expression.upper, isApproximate: expression.reading.approximation != nil,
          inner: Numeral.Inner(span: TextSpan(expression.number), value: expression.numberValue)))
    }
    return found
  }

  /// Calls a closure for each number of a text.
  private func forEachExpression(in text: [UInt32], _ body: (NumeralExpression) -> Void) {
    var position = 0
    while position < text.count {
      let scalar = text[position]
      if scalar == 0x3A, position + 2 < text.count, text[position + 1] == 0x2F, text[position + 2] == 0x2F {
        position = endOfAddress(in: text, from: position)
        continue
      }
      guard reader.characters.canStart(scalar) else {
        position += 1
        continue
      }
      if let discount = reader.evenDiscount(at: position, in: text) {
        body(discount)
        position = discount.end
        continue
      }
      guard let (expression, end) = reader.expression(at: position, in: text) else {
        position += 1
        continue
      }
      if var expression, takesDozens(&expression, in: text) || isNumeral(expression, in: text) {
        body(expression)
        position = expression.end
      } else {
        position = max(end, position + 1)
      }
    }
  }

  /// The end of an address: the next space or character that is not ASCII.
  private func endOfAddress(in text: [UInt32], from start: Int) -> Int {
    text[start...].firstIndex { $0 <= 0x20 || $0 >= 0x7F } ?? text.count
  }

  /// Takes 打 behind a number: 一打 is twelve.
  private func takesDozens(_ expression: inout NumeralExpression, in text: [UInt32]) -> Bool {
    guard expression.kind == .number, reader.scalar(text, expression.end) == 0x6253,  // 打
      !Self.wordsWithStrike.contains(reader.scalar(text, expression.end + 1)),
      let value = expression.value.integer, value < 1_000_000
    else { return false }
    expression.value = ExactDecimal(Int64(12 * value))
    expression.numberValue = expression.value
    expression.end += 1
    expression.number = expression.start..<expression.end
    return true
  }

  /// Whether an expression is a number and not a part of a word.
  private func isNumeral(_ expression: NumeralExpression, in text: [UInt32]) -> Bool {
    let reading = expression.reading
    let before = reader.scalar(text, expression.start - 1)
    if reading.isArabic {
      return !reader.isLatin(before)
    }
    if expression.kind != .number { return !(expression.kind == .percentage && expression.upper != nil) }
    let first = reader.character(text, expression.number.lowerBound)
    let length = expression.end - expression.start
    if length == 1 { return isSingle(first, expression, in: text) }
    if reading.startsWithUnit { return first.role == .smallUnit && reading.digits > 0 }
    if reading.isDigitRun, reading.digits == 2, !reading.hasPoint { return false }
    if reading.upper != nil { return false }
    if first.isAmbiguous, ScalarClass.isHan(before), !isAccount(expression, in: text) { return false }
    return true
  }

  /// Whether a single character is a number: it counts, or it stands by itself.
  private func isSingle(
    _ first: NumeralCharacter, _ expression: NumeralExpression, in text: [UInt32]
  ) -> Bool {
    let next = reader.scalar(text, expression.end)
    let before = reader.scalar(text, expression.start - 1)
    guard first.role == .hanDigit || first.role == .pair || first.role == .smallUnit && first.value % 10 == 1
    else {
      return false
    }
    if first.role == .pair, reader.character(text, expression.start - 1).role == .pair { return false }
    if first.isAmbiguous { return !ScalarClass.isHan(next) && !ScalarClass.isHan(before) }
    if first.role == .smallUnit, Self.wordsWithTen.contains(next) { return false }
    if !ScalarClass.isHan(next) { return !(first.role == .pair && ScalarClass.isHan(before)) || next == 0 }
    if Self.followers.contains(next) { return first.role != .pair }
    return measures.measureEnd(in: text, from: expression.end) != nil
  }

  /// Whether characters of accounts stand among others: 肆拾肆.
  private func isAccount(_ expression: NumeralExpression, in text: [UInt32]) -> Bool {
    text[expression.number.dropFirst()].contains { Self.accounts.contains($0) }
  }
}
