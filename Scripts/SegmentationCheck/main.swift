import Foundation
import TifaCorpus
import TifaSegmentation
import TifaTestSupport
import TifaText

// Holds the compiled tables to ICU's own iterator: over the texts of folders and files, then over random strings.
//
//     swift run -c release SegmentationCheck [--random N] [--measure] FILE…
//
// Prints each text that is divided differently, and exits with 1 then. With --measure it takes the time of both
// instead, and that of mode `words`.

var inputs: [String] = []
var randomCount = 1_000_000
var isMeasuring = false
var arguments = Array(CommandLine.arguments.dropFirst())
while !arguments.isEmpty {
  switch arguments.removeFirst() {
  case "--random": randomCount = arguments.isEmpty ? 0 : Int(arguments.removeFirst()) ?? 0
  case "--measure": isMeasuring = true
  case let input: inputs.append(input)
  }
}

let check: SegmentationCheck
let texts: [String]
do {
  check = try SegmentationCheck()
  texts = try SegmentationCheck.texts(of: inputs)
} catch {
  FileHandle.standardError.write(Data("\(error)\n".utf8))
  exit(65)
}
if isMeasuring {
  check.measure(texts)
} else {
  for text in texts { check.compare(Array(text.utf16), name: "a text") }
  print("texts: \(texts.count), \(check.boundaries) boundaries, \(check.failures) divided differently")
  if randomCount > 0 { check.compareRandom(randomCount) }
  exit(check.failures == 0 ? 0 : 1)
}
