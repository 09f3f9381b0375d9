public import CallScript
import Glibc

/// The signals that a command passes on to the editor that it runs. Make it before any other thread starts.
public final class EditorSignals {
  let source = SignalSource()

  /// Takes the signals over; they wait until an editor runs.
  public init() {}
}

/// What an editor left, and whether somebody asked the program to end meanwhile.
public struct EditedDraft {
  /// The words, or why there are none.
  public let result: Result<MessageDraft, EditorError>
  /// The signal that asked; nil when none did.
  public let ending: Int32?
}

extension DraftDesk {
  /// Lets the rep change a draft in an editor of their own, with the terminal as it is. SIGTERM and SIGHUP are passed on
  /// to the editor; its text is removed in every case.
  public func edit(
    _ draft: KeptDraft, with command: EditorCommand?, watching signals: EditorSignals
  ) -> EditedDraft {
    let (result, missed) = EditorDesk(base: editing, command: command)
      .edit(draft.message, watching: signals.source)
    return EditedDraft(result: result, ending: missed.first)
  }
}
