public import CallScript
import Glibc

/// The rules of conduct that count now, before a playbook's header: the rep's own file, else the shipped one.
public struct RulesInForce: Hashable, Sendable {
  /// The rules.
  public let rules: ConductRules
  /// What is wrong with the rep's file, in words that name the first place; nil when nothing is.
  public let trouble: String?

  /// Reads the rules. Where the rep's file has mistakes or cannot be read, the last good ones stay in force: those
  /// given, else the shipped ones.
  public static func read(folders: ProgramFolders, keeping last: ConductRules? = nil) -> RulesInForce {
    guard let path = path(in: folders) else { return ofTheProgram }
    let remaining = last ?? shipped
    do throws(PlaybookFileError) {
      let file = try RulesFile(path: path)
      if let rules = file.reading.rules { return RulesInForce(rules: rules, trouble: nil) }
      return RulesInForce(rules: remaining, trouble: words(for: file, keepsLast: last != nil))
    } catch {
      let sentence = PlaybookFileSentence.text(for: error)
      return RulesInForce(rules: remaining, trouble: "\(sentence) \(stays(last != nil))")
    }
  }

  /// The rep's own file, or nil where there is none and the shipped rules count.
  public static func path(in folders: ProgramFolders) -> String? {
    var entry = stat()
    // A link that leads nowhere is a file that cannot be read, not one that is not there.
    return lstat(folders.rules, &entry) == 0 ? folders.rules : nil
  }

  /// The rules that travel inside the program.
  public static let shipped = RulesFile.shipped.reading.rules ?? ConductRules()

  /// The shipped rules, in force where the rep has no file.
  static let ofTheProgram = RulesInForce(rules: shipped, trouble: nil)

  private static func words(for file: RulesFile, keepsLast: Bool) -> String {
    let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
    guard let first = file.reading.mistakes.first else { return "\(name) cannot be used." }
    let more = file.reading.mistakes.count - 1
    let headline = RulesReport(path: name, text: file.text).headline(first)
    return headline + (more == 0 ? " " : " (and \(more) more) ") + stays(keepsLast)
  }

  private static func stays(_ keepsLast: Bool) -> String {
    keepsLast ? "The rules in use stay." : "The shipped rules are in use."
  }
}
