public import CallScript
import CoachApp
public import Exchange
public import Store

/// Why a draft cannot be filled, kept or written.
public enum DraftError: Error, Hashable, Sendable {
  /// It would not be true, or not be right.
  case refused(MessageRefusal)
  /// The person is gone.
  case noContact
  /// The draft is gone.
  case noDraft
  /// No playbook can be read.
  case noPlaybook
  /// The playbook has no other shape of it.
  case noOtherShape
  /// Something is missing, each thing in words.
  case notReady([String])
  /// The step it belongs to is not open any more.
  case noMove
  /// The store failed.
  case store(StoreError)
  /// The document cannot be made.
  case document(DocumentError)
  /// The file cannot be written.
  case file(FileWritingError)
}

/// The sentences for what can go wrong with a draft.
public enum DraftSentence {
  /// What happened, and what to do.
  public static func text(for error: DraftError) -> String {
    switch error {
    case .refused(let refusal): refusal.words
    case .noContact: "That contact is gone."
    case .noDraft: "That draft is gone."
    case .noPlaybook: "There is no playbook to fill a message from."
    case .noOtherShape: "The playbook has one shape of this message only."
    case .notReady(let missing): "It is not ready: " + missing.joined(separator: "; ") + "."
    case .noMove: "The step that asked for this message is not open any more."
    case .store(let error): StoreWords.sentence(error)
    case .document(let error): DocumentSentence.text(for: error)
    case .file(let error): FileWritingSentence.text(for: error)
    }
  }
}
