public import CallScript

extension DraftDesk {
  /// Lets the rep change a draft in an editor of their own, with the terminal as it is; gives the words that were left.
  public func edit(_ draft: KeptDraft, with command: EditorCommand?) throws(EditorError) -> MessageDraft {
    try EditorDesk(base: editing, command: command).edit(draft.message).result.get()
  }
}
