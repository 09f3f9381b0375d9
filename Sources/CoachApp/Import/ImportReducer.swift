import CallScript

extension AppState {
  /// Opens the question for a file.
  mutating func openImport() { open(.importing(ImportScreen())) }

  /// Ends typing the path.
  mutating func finishImportPath(keeping: Bool) -> [Effect] {
    guard case .importing(var importing) = screen, importing.stage == .path else { return [] }
    guard keeping else { return stepBack() }
    guard !importing.path.isBlank else {
      notice = Notice("Type the path of a CSV or vCard file.", weight: .warning)
      return []
    }
    importing.stage = .reading
    importing.complaint = nil
    screen = .importing(importing)
    return [.readImport(importing.path.trimmed)]
  }

  mutating func performOnImport(_ command: Command) -> [Effect] {
    guard case .importing(var importing) = screen else { return [] }
    switch (command, importing.stage) {
    case (.confirm, .preview(let preview, _)):
      if let readOnlyReason { return refuse(readOnlyReason) }
      if call != nil { return refuse("A call is open: import when it is over.") }
      if preview.changes == 0 { return refuse("There is nothing to add or to change in that file.") }
      importing.stage = .running(done: 0, total: preview.changes)
      screen = .importing(importing)
      return [.commitImport]
    case (.undo, .done(_, let batch)):
      if let reason = reason(for: .undo) { return refuse(reason) }
      importing.stage = .running(done: 0, total: 0)
      screen = .importing(importing)
      return [.undoImport(batch)]
    default: return []
    }
  }

  /// Goes back from the import, or stops it while it runs.
  mutating func leaveImport(_ importing: ImportScreen) -> [Effect] {
    guard case .running = importing.stage else { return stepBack() + [.cancelImport] }
    var stopping = importing
    stopping.isCancelling = true
    screen = .importing(stopping)
    return [.cancelImport]
  }

  /// Takes in how far the import has come.
  mutating func importMoved(to stage: ImportScreen.Stage) {
    guard case .importing(var importing) = screen else { return }
    if case .running = stage { guard case .running = importing.stage else { return } }
    if case .preview = stage { guard importing.stage == .reading else { return } }
    importing.stage = stage
    importing.complaint = nil
    screen = .importing(importing)
  }

  /// The file cannot be used, or the import was stopped: the path can be changed.
  mutating func importFailed(_ words: String) {
    guard case .importing(var importing) = screen else {
      notice = Notice(words, weight: .error)
      return
    }
    importing.stage = .path
    importing.complaint = words
    importing.isCancelling = false
    screen = .importing(importing)
  }
}
