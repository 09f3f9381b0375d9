public import CallScript
import Glibc
public import Store

/// Why a person could not be erased; nothing was changed, or running it again completes it.
public enum ErasureError: Error, Hashable, Sendable {
  /// The data file.
  case store(StoreError)
  /// A backup that cannot be read or written.
  case backup(path: String, StoreError)
  /// A folder with backups that is not there now.
  case noFolder(path: String)
  /// The records are clean, but another program reads the file, so that traces are still in its log or free space.
  case notTidied
  /// Something in the folder for what goes out that may name the person, with the system's number.
  case notLookedThrough(path: String, errno: Int32)
  /// A document in the folder for what goes out, or an older copy of the data file.
  case file(FileWritingError)
  /// An editor has a draft open in that folder.
  case draftIsOpen(path: String)
}

/// What erasing a person will do.
public struct ErasurePlan: Hashable, Sendable {
  /// The person.
  public let contact: Contact
  /// What goes from the data file, and what is changed in it.
  public let extent: ErasureExtent
  /// Backups that will be rewritten where the person is in them.
  public let backups: [BackupFile]
  /// Documents that will be removed.
  public let documents: [OwnFile]
  /// Copies of the data file in an older form, which will be removed.
  public let copies: [OwnFile]
  let traces: PersonTraces
  let keepsOrganisation: Bool
}

/// Takes a person out of everything that the program keeps: documents, older copies, backups, and last the data file,
/// so that after an interruption the person is still there to be erased again.
public struct PersonErasure {
  /// How far it is.
  public enum Step: Hashable, Sendable {
    case documents(Int)
    case backup(number: Int, of: Int)
    case records
    case tidying
  }

  private let store: Store
  private let folders: ProgramFolders
  private let others: [BackupFolder]

  /// Works on a store that writes; `others` are folders with backups that are not remembered.
  public init(store: Store, folders: ProgramFolders, others: [String] = []) {
    self.store = store
    self.folders = folders
    self.others = others.map { BackupFolder($0) }
  }

  /// The person of a name, here or, when nobody here goes by it, in a backup.
  public func person(named text: String) throws(ErasureError) -> Contact {
    let failure: StoreError
    do throws(StoreError) {
      return try store.contact(named: text)
    } catch {
      guard case .noSuchContact = error else { throw .store(error) }
      failure = error
    }
    var found: [Contact] = []
    for backup in try backups() {
      let people = try asking(backup) { () throws(StoreError) in try backup.people(named: text) }
      found += people.filter { person in !found.contains { $0.id == person.id } }
    }
    guard let first = found.first else { throw .store(failure) }
    guard found.count == 1 else { throw .store(.ambiguousContact(text, found)) }
    return first
  }

  /// Looks at everything without changing it. Every backup must be one that can be rewritten.
  public func plan(_ contact: Contact, keepsOrganisation: Bool = false) throws(ErasureError) -> ErasurePlan {
    let backups = try backups()
    var traces = try keeping { () throws(StoreError) in try store.traces(of: contact.id) }
    for backup in backups {
      traces.add(try asking(backup) { () throws(StoreError) in try backup.traces(of: contact.id) })
    }
    let all = traces
    let extent = try keeping { () throws(StoreError) in
      try store.erasureExtent(of: all, keepsOrganisation: keepsOrganisation)
    }
    let documents = try documents(naming: all)
    return ErasurePlan(
      contact: contact, extent: extent, backups: backups, documents: documents, copies: try copies(),
      traces: all, keepsOrganisation: keepsOrganisation)
  }

  /// Does what the plan says and gives what went from the data file.
  public func run(
    _ plan: ErasurePlan, progress: (Step) -> Void = { _ in }
  ) throws(ErasureError) -> ErasureExtent {
    let drafts = folders.sweptDrafts()
    if let path = drafts.open.first { throw .draftIsOpen(path: path) }
    if let path = drafts.stays.first { throw .file(.stays(path: path)) }
    if !plan.documents.isEmpty { progress(.documents(plan.documents.count)) }
    do throws(FileWritingError) {
      try NamedDocuments.remove(plan.documents + plan.copies)
    } catch {
      throw .file(error)
    }
    for (index, backup) in plan.backups.enumerated() {
      progress(.backup(number: index + 1, of: plan.backups.count))
      try asking(backup) { () throws(StoreError) in
        try store.erase(plan.traces, from: backup, keepsOrganisation: plan.keepsOrganisation)
      }
    }
    progress(.records)
    var isTidying = false
    do throws(StoreError) {
      return try store.erase(plan.traces, keepsOrganisation: plan.keepsOrganisation) {
        isTidying = true
        progress(.tidying)
      }
    } catch {
      throw isTidying ? .notTidied : .store(error)
    }
  }

  // MARK: Places

  private func backups() throws(ErasureError) -> [BackupFile] {
    let known = try keeping { () throws(StoreError) in try store.knownBackupFolders() }
    let own = known.prefix(1).filter(\.isThere)
    let elsewhere = known.dropFirst() + others.filter { !known.contains($0) }
    var files: [BackupFile] = []
    for folder in own + elsewhere {
      guard folder.isThere else { throw .noFolder(path: folder.path) }
      do throws(StoreError) {
        files += try folder.files()
      } catch {
        throw .backup(path: folder.path, error)
      }
    }
    return files
  }

  private func documents(naming traces: PersonTraces) throws(ErasureError) -> [OwnFile] {
    do throws(FileWritingError) {
      return try NamedDocuments(folder: OutFolder(in: folders).path).find(PersonWords(traces))
    } catch {
      guard case .failed(let path, let number) = error else { throw .file(error) }
      throw .notLookedThrough(path: path, errno: number)
    }
  }

  /// What older forms and an interrupted restoring left beside the data file.
  private func copies() throws(ErasureError) -> [OwnFile] {
    let folder = FolderTree.open(store.folder)
    guard folder >= 0 else { throw .file(.failed(path: store.folder, errno: errno)) }
    defer { close(folder) }
    let names = FolderTree.names(in: folder).filter { $0.starts(with: Array("callcoach.db.".utf8)) }
    return names.map { OwnFile(root: store.folder, names: [$0]) }
  }

  // MARK: Errors

  private func keeping<Answer>(_ body: () throws(StoreError) -> Answer) throws(ErasureError) -> Answer {
    do throws(StoreError) {
      return try body()
    } catch {
      throw .store(error)
    }
  }

  private func asking<Answer>(
    _ backup: BackupFile, _ body: () throws(StoreError) -> Answer
  ) throws(ErasureError) -> Answer {
    do throws(StoreError) {
      return try body()
    } catch {
      throw .backup(path: backup.path, error)
    }
  }
}
