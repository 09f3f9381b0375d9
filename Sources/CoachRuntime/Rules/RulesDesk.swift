import CallScript
import CoachApp
import Synchronization

/// Knows the rules of conduct in force: those of the rep's file as they could be read last, else the shipped ones.
final class RulesDesk: Sendable {
  private let folders: ProgramFolders?
  private let last: Mutex<RulesInForce>

  /// Reads the rules; without folders the shipped ones hold.
  init(folders: ProgramFolders?) {
    self.folders = folders
    last = Mutex(folders.map { RulesInForce.read(folders: $0) } ?? RulesInForce.ofTheProgram)
  }

  /// The rules, and what is wrong with the rep's file.
  var inForce: RulesInForce { last.withLock { $0 } }

  /// Reads the rep's file anew; one with mistakes leaves the last good rules in force.
  func read() -> AppAction {
    guard let folders else { return .rulesChanged(inForce.rules) }
    let read = last.withLock { last in
      last = RulesInForce.read(folders: folders, keeping: last.rules)
      return last
    }
    return read.trouble.map { .rulesBroken($0) } ?? .rulesChanged(read.rules)
  }
}
