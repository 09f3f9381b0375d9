public import Exchange
public import Store

/// Why a file of contacts cannot be taken in.
public enum ImportFailure: Error, Hashable, Sendable {
  /// Its bytes cannot be had.
  case input(ContactsInputError)
  /// There is nothing in it that can be used.
  case file(ContactsFileError)
  /// The store does not answer.
  case store(StoreError)
}
