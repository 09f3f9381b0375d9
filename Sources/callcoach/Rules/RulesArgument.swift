import CallScript
import CoachRuntime

/// Reads the rules file that a command was given.
enum RulesArgument {
  /// The file named, or else the one in use; one that cannot be read ends with 66.
  static func inUse(_ path: String?) throws -> RulesFile {
    guard let path = try path ?? RulesInForce.path(in: DataFolder.folders()) else { return .shipped }
    do {
      return try RulesFile(path: path)
    } catch {
      throw DataExit.complain(PlaybookFileSentence.text(for: error), DataExit.noInput)
    }
  }
}
