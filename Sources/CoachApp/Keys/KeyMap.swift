public import Cells

/// The key table: what every key means where. It writes the help screen and `docs/keys.md` too.
public enum KeyMap {
  /// Every row, by context.
  public static let bindings: [Binding] =
    everywhere + lists + home + forms + accounts + drafts + today + prep + playbook + pickup + call + times
    + endings + stopAsked + typing + wrapUp + aroundCall
    + overlays

  private static let table: [KeyContext: [Key: Command]] = {
    var table: [KeyContext: [Key: Command]] = [:]
    for binding in bindings {
      for key in binding.keys { table[binding.context, default: [:]][key] = binding.command }
    }
    return table
  }()

  private static let byContext = Dictionary(grouping: bindings, by: \.context)

  /// What a key asks for in the first of these contexts that knows it, or nil.
  public static func command(for key: Key, in contexts: [KeyContext]) -> Command? {
    for context in contexts {
      if let command = table[context]?[key] { return command }
    }
    return nil
  }

  /// The rows of a context, in table order.
  public static func bindings(in context: KeyContext) -> [Binding] { byContext[context] ?? [] }

  /// Makes a row from key names; a name that is no key is left out, which a test forbids.
  static func row(
    _ context: KeyContext, _ keys: String, _ command: Command, _ label: String, _ help: String
  ) -> Binding {
    let found = keys.split(separator: " ").compactMap { Key(named: String($0)) }
    return Binding(context: context, keys: found, command: command, label: label, help: help)
  }
}
