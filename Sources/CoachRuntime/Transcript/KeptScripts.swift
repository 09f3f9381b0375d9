public import CallScript
public import Store

/// The playbooks that calls ran with, each read once from the text kept with it.
public final class KeptScripts {
  private let store: Store
  private var known: [PlaybookHash: Script?] = [:]

  /// Reads from a store.
  public init(_ store: Store) { self.store = store }

  /// The playbooks of a call; one whose text is missing is left out.
  public func scripts(of events: [CallEvent]) throws(StoreError) -> [PlaybookHash: Script] {
    var scripts: [PlaybookHash: Script] = [:]
    for event in events {
      let hash: PlaybookHash
      switch event.kind {
      case .opened(let setup): hash = setup.playbook
      case .playbookReplaced(let replacement): hash = replacement
      default: continue
      }
      if let script = try script(hash) { scripts[hash] = script }
    }
    return scripts
  }

  private func script(_ hash: PlaybookHash) throws(StoreError) -> Script? {
    if let script = known[hash] { return script }
    let script = try store.playbookText(hash).flatMap { PlaybookReader.read($0).playbook }.map { Script($0) }
    known[hash] = script
    return script
  }
}
