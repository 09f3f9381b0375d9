import CallScript
public import Cells
import CoachApp
import Glibc
public import Store

/// What the program was started with.
public struct CoachOptions: Sendable {
  /// The playbook's file, or nil for the shipped playbook.
  public var playbookPath: String?
  /// Where the rep's rules of conduct are looked for, or nil for the shipped ones.
  public var folders: ProgramFolders?
  /// The contact to call at once, or nil to begin at Home.
  public var contact: String?
  /// The theme's name, or nil for the standard one.
  public var theme: String?
  /// The rep's own name, or nil when not known.
  public var repName: String?

  /// Makes options; all may be left out.
  public init(
    playbookPath: String? = nil, folders: ProgramFolders? = nil, contact: String? = nil, theme: String? = nil,
    repName: String? = nil
  ) {
    self.playbookPath = playbookPath
    self.folders = folders
    self.contact = contact
    self.theme = theme
    self.repName = repName
  }
}

/// The coach put together: store, clocks, queues and a loop on one terminal.
public struct Coach {
  private let options: CoachOptions
  private let store: Store
  private let clock = SystemClock()
  private let zones = ZoneTables()
  private let signals: SignalSource
  private let rules: RulesDesk
  private let desk: CallDesk

  /// Takes the signals over; make it before any other thread starts, and before the terminal is opened.
  ///
  /// Where somebody is to be called at once, the playbook is read beside all that comes before the call.
  public init(options: CoachOptions, store: Store) {
    self.options = options
    self.store = store
    self.signals = SignalSource()
    rules = RulesDesk(folders: options.folders)
    desk = CallDesk(
      store: store, clock: clock, zones: zones,
      loader: PlaybookLoader(path: options.playbookPath, own: options.folders?.playbook),
      repName: options.repName, rules: rules)
    if options.contact != nil { desk.readAhead() }
  }

  /// Runs the full screen until it is left; comes back with the exit code.
  public func run(on terminal: any Terminal) throws(StoreError) -> Int32 {
    let runner = makeRunner()
    let state = initialState(size: terminal.size, unicode: terminal.capabilities.unicode)
    let first = try firstActions()
    runner.keepRetention()
    let loop = EventLoop(
      terminal: terminal, state: state, clock: clock, runner: runner, signals: signals,
      playbookWatch: (options.playbookPath ?? options.folders?.playbook).flatMap(FileWatch.init(path:)),
      rulesWatch: (options.folders?.rules).flatMap(FileWatch.init(path:)), editor: editor)
    return loop.run(first: first)
  }

  /// Runs line by line on standard input and output; comes back with the exit code.
  public func runLinear() throws(StoreError) -> Int32 {
    let runner = makeRunner()
    let state = initialState(size: Size(columns: 80, rows: 24), unicode: true)
    let rest = try firstActions()
    let first = (options.contact == nil ? desk.loadPlaybook() : []) + rest
    runner.keepRetention()
    return LinearLoop(state: state, clock: clock, runner: runner, signals: signals, editor: editor)
      .run(first: first)
  }

  private func firstActions() throws(StoreError) -> [AppAction] {
    if store.isWriting {
      try desk.closeEndedCalls()
    }
    guard let name = options.contact else { return [.started, try desk.home()] }
    // The call comes first; what Home shows is read behind it.
    let playbook = desk.loadPlaybook()
    return [try desk.callAsked(name)] + playbook + [.started]
  }

  private func makeRunner() -> EffectRunner {
    let moves = MoveDesk(store: store, clock: clock, zones: zones, rules: { [desk] in desk.rules() })
    let people = AccountDesk(store: store, clock: clock, zones: zones, moves: moves)
    let drafts = DraftDesk(
      desk: desk, moves: moves, clock: clock, zones: zones, folders: options.folders)
    return EffectRunner(
      store: store, inbox: Inbox(), desk: desk, people: people, rules: rules, drafts: drafts,
      folders: options.folders)
  }

  /// The way to the rep's own editor.
  private var editor: EditorDesk {
    EditorDesk(base: options.folders?.editing, command: EditorCommand.current)
  }

  private func initialState(size: Size, unicode: Bool) -> AppState {
    let now = clock.stamp()
    return AppState(
      size: size, now: now, unicode: unicode, themeName: options.theme ?? Theme.standard.name,
      repZone: zones.local(around: now.utc),
      readOnlyReason: store.isWriting ? nil : StoreWords.standing(store.standing),
      refusesCalls: store.standing.refusesCalls, repName: options.repName,
      rules: rules.inForce.rules, rulesBanner: rules.inForce.trouble)
  }
}

extension Store.Standing {
  /// Where somebody else keeps the calls, a call here would be a second truth; where nothing can be written it is
  /// still better to call than not.
  var refusesCalls: Bool {
    switch self {
    case .writing, .reading(.notWritable), .reading(.asked): false
    case .reading(.otherWriter), .reading(.newerSchema): true
    }
  }
}
