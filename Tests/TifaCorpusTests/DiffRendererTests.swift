import Testing
import TifaText

@testable import TifaCorpus

@Suite("Diff renderer") struct DiffRendererTests {
  static func diff(_ text: String, isColored: Bool = false) -> String {
    let source = SourceText(text)
    let document = CorpusDocument(
      id: "a.txt", text: source, metadata: [], location: CorpusLocation(path: "a.txt"))
    let normalized = Normalizer(steps: [EntityDecoding(), LineJoining()]).normalize(source)
    return DiffRenderer(isColored: isColored).render(normalized, of: document)
  }

  /// Takes out line ends behind a plus sign, so that lines disappear.
  struct LineJoining: RepairStep {
    let name: RepairStepName = "joining"
    func edits(in scalars: [UInt32]) -> [TextEdit] {
      scalars.indices.dropFirst().filter { scalars[$0] == 0x0A && scalars[$0 - 1] == 0x2B }.map {
        TextEdit($0 - 1..<$0 + 1, of: scalars, with: [], kind: "joining")
      }
    }
  }

  @Test("nothing changed is nothing") func nothing() { #expect(Self.diff("甲\n乙\n") == "") }

  @Test("one line with its surroundings") func oneLine() {
    #expect(
      Self.diff("一\n二\n三\n&lt;四&gt;\n五\n六\n七\n") == """
        --- a.txt
        +++ a.txt (repaired)
        @@ -2,5 +2,5 @@
         二
         三
        -&lt;四&gt;
        +<四>
         五
         六

        """)
  }

  @Test("changes far apart are hunks of their own, near ones one") func hunks() {
    let lines = (1...12).map { [1, 4, 12].contains($0) ? "&lt;\($0)" : "\($0)" }
    #expect(
      Self.diff(lines.joined(separator: "\n")) == """
        --- a.txt
        +++ a.txt (repaired)
        @@ -1,6 +1,6 @@
        -&lt;1
        +<1
         2
         3
        -&lt;4
        +<4
         5
         6
        @@ -10,3 +10,3 @@
         10
         11
        -&lt;12
        \\ No newline at end of file
        +<12
        \\ No newline at end of file

        """)
  }

  @Test("lines that become one") func joined() {
    #expect(
      Self.diff("甲+\n乙+\n丙\n丁\n") == """
        --- a.txt
        +++ a.txt (repaired)
        @@ -1,4 +1,2 @@
        -甲+
        -乙+
        -丙
        +甲乙丙
         丁

        """)
  }

  @Test("colours for a terminal") func colors() {
    #expect(Self.diff("&lt;\n", isColored: true).contains("\u{1B}[32m+<\n\u{1B}[0m"))
  }
}
