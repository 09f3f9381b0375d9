import ArgumentParser
import CallScript
import Cells
import CoachRuntime
import Store

/// Finds the one move that a word on the command line means.
enum MoveNaming {
  /// The move of a number as `callcoach next` prints it, of a whole name, or of the beginning of one.
  static func move(_ word: String, by desk: MoveDesk) throws -> KeptMove {
    if let number = Int(word), word.utf8.allSatisfy({ (48...57).contains($0) }) {
      return try move(number: number, by: desk)
    }
    if let exact = try desk.move(MoveKey(word)) { return exact }
    let found = word.isEmpty ? [] : try desk.moves().filter { $0.move.key.rawValue.hasPrefix(word) }
    guard let first = found.first else {
      throw DataExit.complain("Nothing is planned under “\(word)”.", DataExit.noInput)
    }
    guard found.count == 1 else {
      let names = found.prefix(10).map { "\n  \($0.move.key)  \($0.contact.displayName)" }.joined()
      throw DataExit.complain(
        "“\(word)” begins several names; write more of it:\(names)", DataExit.usage)
    }
    return first
  }

  /// Numbers are those of the list for today; higher ones those of the list with everything.
  private static func move(number: Int, by desk: MoveDesk) throws -> KeptMove {
    let today = try desk.moves(dueBy: DueMoves.endOfToday())
    let list = number <= today.count ? today : try desk.moves()
    guard number >= 1, list.indices.contains(number - 1) else {
      throw DataExit.complain(
        "There is no number \(number): callcoach next prints what there is.", DataExit.noInput)
    }
    return list[number - 1]
  }
}
