import CallScript
import CoachApp
import Dispatch
import Store
import Synchronization

/// Does what the reducer asks of the world and posts the answers.
///
/// Live events go through one serial queue; everything else through another, so that no list or file ever
/// stands between a key and its save.
final class EffectRunner: Sendable {
  /// Where answers arrive.
  let inbox: Inbox
  private let store: Store
  private let saves: SaveQueue
  private let work: WorkCount
  private let desk: CallDesk
  private let people: AccountDesk
  private let imports: ImportDesk
  private let rules: RulesDesk
  private let drafts: DraftDesk
  private let erasure: ErasureDesk
  private let worker = DispatchQueue(label: "callcoach.work", qos: .utility)
  private let figures = DispatchQueue(label: "callcoach.figures", qos: .utility)
  /// Whether the program is being left: questions that wait are dropped, what is to be kept is not.
  private let isLeaving = Mutex(false)
  /// How often Home was asked for: of several that wait only the last is read.
  private let homeQuestions = Mutex(0)

  init(
    store: Store, inbox: Inbox, desk: CallDesk, people: AccountDesk, rules: RulesDesk, drafts: DraftDesk,
    folders: ProgramFolders? = nil
  ) {
    erasure = ErasureDesk(store: store, folders: folders)
    self.store = store
    self.inbox = inbox
    let work = WorkCount(inbox: inbox)
    self.work = work
    self.saves = SaveQueue(store: store, inbox: inbox, work: work)
    self.desk = desk
    self.people = people
    self.rules = rules
    self.drafts = drafts
    imports = ImportDesk(store: store, inbox: inbox, clock: people.clock)
  }

  /// Whether everything that was started has been answered; the answers then lie in the inbox.
  var isIdle: Bool { work.isZero }

  /// Starts one effect; the answer comes through the inbox.
  func perform(_ effect: Effect, now: Stamp) {
    switch effect {
    case .append(let event, let session):
      if let text = desk.text(for: event) { saves.learn(text.hash, text: text.text) }
      saves.append(event, to: session)
    case .retrySave(let session): saves.retry(session)
    case .closeCall(let session, let state): saves.close(session, state)
    case .loadHome: loadHome()
    case .tryWriting: answer(effect) { () throws(StoreError) in try self.takeOver() }
    case .prepareCall(let contact, let purpose, let move):
      answer(effect) { () throws(StoreError) in try self.desk.prepare(contact, purpose: purpose, for: move) }
    case .resumeCall(let session): answer(effect) { () throws(StoreError) in try self.desk.resume(session) }
    case .dismissCall(let session): answer(effect) { () throws(StoreError) in try self.desk.dismiss(session) }
    case .saveContact, .browse, .readAccount, .readPerson, .saveAccount, .keepFact, .removeFact, .setChampion,
      .suppress, .allow, .liftRequest:
      if case .browse(let question) = effect { people.note(question) }
      answer(effect) { () throws(StoreError) in try self.people.answer(effect) }
    case .erase(let id):
      answer(effect) { () throws(StoreError) in self.erasure.erase(id) }
    case .readChallenge: readChallenge()
    case .note, .putOff, .startChallenge, .writeChallenge: perform(today: effect)
    case .readImport, .commitImport, .cancelImport, .undoImport: perform(importing: effect)
    case .readDrafts, .makeDraft, .openDraft, .reshapeDraft, .keepDraft, .dropDraft, .writeDraft, .linkDraft,
      .markSent, .takeBackSent:
      answer(effect) { () throws(StoreError) in self.drafts.answer(effect) }
    case .readBriefing(let contact, let purpose, let move):
      answer(effect) { () throws(StoreError) in try self.aroundCall.briefing(before: contact, purpose, move) }
    case .readColleagues(let session, let account, let contact):
      answer(effect) { () throws(StoreError) in
        try self.aroundCall.colleagues(for: session, at: account, besides: contact)
      }
    case .readAftermath(let session):
      answer(effect) { () throws(StoreError) in try self.aroundCall.aftermath(of: session) }
    case .writeCalendarFile(let contact):
      answer(effect) { () throws(StoreError) in try self.aroundCall.writeCalendar(with: contact) }
    case .editDraft, .bell, .suspend, .redraw, .quit: break
    }
  }

  // MARK: Today

  private var today: TodayDesk {
    TodayDesk(store: store, clock: people.clock, zones: people.zones, moves: people.moves)
  }

  /// Reads what the challenge has come to, after the lists that wait and beside those that come.
  private func readChallenge() {
    work.begin()
    saves.afterwards {
      self.worker.async {
        self.figures.async {
          defer { self.work.end() }
          if self.isLeaving.withLock({ $0 }) { return }
          do throws(StoreError) {
            self.inbox.post(try self.today.boardAside())
          } catch {
            self.inbox.post(.failed(.readChallenge, StoreWords.sentence(error)))
          }
        }
      }
    }
  }

  /// Does what is asked about next moves and the challenge.
  private func perform(today effect: Effect) {
    answer(effect) { () throws(StoreError) in
      switch effect {
      case .note(let kinds, let contact): try self.today.note(kinds, about: contact)
      case .putOff(let key, let contact): try self.today.putOff(key, contact)
      case .startChallenge: try self.today.start()
      case .writeChallenge(let path, let isAnonymised):
        try self.today.write(path, isAnonymised: isAnonymised)
      default: nil
      }
    }
  }
  private var aroundCall: AroundCallDesk { AroundCallDesk(desk: desk, people: people, out: drafts.out) }

  /// Reads the playbook's file and tells the loop what came of it.
  func readPlaybook() {
    work.begin()
    worker.async {
      defer { self.work.end() }
      for action in self.desk.loadPlaybook() { self.inbox.post(action) }
    }
  }

  /// Reads the rules file and tells the loop what came of it.
  func readRules() {
    work.begin()
    worker.async {
      defer { self.work.end() }
      self.inbox.post(self.rules.read())
    }
  }

  /// Deletes what is older than the limit that was set, and reads Home anew when something went.
  func keepRetention() {
    work.begin()
    worker.async {
      defer { self.work.end() }
      let desk = RetentionDesk(store: self.store, now: self.people.clock.stamp().utc)
      do throws(StoreError) {
        if try desk.run(tell: { self.inbox.post($0) }) { self.inbox.post(try self.today.home()) }
      } catch {
        self.inbox.post(.failed(.loadHome, StoreWords.sentence(error)))
      }
    }
  }

  /// Makes summaries anew that an older program wrote, and reads Home anew when there were any.
  func renewSummaries() {
    guard store.isWriting else { return }
    work.begin()
    worker.async {
      defer { self.work.end() }
      do throws(StoreError) {
        let hasRenewed = try self.desk.renewSummaries { !self.isLeaving.withLock { $0 } }
        if hasRenewed, !self.isLeaving.withLock({ $0 }) { self.inbox.post(try self.today.home()) }
      } catch {
        self.inbox.post(.failed(.loadHome, StoreWords.sentence(error)))
      }
    }
  }

  private func loadHome() {
    let number = homeQuestions.withLock { count in
      count += 1
      return count
    }
    answer(.loadHome) { () throws(StoreError) in
      self.homeQuestions.withLock { $0 } == number ? try self.today.home() : nil
    }
  }

  /// Becomes the program that writes where nobody else does any more; what it had left open is closed then.
  private func takeOver() throws(StoreError) -> AppAction {
    if try store.takeOver() {
      try desk.closeEndedCalls()
      return .standingChanged(readOnlyReason: nil, refusesCalls: false)
    }
    return .standingChanged(
      readOnlyReason: StoreWords.standing(store.standing), refusesCalls: store.standing.refusesCalls)
  }

  /// Waits for the saves and closes the store; a call that could not be saved whole turns success into 74.
  func finish(_ code: Int32) -> Int32 {
    isLeaving.withLock { $0 = true }
    imports.cancel()
    let lost = saves.finish()
    // Questions that still run read from the store; it is closed under nobody.
    worker.sync {}
    figures.sync {}
    // A program that has to leave at once leaves this to the next start.
    if code == 0 { try? store.tidyIfNeeded() }
    store.close()
    guard lost > 0 else { return code }
    standardError("callcoach: \(lost) events of the last call could not be saved.\n")
    return code == 0 ? 74 : code
  }

  /// Runs a question after the saves that wait, so that it sees them, and posts its answer.
  private func answer(
    _ effect: Effect, _ question: @escaping @Sendable () throws(StoreError) -> AppAction?
  ) {
    work.begin()
    saves.afterwards {
      self.worker.async {
        defer { self.work.end() }
        if effect.isQuestion, self.isLeaving.withLock({ $0 }) { return }
        do throws(StoreError) {
          if let action = try question() { self.inbox.post(action) }
        } catch {
          self.inbox.post(.failed(effect, StoreWords.sentence(error)))
        }
      }
    }
  }

  /// Runs a step of an import on the working queue; a request to stop does not wait for it.
  private func perform(importing effect: Effect) {
    if effect == .cancelImport { return imports.cancel() }
    let step = imports.begin()
    work.begin()
    saves.afterwards {
      self.worker.async {
        defer { self.work.end() }
        self.imports.perform(effect, step: step)
      }
    }
  }
}
