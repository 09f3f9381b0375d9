import Testing

@testable import Cells

struct KeyTests {
  @Test(
    "A key's name can be read back",
    arguments: [
      (Key.character("e"), "e"), (.character("X"), "X"), (.space, "Space"), (.enter, "Enter"),
      (.escape, "Esc"),
      (.control("x"), "Ctrl-X"), (.alt("b"), "Alt-b"), (.function(10), "F10"), (.backTab, "Shift-Tab"),
      (.pageUp, "PgUp"), (.character("F"), "F"), (.alt(" "), "Alt-Space"), (.control("["), "Ctrl-["),
      (.character("?"), "?"), (.character("é"), "é"), (.delete, "Delete"),
    ])
  func names(_ key: Key, _ name: String) {
    #expect(key.name == name)
    #expect(Key(named: name) == key)
  }

  @Test(
    "What names no key is refused", arguments: ["", "Ctrl-", "F0", "F64", "Fx", "Alt-", "enter", "Ctrl-XY"])
  func refused(_ name: String) {
    #expect(Key(named: name) == nil)
  }
}
