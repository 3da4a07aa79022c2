import Testing
import TifaTestSupport

@testable import TifaLexicon

@Suite("Word array") struct WordArrayTests {
  /// The array of a trie with some words, whose costs are their values and one.
  private func array(of trie: WordTrie, _ wordCount: Int) -> WordArray {
    WordArray(trie, costs: (0..<wordCount).map { Float($0 + 1) })
  }

  @Test("finds what its trie finds", arguments: [1, 2, 3, 4])
  func agreesWithTrie(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let alphabet = WordTrieTests.scalars("区委书记局长政协主席副市县𠮷𪚥ab1、")
    var trie = WordTrie()
    var words: [[UInt32]] = []
    while words.count < 1500 {
      let word = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        alphabet.randomElement(using: &random)!
      }
      if trie.value(of: word) == nil {
        trie.insert(word, value: Int32(words.count))
        words.append(word)
      }
    }
    let array = array(of: trie, words.count)
    for (index, word) in words.enumerated() {
      #expect(array.value(of: word) == Int32(index), "\(word)")
    }
    let strange = alphabet + WordTrieTests.scalars("好𠀀😀") + [0, 0x10FFFF]
    for _ in 0..<1000 {
      let text = (0..<12).map { _ in strange.randomElement(using: &random)! }
      var found: [String] = []
      array.forEachMatch(in: text, from: 3) { found.append("\($0):\($1)") }
      var expected: [String] = []
      trie.forEachMatch(in: text, from: 3) { expected.append("\($0):\($1)") }
      #expect(found == expected, "\(text)")
      let codes = array.alphabet.codes(of: text)
      var node = WordArray.start
      var coded: [String] = []
      for position in 3..<text.count where node != 0 {
        node = array.child(node, code: codes[position])
        let word = array.word(node)
        guard node != 0, word.value != WordArray.noValue else { continue }
        #expect(word.cost == Float(word.value + 1))
        coded.append("\(position + 1):\(word.value)")
      }
      #expect(coded == expected, "\(text)")
    }
    var starts: Set<[UInt32]> = []
    array.forEachStart { first, second in
      #expect(starts.insert([first, second]).inserted, "\(first) \(second) twice")
    }
    #expect(starts == Set(words.filter { $0.count > 1 }.map { Array($0[..<2]) }))
  }

  @Test("has nothing where the trie is empty")
  func empty() {
    let array = array(of: WordTrie(), 0)
    #expect(array.root(0x4E00) == 0)
    #expect(array.longestMatch(in: [0x4E00], from: 0) == nil)
  }

  @Test("numbers characters in the order in which they came")
  func alphabet() {
    var alphabet = Alphabet()
    for scalar in WordTrieTests.scalars("区𪚥委𠮷区") { alphabet.insert(scalar) }
    #expect(alphabet.codes(of: WordTrieTests.scalars("𠮷委𪚥区无𠀀")) == [4, 3, 2, 1, 0, 0])
    #expect(alphabet.count == 5)
  }
}
