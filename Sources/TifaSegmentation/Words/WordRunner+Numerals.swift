extension WordRunner {
  /// Offers each numeral or date that starts at a place.
  ///
  /// Numbers are digits with their points, commas and units (1.2亿), numerals in characters of two or more (二十三),
  /// ordinals (第三), fractions (三分之二, 百分之八十) and percentages (30%). A year, a month and a day of the month are a
  /// date each: 2024年, 3月, 5日. A measure stays a word of its own: 三 个, 20 年. Nothing is looked at inside of a numeral,
  /// so that a text of numerals takes linear time.
  @inline(__always)
  func offerNumerals(_ place: Int, _ character: WordCharacter, _ best: inout UInt64) {
    if character.isDigit || character.isNumeral {
      unsafe offerNumber(place, character, &best)
    } else if character.role == .ordinal {
      let end = unsafe numeralEnd(place &+ 1)
      guard end > place &+ 1 else { return }
      let characters = unsafe self.character(place &+ 1).isDigit ? 0 : end &- place &- 1
      unsafe offer(place, end &- place, Self.numberCost(characters), .number, &best)
    }
  }

  private func offerNumber(_ place: Int, _ character: WordCharacter, _ best: inout UInt64) {
    let before = unsafe self.character(place - 1)
    let isInside = before.isDigit || before.isNumeral
    if character.isDigit {
      let goesOn = unsafe before.role.separatesDigits && self.character(place - 2).isDigit
      if before.isDigit || goesOn { return }
    } else if isInside {
      return
    }
    let end = unsafe character.isDigit ? offerDigits(place, &best) : offerCharacters(place, &best)
    if unsafe isPart(end) {
      let last = unsafe numeralEnd(end + 2)
      if last > end + 2 {
        unsafe offer(place, last - place, WordCosts.steps(WordCosts.number), .number, &best)
      }
    }
    if !isInside { unsafe offerDate(place, end, character, &best) }
  }

  /// Offers digits, with the unit and the sign of per cent behind them.
  ///
  /// - Returns: Where they end.
  private func offerDigits(_ place: Int, _ best: inout UInt64) -> Int {
    let digits = unsafe digitsEnd(place)
    var end = digits
    while unsafe isUnit(character(end)) { end += 1 }
    unsafe offer(place, end - place, WordCosts.steps(WordCosts.number), .number, &best)
    if end > digits {
      unsafe offer(place, digits - place, WordCosts.steps(WordCosts.numberWithoutUnit), .number, &best)
    }
    if unsafe character(end).role == .percent {
      unsafe offer(place, end + 1 - place, WordCosts.steps(WordCosts.percent), .number, &best)
    }
    return end
  }

  /// Offers numerals in characters, and percentages in words.
  ///
  /// - Returns: Where the numerals end.
  private func offerCharacters(_ place: Int, _ best: inout UInt64) -> Int {
    var end = place
    while unsafe character(end).isNumeral { end += 1 }
    if end > place + 1 {
      unsafe offer(place, end - place, Self.numberCost(end - place), .number, &best)
    }
    if unsafe character(place).role == .hundred, unsafe isPart(place + 1) {
      var last = place + 3
      while unsafe isDigitOrNumeral(character(last)) || character(last).role == .point { last += 1 }
      if last > place + 3 {
        unsafe offer(place, last - place, WordCosts.steps(WordCosts.number), .number, &best)
      }
    }
    return end
  }

  /// Offers a year, a month or a day of the month.
  private func offerDate(_ place: Int, _ end: Int, _ character: WordCharacter, _ best: inout UInt64) {
    let length = end - place
    switch unsafe self.character(end).role {
    case .year:
      guard length == 4 else { return }
      for place in place..<end where unsafe isUnit(self.character(place)) { return }
    case .month, .day:
      guard length <= (character.isDigit ? 2 : 3) else { return }
    default: return
    }
    unsafe offer(place, length + 1, WordCosts.steps(WordCosts.date), .date, &best)
  }

  /// The cost of a number of which some characters are no digits.
  private static func numberCost(_ characters: Int) -> UInt32 {
    WordCosts.steps(WordCosts.number)
      &+ WordCosts.steps(WordCosts.numberCharacter) &* UInt32(truncatingIfNeeded: characters)
  }

  /// The end of digits with the points and commas between them.
  private func digitsEnd(_ place: Int) -> Int {
    var end = place + 1
    while true {
      let character = unsafe self.character(end)
      if character.isDigit {
        end += 1
      } else if character.role.separatesDigits, unsafe self.character(end + 1).isDigit {
        end += 2
      } else {
        return end
      }
    }
  }

  @inline(__always)
  private func numeralEnd(_ place: Int) -> Int {
    var end = place
    while unsafe isDigitOrNumeral(character(end)) { end &+= 1 }
    return end
  }

  /// Whether 分之 stands at a place.
  private func isPart(_ place: Int) -> Bool {
    unsafe character(place).role == .part && character(place + 1).role == .of
  }

  @inline(__always)
  private func isDigitOrNumeral(_ character: WordCharacter) -> Bool {
    character.isDigit || character.isNumeral
  }

  private func isUnit(_ character: WordCharacter) -> Bool {
    character.role == .unit || character.role == .hundred
  }

  @inline(__always)
  private func character(_ place: Int) -> WordCharacter {
    unsafe WordCharacter(bits: scratch.characters[place])
  }
}
