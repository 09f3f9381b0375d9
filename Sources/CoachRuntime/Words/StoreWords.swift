import CallScript
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
    case .newerSchema: "the file is from a newer callcoach"
    case .foreignFile: "the file is not callcoach's"
    case .foreignOwner: "the file is somebody else's"
    case .hardLinked: "the file has two names"
    case .wrongKindOfFile: "no plain file"
    case .noStore: "there is no store"
    case .cannotOpen(let number): "it cannot be opened (\(number))"
    case .noSuchContact, .ambiguousContact, .contactExists: "the contact is not clear"
    case .noSuchSession, .ambiguousSession, .eventOutOfOrder, .notOpened, .unreadableEvent, .sessionClosed:
      "the log does not fit"
    case .refused(let code): "SQLite refused (\(code))"
    }
  }

  /// A whole sentence with the remedy.
  public static func sentence(_ error: StoreError) -> String {
    switch error {
    case .diskFull: "The disk is full. Make room; nothing was changed, and the key W tries again."
    case .readOnly(let reason): "This callcoach only reads: \(readOnly(reason))."
    case .ioFailure(let code):
      "The disk failed (\(code)). Copy the data folder to a sound disk, then start callcoach again."
    case .busy: "Another program holds the data file. Close it and try again."
    case .damaged:
      "The data file is damaged and was left as it is. Put a backup in its place, or move it away to start anew."
    case .newerSchema(let found, let supported):
      "The data file is of form \(found); this callcoach writes form \(supported). Install the newer callcoach."
    case .foreignFile: "The data file belongs to another program and was left as it is. Move it away."
    case .foreignOwner(let user):
      "The data folder belongs to user \(user). Use your own, or change its owner."
    case .hardLinked(let count):
      "The data file has \(count) names (hard links), which can damage it. Remove all but one."
    case .wrongKindOfFile:
      "Something that is not a plain file stands where the data file belongs. Move it away."
    case .noStore: "There is no data file yet. Start callcoach once, or add a contact."
    case .cannotOpen(let number):
      "The data file cannot be opened (error \(number)). Check the folder's rights and the free space."
    case .noSuchContact(let name): "Nobody is known as “\(name)”."
    case .ambiguousContact(let name, let people):
      "“\(name)” could be \(people.map(\.displayName).joined(separator: ", ")). Write more of the name."
    case .contactExists: "That contact is there already."
    case .noSuchSession(let name): "No call is known as “\(name)”."
    case .ambiguousSession(let name): "Several calls begin with “\(name)”. Write more of it."
    case .eventOutOfOrder(let expected, let found):
      "The call's log goes on at \(expected), not \(found). The call is kept as it is."
    case .notOpened: "The call's log has no beginning."
    case .unreadableEvent(let seq):
      "Event \(seq) of that call is of a kind this callcoach does not know. Install a newer one to go on."
    case .sessionClosed: "That call is closed."
    case .refused(let code): "SQLite refused (\(code)). Nothing was changed."
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
