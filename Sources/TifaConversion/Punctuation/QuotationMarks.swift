extension Converter {
  /// Changes the quotation marks of a text to those of a style: “ ” ‘ ’ to 「 」 『 』 or back.
  ///
  ///     var marks = Converter.QuotationMarks(.corner)
  ///     marks.convert(Array("“守住‘三道防线’”".utf8), isFinal: true)  // 「守住『三道防线』」
  ///
  /// Double marks change wherever they stand. A single one that closes changes only where one is open in its line, so
  /// that apostrophes stay: don’t. A text may come in pieces that end between characters.
  public struct QuotationMarks: Sendable {
    private let style: QuotationStyle
    /// Whether a single mark is open in the line.
    private var isOpen = false
    /// Whether the last character was a Latin letter.
    private var isBehindLetter = false
    /// Whether the last piece ended with a closing mark, which the next character decides.
    private var isWaiting = false

    /// Starts a text.
    public init(_ style: QuotationStyle) { self.style = style }

    /// The next piece of a text with its marks changed.
    ///
    /// - Parameters:
    ///   - bytes: UTF-8, or what is between it.
    ///   - isFinal: Whether the text ends with the piece.
    /// - Complexity: O(*n*) in the number of bytes.
    public mutating func convert(_ bytes: [UInt8], isFinal: Bool) -> [UInt8] {
      switch style {
      case .corner: return corner(isWaiting ? Self.closingSingle + bytes : bytes, isFinal: isFinal)
      case .curly: return Self.curly(bytes)
      }
    }

    private static let closingSingle: [UInt8] = [0xE2, 0x80, 0x99]

    private mutating func corner(_ bytes: [UInt8], isFinal: Bool) -> [UInt8] {
      isWaiting = false
      var output = bytes
      var index = 0
      while index < output.count {
        let byte = output[index]
        guard byte == 0xE2, index + 2 < output.count, output[index + 1] == 0x80 else {
          if byte == 0x0A { isOpen = false }
          isBehindLetter = Self.isLetter(byte)
          index += 1
          continue
        }
        let last: UInt8?
        switch output[index + 2] {
        case 0x9C: last = 0x8C
        case 0x9D: last = 0x8D
        case 0x98:
          isOpen = true
          last = 0x8E
        case 0x99:
          guard index + 3 < output.count || isFinal else {
            isWaiting = true
            output.removeLast(3)
            return output
          }
          let isInWord = isBehindLetter && index + 3 < output.count && Self.isLetter(output[index + 3])
          last = isOpen && !isInWord ? 0x8F : nil
          if !isInWord { isOpen = false }
        default: last = nil
        }
        if let last {
          output[index] = 0xE3
          output[index + 2] = last
        }
        isBehindLetter = false
        index += 3
      }
      return output
    }

    private static func curly(_ bytes: [UInt8]) -> [UInt8] {
      var output = bytes
      var index = 0
      while index + 2 < output.count {
        guard output[index] == 0xE3, output[index + 1] == 0x80, (0x8C...0x8F).contains(output[index + 2])
        else {
          index += 1
          continue
        }
        output[index] = 0xE2
        output[index + 2] = [0x9C, 0x9D, 0x98, 0x99][Int(output[index + 2] - 0x8C)]
        index += 3
      }
      return output
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
      (0x41...0x5A).contains(byte & 0xDF) && byte < 0x80
    }
  }
}

extension Converter.QuotationMarks {
  /// A whole text with its marks changed to those of a style.
  ///
  /// - Complexity: O(*n*) in its length.
  public static func convert(_ text: String, to style: Converter.QuotationStyle) -> String {
    var marks = Converter.QuotationMarks(style)
    return String(decoding: marks.convert(Array(text.utf8), isFinal: true), as: UTF8.self)
  }
}
