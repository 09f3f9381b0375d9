import CallScript
import CoachApp
import Dispatch
import Store
import Synchronization

/// Commits events in order, off the loop's thread; what could not be committed waits and is tried again.
final class SaveQueue: Sendable {
  /// What of one session still has to reach the disk.
  private struct Waiting {
    var events: [CallEvent] = []
    var closing: CallState?
  }

  private let queue = DispatchQueue(label: "callcoach.saves", qos: .userInteractive)
  private let waiting = Mutex<[SessionID: Waiting]>([:])
  private let texts = Mutex<[PlaybookHash: String]>([:])
  private let store: Store
  private let inbox: Inbox
  private let work: WorkCount

  init(store: Store, inbox: Inbox, work: WorkCount) {
    self.store = store
    self.inbox = inbox
    self.work = work
  }

  /// Makes a playbook's text known; it is kept with the first event that needs it.
  func learn(_ hash: PlaybookHash, text: String) {
    texts.withLock { $0[hash] = text }
  }

  /// Commits an event after all that came before it.
  func append(_ event: CallEvent, to session: SessionID) {
    waiting.withLock { $0[session, default: Waiting()].events.append(event) }
    startFlush(session)
  }

  /// Closes a session once all its events are committed.
  func close(_ session: SessionID, _ state: CallState) {
    waiting.withLock { $0[session, default: Waiting()].closing = state }
    startFlush(session)
  }

  /// Tries again what could not be committed.
  func retry(_ session: SessionID) {
    startFlush(session)
  }

  /// Runs work after everything that waits now has been tried.
  func afterwards(_ work: @escaping @Sendable () -> Void) {
    queue.async(execute: work)
  }

  /// Waits until everything was tried; comes back with the number of events that are still not committed.
  func finish() -> Int {
    queue.sync {
      for session in waiting.withLock({ Array($0.keys) }) { flush(session) }
    }
    return waiting.withLock { $0.values.reduce(0) { $0 + $1.events.count } }
  }

  private func startFlush(_ session: SessionID) {
    work.begin()
    queue.async {
      defer { self.work.end() }
      self.flush(session)
    }
  }

  private func flush(_ session: SessionID) {
    guard let work = waiting.withLock({ $0[session] }) else { return }
    do throws(StoreError) {
      if let last = work.events.last {
        try keepPlaybooks(of: work.events)
        try store.append(work.events, to: session)
        waiting.withLock { $0[session]?.events.removeFirst(work.events.count) }
        inbox.post(.saved(session, seq: last.seq))
      }
      if let state = work.closing {
        try store.close(
          session, with: [], summary: SessionSummary(of: state), lineUses: state.linesSaid)
        waiting.withLock { $0[session]?.closing = nil }
        inbox.post(.callClosed(session))
      }
      waiting.withLock { all in
        if let rest = all[session], rest.events.isEmpty, rest.closing == nil { all[session] = nil }
      }
    } catch {
      inbox.post(.saveFailed(session, reason: StoreWords.reason(error)))
    }
  }

  /// A call can be read again only with the text it ran with, so that is kept first.
  private func keepPlaybooks(of events: [CallEvent]) throws(StoreError) {
    for event in events {
      let hash: PlaybookHash
      switch event.kind {
      case .opened(let setup): hash = setup.playbook
      case .playbookReplaced(let replacement): hash = replacement
      default: continue
      }
      if let text = texts.withLock({ $0[hash] }) { try store.savePlaybook(hash, text: text) }
    }
  }
}

extension SessionSummary {
  /// What a folded call came to.
  init(of state: CallState) {
    self.init(
      answeredAt: state.answeredAt?.utc, endedAt: (state.endedAt ?? state.lastStamp).utc,
      outcome: state.outcome ?? Outcome(.noAnswer), objections: state.objections.count,
      secondEfforts: state.secondEfforts, bridge: state.bridge, clearerByThen: state.clearerByThen,
      purpose: state.setup.purpose, reason: state.reasonOfNo, topic: state.topic,
      reachedCommitment: state.reachedCommitment,
      talked: state.talked(until: state.lastStamp.monotonic), referredTo: state.referredTo,
      judgement: state.hucaJudgement)
  }
}

extension CallState {
  /// How often each line was said in this call.
  var linesSaid: [LineID: Int] {
    shown.reduce(into: [:]) { counts, line in
      if line.wasSaid { counts[line.line, default: 0] += 1 }
    }
  }
}
