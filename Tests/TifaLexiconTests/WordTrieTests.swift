import Testing
import TifaTestSupport

@testable import TifaLexicon

@Suite("Word trie") struct WordTrieTests {
  static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  @Test("finds each word that starts at a position, shortest first") func finds() {
    var trie = WordTrie()
    for (value, word) in ["书", "书记", "书记处", "记"].enumerated() {
      #expect(trie.insert(Self.scalars(word), value: Int32(value)) == nil)
    }
    var found: [String] = []
    let text = Self.scalars("总书记处长")
    trie.forEachMatch(in: text, from: 1) { end, value in found.append("\(end):\(value)") }
    #expect(found == ["2:0", "3:1", "4:2"])
    #expect(trie.longestMatch(in: text, from: 1)?.end == 4)
    #expect(trie.longestMatch(in: text, from: 0) == nil)
    #expect(trie.longestMatch(in: text, from: 5) == nil)
  }

  @Test("gives back the value that a word had") func replaces() {
    var trie = WordTrie()
    trie.insert(Self.scalars("两会"), value: 1)
    #expect(trie.insert(Self.scalars("两会"), value: 2) == 1)
    #expect(trie.value(of: Self.scalars("两会")) == 2)
    #expect(trie.value(of: Self.scalars("两")) == nil)
    #expect(trie.value(of: [UInt32]()) == nil)
  }

  @Test("filled with many words has each with the value of its first place", arguments: [4, 1 << 11])
  func fills(capacity: Int) {
    var words: [EmbeddedDictionary.Text] = []
    for name in ["words/boundaries.txt", "bodies/heads.txt", "words/boundaries.txt", "posts/posts.txt"] {
      EmbeddedDictionary.named(name).forEachRow { words.append($0.key) }
    }
    var expected: [String: Int32] = [:]
    for word in words where expected[word.string] == nil { expected[word.string] = Int32(expected.count) }
    var trie = WordTrie(capacity: capacity)
    let values = trie.fill(with: words)
    #expect(values == words.map { expected[$0.string] })
    for word in words {
      #expect(trie.value(of: word) == expected[word.string], "\(word.string)")
      for part in [Array(word.dropFirst()), Array(word.dropLast())] {
        let string = String(String.UnicodeScalarView(part.compactMap(Unicode.Scalar.init)))
        #expect(trie.value(of: part) == expected[string], "\(string)")
      }
    }
    #expect(trie.insert(Self.scalars("甲乙丙丁"), value: 7) == nil)
    #expect(trie.value(of: Self.scalars("甲乙丙丁")) == 7)
  }

  @Test("agrees with a dictionary on random words, beyond its first capacity", arguments: [4, 1 << 11])
  func agreesWithDictionary(capacity: Int) {
    var generator = SplitMix64(seed: 11)
    var trie = WordTrie(capacity: capacity)
    var words: [[UInt32]: Int32] = [:]
    let alphabet = Self.scalars("区委书记局长𠮷ab")
    for value in 0..<5000 {
      let length = Int.random(in: 1...5, using: &generator)
      let word = (0..<length).map { _ in alphabet.randomElement(using: &generator)! }
      trie.insert(word, value: Int32(value))
      words[word] = Int32(value)
    }
    for (word, value) in words { #expect(trie.value(of: word) == value, "\(word)") }
    let starts = Set(words.keys.filter { $0.count > 1 }.map { Array($0[..<2]) })
    var found: [[UInt32]] = []
    trie.forEachStart { found.append([$0, $1]) }
    #expect(found.count == starts.count)
    #expect(Set(found) == starts)
    for first in alphabet + [0, 0x10FFFF] {
      for second in alphabet + [0, 0x10FFFF] {
        #expect(trie.canStart(first, second) == starts.contains([first, second]), "\(first) \(second)")
      }
    }
    for _ in 0..<2000 {
      let word = (0..<6).map { _ in alphabet.randomElement(using: &generator)! }
      #expect(trie.value(of: word) == words[word], "\(word)")
      #expect(trie.value(in: word, 1..<4) == words[Array(word[1..<4])], "\(word)")
    }
  }
}
