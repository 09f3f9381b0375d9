import CallScript
import Cells
public import Store

/// The words about erasing a person.
public enum ErasureWords {
  /// What will go and what will not, line by line, for the eye of the rep alone: it names the person.
  public static func lines(_ plan: ErasurePlan) -> [String] {
    let contact = plan.contact
    let who = [contact.displayName, contact.role, contact.account?.name ?? ""].filter { !$0.isEmpty }
    var lines = ["\(who.joined(separator: ", ")) (\(contact.id))", "This goes for good:"]
    lines += goes(plan).map { "  " + $0 }
    lines += rest(plan)
    return lines.map { ScreenText($0).string }
  }

  private static func goes(_ plan: ErasurePlan) -> [String] {
    let extent = plan.extent
    var lines = ["what is known of the person: name, role, numbers, addresses, note"]
    if let gone = extent.organisation {
      lines.append("the organisation \(gone.name): nobody else is known there")
    }
    let counts = [
      (extent.calls, "call", "calls"), (extent.laterEvents, "event outside calls", "events outside calls"),
      (extent.facts, "fact", "facts"), (extent.drafts, "draft", "drafts"),
      (extent.imports, "record of an import", "records of imports"),
      (plan.documents.count, "document in the folder out", "documents in the folder out"),
      (plan.copies.count, "older copy of the data file", "older copies of the data file"),
    ]
    return lines + counts.filter { $0.0 > 0 }.map { count($0.0, $0.1, $0.2) }
  }

  private static func rest(_ plan: ErasurePlan) -> [String] {
    var lines: [String] = []
    if plan.extent.mentions > 0 {
      lines.append(
        "Where records about others name the person, “\(PersonWords.stand)” will stand: "
          + "\(count(plan.extent.mentions, "place", "places")).")
    }
    if !plan.backups.isEmpty {
      lines.append("Backups that are rewritten: \(plan.backups.count).")
    }
    lines.append(
      plan.extent.staysOut
        ? "The person asked not to be contacted: a digest that cannot be read back keeps them out."
        : "The person did not ask not to be contacted: nothing keeps them out if they are added again.")
    if plan.extent.isInPlaybook {
      lines.append("A playbook that was kept with calls names the person; playbooks are left as they are.")
    }
    lines.append("Files you wrote elsewhere with --out, mails and calendars are not touched.")
    if plan.extent.isInCalendar {
      lines.append(
        "What you wrote for a calendar is taken out of it by: callcoach next --ics --cancelled --out FILE.ics"
      )
    }
    return lines
  }

  /// What was done, without a name.
  public static func done(_ extent: ErasureExtent, of plan: ErasurePlan) -> String {
    let kept = extent.staysOut ? " They stay on the do-not-call list by digests alone." : ""
    let copies = plan.backups.isEmpty ? "" : " and \(count(plan.backups.count, "backup", "backups"))"
    return "Erased from the data file\(copies).\(kept)"
  }

  /// How far it is, without a name.
  public static func step(_ step: PersonErasure.Step) -> String {
    switch step {
    case .documents(let number): "Removing \(count(number, "document", "documents"))…"
    case .backup(let number, let total): "Looking through backup \(number) of \(total)…"
    case .records: "Looking through the records…"
    case .tidying: "Writing the data file anew…"
    }
  }

  /// What went wrong, and what to do.
  public static func sentence(_ error: ErasureError, folder: String) -> String {
    switch error {
    case .store(let error): StoreWords.sentence(error, folder: folder)
    case .backup(let path, let error):
      "The backup \(path) cannot be erased from: \(StoreWords.reason(error)). The person is still "
        + "in the data file. Make the backup writable or remove it, then try again."
    case .noFolder(let path):
      "The folder \(path), which holds backups, is not there. The person is still in the data file. Connect it and try again, or, "
        + "when it is gone for good, run: callcoach backup forget \(path)"
    case .notTidied:
      "The person is out of the records, but traces are left in the file's log or free space: another program reads it, "
        + "or the disk is full. Close that or make room; the next start of callcoach finishes."
    case .draftIsOpen(let path):
      "An editor has a draft open in \(path). The person is still in the data file. Close the editor, then try again."
    case .notLookedThrough(let path, let number):
      "\(path) cannot be looked through: \(PlaybookFileSentence.reason(number)). The person may be in it, and is still "
        + "in the data file. Remove it or move it away, then try again."
    case .file(let error): FileWritingSentence.text(for: error)
    }
  }

  private static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }
}
