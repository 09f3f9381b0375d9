import CallScript
import Cells
public import Store

/// The sentences for what can go wrong with the store: what happened, and what to do.
public enum StoreWords {
  /// A few words for the status line of a call.
  public static func reason(_ error: StoreError) -> String {
    switch error {
    case .diskFull: "the disk is full"
    case .readOnly(let reason): readOnly(reason)
    case .ioFailure(let code): "the disk failed (\(code))"
    case .busy: "the file is busy"
    case .damaged: "the file is damaged"
    case .fileGone: "the data file is gone"
    case .newerSchema: "the file is from a newer callcoach"
    case .olderSchema: "the file is of an older form"
    case .foreignFile: "the file is not callcoach's"
    case .foreignParts: "the file holds triggers or views that are not callcoach's"
    case .requestsUnreadable: "the requests not to be contacted of the file in use cannot be read"
    case .sharedFolder(let path): "others can put something in its place in \(path)"
    case .badLock: "the lock file is no plain file of yours"
    case .foreignOwner: "the file is somebody else's"
    case .hardLinked: "the file has two names"
    case .wrongKindOfFile: "no plain file"
    case .noStore: "there is no store"
    case .cannotOpen(let number): "it cannot be opened (\(number))"
    case .noSuchContact, .ambiguousContact, .contactExists: "the contact is not clear"
    case .noSuchDraft, .ambiguousDraft: "the draft is not clear"
    case .noSuchSession, .ambiguousSession, .eventOutOfOrder, .notOpened, .unreadableEvent, .sessionClosed:
      "the log does not fit"
    case .noSuchImport, .ambiguousImport, .importUndone: "the import is not clear"
    case .stopped: "it was stopped"
    case .callIsOpen: "a call is open"
    case .refused(let code): "SQLite refused (\(code))"
    }
  }

  /// A whole sentence with the remedy, and below it a line for each person where several could be meant; with
  /// the data folder's path it names the file, and with a backup's path it names that for a damaged one.
  public static func sentence(_ error: StoreError, folder: String? = nil, backup: String? = nil) -> String {
    if error == .damaged, let folder, let backup {
      return "The data file \(folder)/callcoach.db is damaged and was left as it is. "
        + "Put the newest backup in its place with: callcoach backup restore \(backup)"
    }
    let file = folder.map { "The data file \($0)/callcoach.db" } ?? "The data file"
    return sentence(error, file: file, place: folder.map { "The data folder \($0)" } ?? "The data folder")
  }

  private static func sentence(_ error: StoreError, file: String, place: String) -> String {
    switch error {
    case .diskFull: "The disk is full, and nothing was changed. Make room, then try again."
    case .readOnly(let reason): refusal(reason, file: file, place: place)
    case .ioFailure(let code):
      "The disk failed (\(code)). Copy the data folder to a sound disk, then start callcoach again."
    case .busy: "\(file) is held by another program. Close that and try again."
    case .damaged:
      "\(file) is damaged and was left as it is. Put a backup in its place, or move it away to start anew."
    case .fileGone:
      "\(file) was removed or replaced while callcoach was open, and nothing was kept. Put it back, or start again."
    case .newerSchema(let found, let supported):
      newer(file, found: found, supported: supported)
    case .olderSchema(let found, let supported):
      "\(file) is of form \(found) and has to be brought to form \(supported), but cannot be written now. "
        + "Close other callcoaches, or give yourself the right to write there, then try again."
    case .foreignFile: "\(file) belongs to another program and was left as it is. Move it away."
    case .foreignParts:
      "\(file) holds triggers or views that callcoach did not make, and which could undo what it writes. It was left as "
        + "it is. To take over its rows alone, run: callcoach backup restore with its path."
    case .requestsUnreadable:
      "The requests not to be contacted of the file in use cannot be read. Nothing was changed."
    case .sharedFolder(let path):
      "In \(path) others can put something in the place of what is written. Take that right from them "
        + "(chmod go-w \(path)), or use another folder."
    case .badLock(let path):
      "\(path) is no plain file of yours with one name. Remove it; callcoach makes a new one."
    case .foreignOwner(let user):
      "\(place) belongs to user \(user). Use your own, or change its owner."
    case .hardLinked(let count):
      "\(file) has \(count) names (hard links), which can damage it. Remove all but one."
    case .wrongKindOfFile:
      "\(file) is no plain file. Move away what stands in its place."
    case .noStore: "There is no data file yet. Start callcoach once, or add a contact."
    case .cannotOpen(let number):
      "\(file) cannot be opened (error \(number)). Check the folder's rights and the free space."
    case .noSuchContact(let name): "Nobody is known as “\(name)”."
    case .ambiguousContact(let name, let people):
      (["“\(name)” could be several people; write more of the name, or the identifier:"]
        + people.map(candidate)).joined(separator: "\n")
    case .contactExists: "That contact is there already."
    case .noSuchSession(let name): "No call is known as “\(name)”."
    case .ambiguousSession(let name): "Several calls begin with “\(name)”. Write more of it."
    case .noSuchDraft(let name): "No draft is known as “\(name)”."
    case .ambiguousDraft(let name): "Several drafts begin with “\(name)”. Write more of it."
    case .noSuchImport(let name):
      name.isEmpty ? "There is no import to take back." : "No import is known as “\(name)”."
    case .ambiguousImport(let name): "Several imports begin with “\(name)”. Write more of it."
    case .importUndone: "That import was taken back already."
    case .stopped: "Stopped: nothing was kept."
    case .eventOutOfOrder(let expected, let found):
      "The call's log goes on at \(expected), not \(found). The call is kept as it is."
    case .notOpened: "The call's log has no beginning."
    case .unreadableEvent(let seq):
      "Event \(seq) of that call is of a kind this callcoach does not know. Install a newer one to go on."
    case .sessionClosed: "That call is closed."
    case .callIsOpen:
      "A call with this person is still open. Finish its wrap-up, or close it on Home with x, then try again."
    case .refused(let code): "SQLite refused (\(code)). Nothing was changed."
    }
  }

  /// `  01K9…  Ann Hale  Hale & Son`, safe to show.
  private static func candidate(_ contact: Contact) -> String {
    "  "
      + [contact.id.rawValue, contact.displayName, contact.account?.name ?? "no company"]
      .map { ScreenText($0).string }.joined(separator: "  ")
  }

  private static func newer(_ file: String, found: Int, supported: Int) -> String {
    "\(file) is of form \(found), from a newer callcoach; this one writes form \(supported). "
      + "Go on with the newer callcoach."
  }

  /// Why nothing was written, and what to do about it.
  private static func refusal(_ reason: ReadOnlyReason, file: String, place: String) -> String {
    switch reason {
    case .asked: "Nothing was written: reading only was asked for."
    case .otherWriter:
      "Nothing was written to \(file.dropFirst(4)): \(readOnly(reason)). Leave it there, then try again."
    case .newerSchema(let found, let supported): newer(file, found: found, supported: supported)
    case .notWritable: "\(place) cannot be written. Give yourself the right to write there, then try again."
    }
  }

  /// Why a store does not write, in a few words; empty when it does.
  public static func standing(_ standing: Store.Standing) -> String {
    switch standing {
    case .writing: ""
    case .reading(let reason): readOnly(reason)
    }
  }

  private static func readOnly(_ reason: ReadOnlyReason) -> String {
    switch reason {
    case .asked: "reading only was asked for"
    case .otherWriter(let holder):
      holder.map { "another callcoach is open (process \($0.process)\(Self.place($0)))" }
        ?? "another callcoach is open"
    case .newerSchema(let found, _): "the data file is of a newer form (\(found))"
    case .notWritable: "the data folder cannot be written"
    }
  }

  private static func place(_ holder: LockHolder) -> String {
    holder.terminal.isEmpty ? "" : " on \(holder.terminal)"
  }
}
