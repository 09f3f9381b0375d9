import CallScript
import CoachApp
import Exchange
import Glibc
import Store

/// Answers what Home and the challenge's screen ask, and notes what is done about next moves.
struct TodayDesk: Sendable {
  let store: Store
  let clock: SystemClock
  let zones: ZoneTables
  let moves: MoveDesk

  private var challenges: ChallengeDesk {
    ChallengeDesk(store: store, clock: clock, zones: zones, moves: moves)
  }

  /// What Home shows, with plans made anew where that is due.
  func home() throws(StoreError) -> AppAction {
    .homeLoaded(try HomeReader(store: store, zones: zones).home(at: clock.stamp().utc, moves: moves))
  }

  /// Notes things about a person, unless one of them would change nothing.
  func note(_ kinds: [LaterEvent.Kind], about id: ContactID) throws(StoreError) -> AppAction {
    guard let contact = try store.contact(id) else { return .contactRefused("That contact is gone.") }
    if let refusal = try moves.refusal(of: kinds, about: id) {
      return .contactRefused(refusal.words(about: contact.displayName, written: written))
    }
    return .noted(try moves.note(kinds, about: id), contact)
  }

  /// Puts a move off to the morning of the person's next working day.
  func putOff(_ key: MoveKey, _ contact: ContactID) throws(StoreError) -> AppAction {
    guard let morning = try moves.nextMorning(for: contact) else {
      return .contactRefused("That contact is gone.")
    }
    return try note([.deferred(key, until: morning)], about: contact)
  }

  // MARK: Challenge

  func board() throws(StoreError) -> AppAction { .challengeRead(try challenges.board()) }

  /// The same by a connection of its own, with the moves as they were planned last: months of calls are read for it,
  /// and nothing else waits.
  func boardAside() throws(StoreError) -> AppAction {
    let aside = (try? store.background()) ?? store
    return .challengeRead(
      try ChallengeDesk(store: aside, clock: clock, zones: zones, moves: nil).board())
  }

  func start() throws(StoreError) -> AppAction {
    guard try challenges.start(on: challenges.today) != nil else {
      return .contactRefused("The challenge is running already.")
    }
    return try board()
  }

  func write(_ path: String, isAnonymised: Bool) throws(StoreError) -> AppAction {
    guard let form = WriteUpForm(path: path) else {
      return .contactRefused("The path has to end in .html or .md.")
    }
    guard let document = try challenges.writeUp(isAnonymised: isAnonymised) else {
      return .contactRefused("No challenge was started yet.")
    }
    let file = Self.expanded(path)
    do throws(FileWritingError) {
      try FileWriting.writePrivate(file, bytes: Array(form.text(document).utf8))
      return .peopleKept("Written: \(file).", nil)
    } catch {
      return .contactRefused(FileWritingSentence.text(for: error))
    }
  }

  /// A path in which a leading `~/` stands for the home folder.
  private static func expanded(_ path: String) -> String {
    guard path.utf8.starts(with: "~/".utf8), let home = getenv("HOME") else { return path }
    return String(cString: home) + path.dropFirst()
  }

  private func written(_ moment: Instant) -> String {
    WrittenTime.moment(zones.local(around: moment).civil(at: moment))
  }
}
