import Foundation
import Testing
import TifaTestSupport

/// Where the output goes: whole or not at all, and with the exit status that says so.
@Suite("Output") struct OutputTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("a file is written whole and nothing is left beside it")
  func file() throws {
    try folder.write("old", to: "out.txt")
    let run = try CommandRun.tifa("normalize", "--output", "out.txt", input: "区委".utf8, in: folder)
    #expect(run.text == "")
    #expect(run.status == 0)
    #expect(try folder.text(of: "out.txt") == "区委\n")
    #expect(try folder.names() == ["out.txt"])
  }

  @Test("a file that cannot be made whole stays as it was")
  func nothingUsable() throws {
    try folder.write("old", to: "out.txt")
    let run = try CommandRun.tifa("normalize", "--output", "out.txt", "missing.txt", in: folder)
    #expect(run.status == 65)
    #expect(try folder.text(of: "out.txt") == "old")
    #expect(try folder.names() == ["out.txt"])
  }

  @Test("a file is written though some documents failed")
  func someFailed() throws {
    try folder.write("区委", to: "a.txt")
    let run = try CommandRun.tifa("normalize", "--output", "out.txt", "missing.txt", "a.txt", in: folder)
    #expect(run.status == 1)
    #expect(try folder.text(of: "out.txt") == "区委\n")
  }

  @Test("the input itself can be the output")
  func inPlace() throws {
    let text = "{\"id\":\"1\",\"text\":\"區(qū)委書記(jì)出席(xí)\"}\n"
    try folder.write(text, to: "a.jsonl")
    let run = try CommandRun.tifa("normalize", "--output", "a.jsonl", "a.jsonl", in: folder)
    #expect(run.status == 0)
    #expect(try folder.text(of: "a.jsonl") == "{\"id\":\"1\",\"text\":\"區委書記出席\"}\n")
  }

  @Test("a link stays a link, and a file keeps its permissions")
  func link() throws {
    let path = try folder.write("old", to: "real.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    try folder.link("link.txt", to: "real.txt")
    let run = try CommandRun.tifa("normalize", "--output", "link.txt", input: "区委".utf8, in: folder)
    #expect(run.status == 0)
    #expect(try folder.text(of: "real.txt") == "区委\n")
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.path(of: "link.txt")) == "real.txt")
    let permissions = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(permissions == 0o600)
  }

  @Test("a pipe is written to and stays a pipe")
  func pipe() throws {
    let script =
      "mkfifo pipe; cat pipe > copy & \"$0\" normalize --output pipe; status=$?; wait; exit $status"
    let run = try CommandRun.run(
      "/bin/sh", ["-c", script, CommandRun.binary], input: Array("区委".utf8), in: folder)
    #expect(run.status == 0)
    #expect(try folder.text(of: "copy") == "区委\n")
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path(of: "pipe"))
    #expect(attributes[.type] as? FileAttributeType != .typeRegular)
  }

  @Test("a folder that is not there, and a folder in place of the file")
  func noPlace() throws {
    let missing = try CommandRun.tifa("normalize", "--output", "no/out.txt", input: "区委".utf8, in: folder)
    #expect(
      missing.errors
        == "no/out.txt: error: the output cannot be written (No such file or directory); choose another place with --output\n"
    )
    #expect(missing.status == 74)
    try folder.makeFolder("f")
    let other = try CommandRun.tifa("normalize", "--output", "f", input: "区委".utf8, in: folder)
    #expect(
      other.errors
        == "f: error: the output cannot be written (Is a directory); choose another place with --output\n")
    #expect(other.status == 74)
  }

  @Test(
    "a full disk under standard output", .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func fullDisk() throws {
    let run = try CommandRun.run(
      "/bin/sh", ["-c", "\"$0\" normalize > /dev/full", CommandRun.binary], input: Array("区委".utf8),
      in: folder)
    #expect(
      run.errors
        == "<stdout>: error: the output cannot be written (No space left on device); check the disk\n")
    #expect(run.status == 74)
  }

  @Test("a reader that goes away ends the command quietly", arguments: ["", "trap '' PIPE; "])
  func closedPipe(before: String) throws {
    try folder.write(String(repeating: "区委书记出席会议。\n", count: 40_000), to: "a.txt")
    let script = before + "{ \"$0\" normalize a.txt; echo $? > status; } | head -c 9"
    let run = try CommandRun.run("/bin/sh", ["-c", script, CommandRun.binary], in: folder)
    #expect(run.text == "区委书")
    #expect(run.errors == "")
    // A signal ended it, as a shell counts: 128 and the number of SIGPIPE.
    #expect(try folder.text(of: "status") == "\(128 + SIGPIPE)\n")
  }
}
