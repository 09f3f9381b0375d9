import CallScript
import Cells
import CoachApp
import CoachTesting
import Exchange
import Foundation

@testable import CoachRuntime
@testable import Store

/// Runs whatever reads a data folder: what commands print, what screens show, what is planned and written.
struct EveryReader {
  let store: Store
  let folders: ProgramFolders
  private let clock = SystemClock()
  private let zones = ZoneTables()

  /// How many questions came back with an answer.
  private(set) var answered = 0

  /// Opens the folder as a program does that may write, and asks everything; a refusal is an answer too.
  static func run(at root: String) -> Int {
    let folders = ProgramFolders(data: root, config: root + "-config", state: root + "-state")
    guard let store = try? Store.open(at: root) else { return 0 }
    defer { store.close() }
    var reader = EveryReader(store: store, folders: folders)
    reader.askAll()
    return reader.answered
  }

  private let desk: CallDesk
  private let moves: MoveDesk

  init(store: Store, folders: ProgramFolders) {
    self.store = store
    self.folders = folders
    let playbook = folders.data + "-playbook.md"
    try? Data(SamplePlaybook.text.utf8).write(to: URL(fileURLWithPath: playbook))
    desk = CallDesk(
      store: store, clock: clock, zones: zones, loader: PlaybookLoader(path: playbook), repName: "Kim",
      rules: RulesDesk(folders: nil))
    moves = MoveDesk(store: store, clock: clock, zones: zones, rules: { ConductRules() })
  }

  /// A moment as commands print it, by the rep's clock of that moment.
  private static func here(_ moment: Instant) -> String {
    MomentWords.iso(moment, offset: ZoneTables().local(around: moment).offset(at: moment))
  }

  private mutating func ask(_ question: () throws -> Void) {
    if (try? question()) != nil { answered += 1 }
  }

  private mutating func askAll() {
    askLists()
    for contact in [NumberOffice.ann, NumberOffice.bob] {
      ask(about: contact)
    }
    for session in ["01CALLA", "01CALLB", "01CALLC", "01OPEN"] { ask(about: SessionID(session)) }
    askScreens()
    askDocuments()
  }

  // MARK: Lists

  private mutating func askLists() {
    let (store, moves, now) = (store, moves, clock.stamp().utc)
    ask { _ = try store.sessions().map { Self.here($0.openedAt) } }
    ask { _ = try store.openSessions() }
    ask { _ = try store.accounts().map { $0.lastCall.map { Self.here($0) } } }
    ask { _ = try store.importBatches().map { Self.here($0.at) } }
    ask { _ = try store.drafts().map { Self.here($0.changedAt) } }
    ask { _ = try store.latestEvents() }
    ask { try moves.refresh() }
    ask { _ = try moves.moves().map(\.move.fields) }
    ask { _ = try store.retentionExtent(before: now, at: now) }
    ask { _ = try store.retentionRefusal(before: now, at: now) }
  }

  // MARK: People and calls

  private mutating func ask(about contact: Contact) {
    let (store, moves, clock, desk) = (store, moves, clock, desk)
    ask { _ = try store.details(of: contact.id)?.addedAt.map { Self.here($0) } }
    ask { _ = try store.facts(about: .contact(contact.id)).map(\.fact.date.iso) }
    ask { _ = try store.suppression(of: contact.id).map { Self.here($0.at) } }
    ask { _ = try store.history(of: contact.id, at: clock.stamp().utc) }
    ask { _ = try store.lineUse(for: contact) }
    ask { _ = try store.erasureExtent(of: try store.traces(of: contact.id)) }
    ask {
      let dossier = try PersonDossier(
        of: contact.id, in: store, moves: try moves.moves(of: contact.id).map(\.move), written: clock.stamp())
      if let dossier {
        _ = try SafeJSON.text(of: dossier.fields)
        _ = HTMLPage.text(dossier.page)
      }
    }
    for purpose in [OpeningPurpose.firstCall, .inbound] {
      ask { _ = try desk.prepare(contact.id, purpose: purpose, for: nil) }
    }
  }

  private mutating func ask(about session: SessionID) {
    let (store, desk) = (store, desk)
    ask { _ = try desk.resume(session) }
    ask { _ = try desk.fold(session) }
    ask {
      let events = try store.events(of: session)
      let text = TranscriptText(
        try Transcript(events: events, scripts: try desk.scripts(of: events) ?? [:]))
      _ = text.lines
      _ = try SafeJSON.text(of: text.fields)
    }
  }

  // MARK: Screens and documents

  private mutating func askScreens() {
    let (store, moves, desk, clock, zones) = (store, moves, desk, clock, zones)
    let people = AccountDesk(store: store, clock: clock, zones: zones, moves: moves)
    let reader = PeopleReader(store: store, zones: zones, moves: moves, now: clock.stamp().utc)
    let today = TodayDesk(store: store, clock: clock, zones: zones, moves: moves)
    ask { try desk.closeEndedCalls() }
    ask { _ = try desk.renewSummaries() }
    ask { Self.show(try today.home()) }
    ask { Self.show(try today.board()) }
    for list in [BrowseQuestion.List.accounts, .people] {
      ask { _ = try reader.browse(BrowseQuestion(list: list)) }
    }
    ask { if let person = try reader.person(NumberOffice.ann.id) { Self.show(.personRead(person)) } }
    ask { if let account = try reader.account(AccountID("01HALE")) { Self.show(.accountRead(account)) } }
    let around = AroundCallDesk(desk: desk, people: people, out: nil)
    ask { Self.show(try around.aftermath(of: SessionID("01CALLA"))) }
  }

  /// Takes an answer in and draws the screen.
  private static func show(_ action: AppAction) {
    let clock = SystemClock()
    var state = AppState(
      size: Size(columns: 120, rows: 36), now: clock.stamp(), repZone: .utc,
      playbook: SamplePlaybook.script)
    for action in [AppAction.started, action] {
      _ = reduce(&state, Stamped(action, at: clock.stamp()))
      _ = draw(state)
    }
  }

  private mutating func askDocuments() {
    let (store, moves, clock, zones) = (store, moves, clock, zones)
    let now = clock.stamp().utc
    let zone = zones.local(around: now)
    let challenges = ChallengeDesk(store: store, clock: clock, zones: zones, moves: moves)
    let drafts = DraftDesk(desk: desk, moves: moves, clock: clock, zones: zones, folders: folders)
    ask { _ = try challenges.report() }
    ask { _ = try challenges.writeUp(isAnonymised: true) }
    ask { _ = try CallLog(store, zone: zone).rows(since: CivilDate(dayNumber: 0)) }
    ask {
      let items = try MoveCalendar(store, zone: zone).items(of: try moves.moves(), at: now)
      _ = try CalendarFile.text(items.map(\.appointment), stamp: now)
      try MoveCalendar(store, zone: zone).keep(items, at: now)
    }
    ask { _ = try drafts.offers(to: NumberOffice.ann.id) }
    ask { _ = try drafts.open(DraftID("01DRAFT")) }
    for purpose in MessagePurpose.allCases {
      ask { _ = try drafts.make(for: NumberOffice.ann.id, purpose, keeping: false) }
    }
  }
}
