public import CallScript

/// What can go wrong with the store; data only, the sentence is made where it is shown.
public enum StoreError: Error, Hashable, Sendable {
  /// No room on the disk, in the quota or under the file size limit; nothing was changed and a retry may succeed.
  case diskFull
  /// This store only reads, for the reason given.
  case readOnly(ReadOnlyReason)
  /// The disk failed, with SQLite's extended result code; the store takes no more writes in this process.
  case ioFailure(code: Int)
  /// Another connection held the file for too long.
  case busy
  /// The file is not a sound database; it was left as it is.
  case damaged
  /// The file was removed or replaced while it was open; what was written is not kept.
  case fileGone
  /// The file was written by a newer program in a form that cannot be read here.
  case newerSchema(found: Int, supported: Int)
  /// The file was written by an older program and cannot be brought to today's form: it cannot be written now.
  case olderSchema(found: Int, supported: Int)
  /// The file is a database of another program.
  case foreignFile
  /// The file holds triggers or views that no step of the schema made, and that would run inside our own work.
  case foreignParts
  /// The file in use is damaged so far that its requests not to be contacted cannot be carried into a restored one.
  case requestsUnreadable
  /// In that folder others could put something in the place of what is written.
  case sharedFolder(path: String)
  /// The lock file is no plain file with one name, or somebody else's.
  case badLock(path: String)
  /// The folder or the file belongs to another user.
  case foreignOwner(user: UInt32)
  /// The file has more than one name (hard links), which SQLite cannot protect.
  case hardLinked(count: Int)
  /// Something that is not a plain file or folder stands in the way.
  case wrongKindOfFile
  /// There is no store yet where one was to be read.
  case noStore
  /// The file or folder could not be opened or made, with the system's error number.
  case cannotOpen(errno: Int32)
  /// Nobody is known by that name or identifier.
  case noSuchContact(String)
  /// Several people go by that name; the list is not empty and holds at most ten.
  case ambiguousContact(String, [Contact])
  /// A contact of that identifier is there already.
  case contactExists(ContactID)
  /// No session has that identifier or prefix.
  case noSuchSession(String)
  /// Several sessions begin with that prefix.
  case ambiguousSession(String)
  /// No draft has that identifier or prefix.
  case noSuchDraft(String)
  /// Several drafts begin with that prefix.
  case ambiguousDraft(String)
  /// No import has that identifier or prefix, or none is left to take back.
  case noSuchImport(String)
  /// Several imports begin with that prefix.
  case ambiguousImport(String)
  /// The import was taken back already.
  case importUndone(String)
  /// The caller stopped it half-way; nothing was kept.
  case stopped
  /// An event cannot be added: the log goes on with another number.
  case eventOutOfOrder(expected: Int, found: Int)
  /// The log begins with something else than an opened call.
  case notOpened
  /// An event of the log is of a kind or version that this program does not know.
  case unreadableEvent(seq: Int)
  /// The session is closed; nothing can be added.
  case sessionClosed(SessionID)
  /// A call with the person is still open, so that they cannot be erased.
  case callIsOpen(SessionID)
  /// SQLite refused for another reason, with its extended result code.
  case refused(code: Int)
}

/// Why a store only reads.
public enum ReadOnlyReason: Hashable, Sendable {
  /// The caller wanted no more.
  case asked
  /// Another process writes; nil while that process has not told who it is.
  case otherWriter(LockHolder?)
  /// The file was written by a newer program.
  case newerSchema(found: Int, supported: Int)
  /// The folder or the file cannot be written.
  case notWritable
}

/// Who holds the right to write.
public struct LockHolder: Hashable, Sendable {
  /// The process.
  public var process: Int32
  /// Its terminal, for example `/dev/pts/3`; empty when it has none.
  public var terminal: String
  /// Names a holder.
  public init(process: Int32, terminal: String) {
    self.process = process
    self.terminal = terminal
  }
}

/// Something worth telling about a store that opened all the same.
public enum StoreWarning: Hashable, Sendable {
  /// Others could read the folder or a file; the rights were taken away.
  case rightsTightened(path: String)
  /// The folder lies on a network file system: slower, and safe only from one machine at a time.
  case networkFileSystem
  /// The folder cannot be written and a log of newer changes could not be read with the file.
  case newestChangesUnread
  /// The file was brought to a newer form; a copy of the older one is kept.
  case migrated(from: Int, copy: String)
}
