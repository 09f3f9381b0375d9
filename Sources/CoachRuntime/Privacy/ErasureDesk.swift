import CallScript
import CoachApp
import Store

/// Erases a person for the screens.
struct ErasureDesk {
  let store: Store
  let folders: ProgramFolders?

  /// Erases and says so, or says why not.
  func erase(_ id: ContactID) -> AppAction {
    guard let folders else { return .contactRefused("No folders are known here, so nobody can be erased.") }
    do throws(ErasureError) {
      let erasure = PersonErasure(store: store, folders: folders)
      guard let contact = try contact(id) else { return .contactRefused("That contact is gone.") }
      let plan = try erasure.plan(contact)
      return .personErased(id, ErasureWords.done(try erasure.run(plan), of: plan))
    } catch {
      if case .notTidied = error {
        return .personErased(id, ErasureWords.sentence(error, folder: folders.data))
      }
      return .contactRefused(ErasureWords.sentence(error, folder: folders.data))
    }
  }

  private func contact(_ id: ContactID) throws(ErasureError) -> Contact? {
    do throws(StoreError) {
      return try store.contact(id)
    } catch {
      throw .store(error)
    }
  }
}
