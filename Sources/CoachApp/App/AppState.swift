public import CallScript
public import Cells

/// Everything the program knows; views are functions of it and nothing else.
public struct AppState: Hashable, Sendable {
  /// The size of the screen.
  public var size: Size
  /// The moment of the last action.
  public var now: Stamp
  /// Whether the terminal shows Unicode; otherwise glyphs are drawn in ASCII.
  public var unicode: Bool
  /// The theme in use, a name that `Theme.named` knows.
  public var themeName: String
  /// The rep's time zone.
  public var repZone: ZoneTable
  /// Why nothing may be written; nil when it may.
  public var readOnlyReason: String?
  /// Whether no call may be made either: another program writes to the store, or its file is of a newer form.
  public var refusesCalls: Bool
  /// The rep's own name for the lines; nil when the playbook's is spoken.
  public var repName: String?
  /// The playbook that the next call will run with; nil when none could be read.
  public var playbook: Script?
  /// What is wrong with the playbook's file; nil when nothing is.
  public var playbookBanner: String?
  /// The rules of conduct of the file in force; a playbook's header may set some of their figures for itself.
  public internal(set) var rules: ConductRules
  /// What is wrong with the rules file; nil when nothing is.
  public internal(set) var rulesBanner: String?
  /// What the store knows; nil until it was read.
  public var home: HomeData?
  /// What the challenge has come to; nil until it was read, and while none was started.
  public var challenge: ChallengeBoard?
  /// The open screen.
  public var screen: Screen
  /// What lies over the screen; nil when nothing does.
  public var overlay: Overlay?
  /// What is asked about a person or a move, over the screen; nil when nothing is.
  public internal(set) var question: MoveQuestion?
  /// The dial block in hand; nil outside one.
  public var block: DialBlock?
  /// The call in hand; nil outside one.
  public var call: LiveCall?
  /// The call before it, whose ending can still be taken back until the next thing happens.
  public var settling: LiveCall?
  /// Calls before it with events that are not committed yet.
  public internal(set) var earlier: [SessionID: SaveStatus] = [:]
  /// Who asked in a call of this run not to be called again, whether or not the store could keep it.
  public internal(set) var stops: [SessionID: StopRequest] = [:]
  /// The screens that lead to the open one, Home first; going back follows them.
  public internal(set) var trail: [Screen] = []
  /// The change to people that one key takes back; nil when there is none.
  public internal(set) var peopleUndo: PeopleUndo?
  /// Questions that the store could not answer.
  var unread: [UnreadAnswer] = []
  /// Whether the rep asked to save again, and it is not known yet what came of it.
  var isRetryingSave = false
  /// The rep's day for which Home was read last; nil before the first time.
  var homeDay: CivilDate?
  /// News for the last row; nil when there is none.
  public var notice: Notice?
  /// Until when, on the monotonic clock, a second interrupt leaves a call.
  public var interruptArmedUntil: Int64?
  /// Whether leaving was asked for once although events are not saved; any other key forgets it.
  var isLeavingArmed = false
  /// Until when, on the monotonic clock, Enter does nothing on Home and before a call: a wrap-up has just closed.
  var enterIgnoredUntil: Int64?

  /// Makes the state of a program that has just started.
  public init(
    size: Size, now: Stamp, unicode: Bool = true, themeName: String = Theme.standard.name,
    repZone: ZoneTable = .utc, playbook: Script? = nil, playbookBanner: String? = nil,
    readOnlyReason: String? = nil, refusesCalls: Bool = false, repName: String? = nil,
    rules: ConductRules = ConductRules(), rulesBanner: String? = nil
  ) {
    self.size = size
    self.now = now
    self.unicode = unicode
    self.themeName = themeName
    self.repZone = repZone
    self.playbook = playbook
    self.playbookBanner = playbookBanner
    self.readOnlyReason = readOnlyReason
    self.refusesCalls = refusesCalls
    self.repName = repName
    self.rules = rules
    self.rulesBanner = rulesBanner
    self.screen = .home(HomeScreen())
  }

  /// The theme in use.
  public var theme: Theme { Theme.named(themeName) ?? .standard }
}
