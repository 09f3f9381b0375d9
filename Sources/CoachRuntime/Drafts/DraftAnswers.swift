import CallScript
import CoachApp
import Store

extension DraftDesk {
  /// The answer to an effect about drafts; nil for all others.
  func answer(_ effect: Effect) -> AppAction? {
    do throws(DraftError) {
      return try tryToAnswer(effect)
    } catch {
      if case .keepDraft(let draft) = effect {
        return .draftNotKept(draft.id, DraftSentence.text(for: error))
      }
      return .draftRefused(DraftSentence.text(for: error))
    }
  }

  private func tryToAnswer(_ effect: Effect) throws(DraftError) -> AppAction? {
    switch effect {
    case .readDrafts(let contact): return .draftsRead(try offers(to: contact))
    case .makeDraft(let contact, let purpose, let move):
      return .draftRead(try make(for: contact, purpose, move: move))
    case .openDraft(let id): return .draftRead(try open(id))
    case .reshapeDraft(let draft): return .draftRead(try reshape(draft))
    case .keepDraft(let draft): return .draftKept(try keep(draft))
    case .dropDraft(let id): return .draftDropped(try drop(id))
    case .writeDraft(let draft, let evenUnready):
      let (detail, path) = try write(draft, evenUnready: evenUnready)
      let words = detail.isReady ? "Written" : "Written, NOT ready"
      return .draftWritten(detail, "\(words): \(path). Nothing was sent.")
    case .linkDraft(let draft): return .draftLinked(draft.id, try link(draft))
    case .markSent(let draft):
      let (detail, event) = try markSent(draft)
      return .draftSent(detail, "Noted that you sent it: the step is done. u takes it back.", event)
    case .takeBackSent(let draft, let event):
      return .draftSent(try takeBack(event, draft), "The step is open again.", nil)
    default: return nil
    }
  }
}
