import ArgumentParser
import CallScript
import Cells
import CoachRuntime
import Store

/// Finds the one organisation that words on the command line mean.
enum AccountNaming {
  /// The organisation of that identifier or name, or the only one that the words begin words of.
  static func account(_ words: [String], in store: Store) throws -> Account {
    let text = words.joined(separator: " ")
    if let account = try store.account(AccountID(text.uppercased())) { return account }
    if let account = try store.account(named: text) { return account }
    let found = text.allSatisfy(\.isWhitespace) ? [] : try store.accounts(matching: text, limit: 10)
    guard let first = found.first else {
      throw DataExit.complain("No organisation is known as “\(text)”.", DataExit.noInput)
    }
    guard found.count == 1 else {
      let names = found.map { "\n  \($0.account.id)  \($0.account.name)" }.joined()
      throw DataExit.complain(
        "“\(text)” could be several organisations; write more of the name, or the identifier:\(names)",
        DataExit.usage)
    }
    return first.account
  }
}
