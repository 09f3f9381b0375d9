import CallScript
import CoachRuntime

/// Compares a fact's name with those that the playbook asks for.
enum FactNames {
  /// What to say when the playbook has no such fact; nil when it has, or when no playbook can be read.
  static func warning(for id: FactID, playbook path: String?, folders: ProgramFolders) -> String? {
    guard let file = try? PlaybookInForce.read(named: path, in: folders),
      let playbook = file.reading.playbook, !playbook.facts.contains(where: { $0.id == id })
    else { return nil }
    let known = playbook.facts.map(\.id.rawValue).sorted().joined(separator: ", ")
    let hint = known.isEmpty ? "it asks for none" : "it asks for \(known)"
    return "The playbook “\(playbook.name)” has no fact called \(id): \(hint). Kept all the same."
  }
}
