import CallScript
import CoachApp
import Exchange
import Glibc
import Store
import Synchronization

/// Takes contacts in from files: reads, previews, keeps, takes back.
final class ImportDesk: Sendable {
  /// What was read last and waits to be kept.
  private struct Waiting {
    var path: String
    var contacts: ReadContacts
  }

  private let store: Store
  private let inbox: Inbox
  private let clock: SystemClock
  private let waiting = Mutex<Waiting?>(nil)
  /// The number of the step asked for last, and of the last one that is to stop.
  private let steps = Mutex((asked: 0, stopped: 0))
  /// How many lines of what was left out, and of what else is worth knowing, a preview shows.
  private static let shownRemarks = 20

  init(store: Store, inbox: Inbox, clock: SystemClock) {
    self.store = store
    self.inbox = inbox
    self.clock = clock
  }

  /// Notes that a step was asked for, before it waits for its turn; gives its number.
  func begin() -> Int {
    steps.withLock {
      $0.asked += 1
      return $0.asked
    }
  }

  /// Stops every step asked for so far.
  func cancel() { steps.withLock { $0.stopped = $0.asked } }

  /// Does a step and says what came of it.
  func perform(_ effect: Effect, step: Int) {
    switch effect {
    case .readImport(let path): read(path, step)
    case .commitImport: commit(step)
    case .undoImport(let batch): undo(batch, step)
    default: break
    }
  }

  private func goesOn(_ step: Int) -> Bool { steps.withLock { $0.stopped < step } }

  // MARK: Steps

  private func read(_ typed: String, _ step: Int) {
    let path = DroppedPath.meant(by: Self.expanded(typed))
    do throws(ImportFailure) {
      let contacts = try contacts(at: path, step)
      let outcome = try checked { () throws(StoreError) in
        try store.previewImport(contacts.rows) { _, _ in goesOn(step) }
      }
      guard goesOn(step) else { return }
      waiting.withLock { $0 = Waiting(path: path, contacts: contacts) }
      inbox.post(.importMoved(.preview(preview(path, contacts, outcome), top: 0)))
    } catch {
      // Whoever stopped the reading has left the screen.
      if goesOn(step) { inbox.post(.importFailed(ImportSentence.text(for: error, path: path))) }
    }
  }

  private func contacts(at path: String, _ step: Int) throws(ImportFailure) -> ReadContacts {
    let bytes: [UInt8]
    do throws(ContactsInputError) {
      bytes = try ContactsInput.bytes(at: path) { goesOn(step) }
    } catch {
      throw .input(error)
    }
    return try ReadContacts(bytes, store: store) { goesOn(step) }
  }

  private func commit(_ step: Int) {
    guard let found = waiting.withLock({ $0 }) else {
      return inbox.post(.importFailed("Read the file again first."))
    }
    let now = clock.stamp().utc
    let batch = ImportBatch(
      id: mint(now), at: now, source: found.contacts.file.source.rawValue, path: found.path)
    do throws(StoreError) {
      let outcome = try store.keepImport(found.contacts.rows, as: batch, mint: { mint(now) }) { done, total in
        inbox.post(.importMoved(.running(done: done, total: total)))
        return goesOn(step)
      }
      waiting.withLock { $0 = nil }
      inbox.post(.importMoved(.done(ImportWords.done(outcome), batch: outcome.batch)))
    } catch {
      inbox.post(.importFailed(StoreWords.sentence(error)))
    }
  }

  private func undo(_ batch: String, _ step: Int) {
    do throws(StoreError) {
      let undoing = try store.undoImport(batch) { done, total in
        inbox.post(.importMoved(.running(done: done, total: total)))
        return goesOn(step)
      }
      let kept = undoing.kept.prefix(5).map { "\n" + ImportWords.kept($0) }.joined()
      inbox.post(.importMoved(.done(ImportWords.undone(undoing) + kept, batch: "")))
    } catch {
      inbox.post(.importFailed(StoreWords.sentence(error)))
    }
  }

  // MARK: Words

  private func preview(
    _ path: String, _ contacts: ReadContacts, _ outcome: ImportOutcome
  ) -> ImportPreview {
    let remarks = ImportRemarks(contacts, outcome)
    let counts = ImportWords.counts(outcome, of: contacts)
    let shown = Self.shownRemarks
    return ImportPreview(
      path: path, source: ImportWords.source(contacts.file), mapping: ImportWords.mapping(contacts.file),
      questions: ImportWords.questions(contacts),
      table: ImportSample.table(outcome), counts: counts.isEmpty ? ["There is nobody in it."] : counts,
      problems: remarks.leftOut.prefix(shown).map(Self.words),
      moreProblems: remarks.moreLeftOut + max(0, remarks.leftOut.count - shown),
      remarks: remarks.others.prefix(shown).map(Self.words),
      moreRemarks: remarks.moreOthers + max(0, remarks.others.count - shown), changes: outcome.changes)
  }

  private static func words(_ remark: ImportRemarks.Remark) -> String {
    "line \(remark.line): \(remark.words)"
  }

  private func checked<Value>(_ body: () throws(StoreError) -> Value) throws(ImportFailure) -> Value {
    do throws(StoreError) { return try body() } catch { throw .store(error) }
  }

  private func mint(_ now: Instant) -> String {
    var chance = SystemRandomNumberGenerator()
    return ULID.mint(at: now, random: chance.next(), chance.next())
  }

  /// A path that begins with `~/` as the shell would have it.
  private static func expanded(_ path: String) -> String {
    guard path.utf8.starts(with: "~/".utf8), let home = getenv("HOME") else { return path }
    return String(cString: home) + String(path.dropFirst())
  }
}
