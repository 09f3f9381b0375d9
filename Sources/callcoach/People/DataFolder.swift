import ArgumentParser
import CallScript
import Cells
import CoachRuntime
import Store

/// The way of commands to the store: opens it, and turns its troubles into a sentence and an exit code.
enum DataFolder {
  /// Runs a command that writes; where nothing can be written it says why and leaves.
  static func write(_ body: (Store) throws -> Void) throws {
    let folder = try privateFolder()
    try complaining(about: folder) {
      let store = try Store.open(at: folder)
      defer { store.close() }
      tell(store.warnings)
      if case .reading(let reason) = store.standing { throw StoreError.readOnly(reason) }
      try body(store)
    }
  }

  /// Runs a command that reads and would like to keep what it works out, where nobody else writes.
  static func open(_ body: (Store) throws -> Void) throws {
    let folder = try privateFolder()
    try complaining(about: folder) {
      let store = try Store.open(at: folder)
      defer { store.close() }
      tell(store.warnings)
      try body(store)
    }
  }

  /// Runs a command that only reads; `nil` stands for a store that is not there yet.
  static func read(_ body: (Store?) throws -> Void) throws {
    let folder = try privateFolder()
    try complaining(about: folder) {
      let store = try existing(in: folder)
      defer { store?.close() }
      tell(store?.warnings ?? [])
      try body(store)
    }
  }

  /// The folders of this process.
  static func folders() throws -> ProgramFolders {
    do {
      let folders = try ProgramFolders.find()
      folders.tighten()
      for notice in folders.notices { StandardError.print(ScreenText(FolderWords.sentence(notice)).string) }
      return folders
    } catch {
      throw DataExit.complain(FolderWords.sentence(error), DataExit.noPermission)
    }
  }

  private static func privateFolder() throws -> String {
    FilePrivacy.begin()
    let folders = try folders()
    folders.sweepDrafts()
    return folders.data
  }

  private static func existing(in folder: String) throws(StoreError) -> Store? {
    do {
      return try Store.open(at: folder, access: .readOnly)
    } catch {
      if error == .noStore { return nil }
      throw error
    }
  }

  private static func complaining(about folder: String, _ body: () throws -> Void) throws {
    do {
      try body()
    } catch let error as StoreError {
      throw complaint(about: error, in: folder)
    }
  }

  /// Says what is wrong with the store, for a damaged one with the newest backup, and gives the code to leave with.
  static func complaint(about error: StoreError, in folder: String) -> ExitCode {
    let backup = error == .damaged ? BackupFolder.newest(inside: folder)?.path : nil
    return DataExit.complain(
      StoreWords.sentence(error, folder: folder, backup: backup), DataExit.code(for: error))
  }

  private static func tell(_ warnings: [StoreWarning]) {
    for warning in warnings { StandardError.print(ScreenText(WarningWords.sentence(warning)).string) }
  }
}
