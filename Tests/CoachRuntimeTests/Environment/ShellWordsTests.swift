import Testing

@testable import CoachRuntime

@Suite("Words and paths as they are quoted")
struct ShellWordsTests {
  @Test(
    "Quotes and backslashes are understood as a shell does, and nothing is run",
    arguments: [
      (#"vim -n"#, ["vim", "-n"]), (#""/path with blank/ed" -w"#, ["/path with blank/ed", "-w"]),
      (#"sh -c "exit 3""#, ["sh", "-c", "exit 3"]), (#"/path\ with/ed"#, ["/path with/ed"]),
      (#"'a b'c"d e""#, ["a bcd e"]), (#""a\"b" '\'"#, [#"a"b"#, #"\"#]), (#""\n""#, [#"\n"#]),
      (#"a '' b"#, ["a", "", "b"]), ("  ", []), ("", []),
      (#"ed; rm $(x) `y`"#, ["ed;", "rm", "$(x)", "`y`"]),
      (#"it's"#, nil), (#"a\"#, nil), (#""open"#, nil),
    ] as [(String, [String]?)])
  func split(line: String, words: [String]?) {
    #expect(ShellWords.split(line) == words)
  }

  @Test(
    "A dropped file is found in its quotes, behind its backslashes and by its address",
    arguments: [
      "/tmp/my leads.csv", "'/tmp/my leads.csv'", #""/tmp/my leads.csv""#, #"/tmp/my\ leads.csv"#,
      "file:///tmp/my%20leads.csv", "file://localhost/tmp/my%20leads.csv", "'file:///tmp/my%20leads.csv'",
      "FILE:///tmp/my%20leads.csv",
    ])
  func dropped(typed: String) {
    #expect(DroppedPath.meant(by: typed) { $0 == "/tmp/my leads.csv" } == "/tmp/my leads.csv")
  }

  @Test(
    "A path stays as it was typed where something stands there, and where nothing does",
    arguments: [
      #"/tmp/a\ b"#, "'quoted'", "file:///x%20y", "it's", "file:///a%00b", "file:///%zz", "file://host/x", "",
    ])
  func asTyped(typed: String) {
    #expect(DroppedPath.meant(by: typed) { $0 == typed } == typed)
    #expect(DroppedPath.meant(by: typed) { _ in false } == typed)
  }
}
