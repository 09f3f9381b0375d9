public import CallScript

/// An e-mail being looked at and typed, or the choice which one to write.
public struct DraftScreen: Hashable, Sendable {
  /// What one key takes back.
  public enum Undo: Hashable, Sendable {
    /// The draft was thrown away.
    case dropped
    /// The words were others before.
    case changed(MessageDraft)
    /// It was noted as sent.
    case sent(LaterEventID)
  }

  /// What can be written to the person; nil where the screen was opened for one draft.
  public internal(set) var offers: DraftOffers?
  /// The chosen row of those, from 0.
  public internal(set) var selected = 0
  /// Whether the list of what can be written is shown, or awaited.
  public internal(set) var isChoosing: Bool
  /// The draft as it was kept last; nil until the store has answered.
  public internal(set) var detail: DraftDetail?
  /// Its words as they stand.
  public internal(set) var editor: DraftEditor?
  /// Whether keys go into the words.
  public internal(set) var isEditing = false
  /// The first row of the text that is shown, while nothing is typed.
  public internal(set) var top = 0
  /// The link that opens it in a mail program, while it is shown.
  public internal(set) var link: String?
  /// Whether it was thrown away.
  public internal(set) var isDropped = false
  /// Why the last change is not kept; nil when it is, or is under way.
  public internal(set) var failure: String?
  /// What `u` takes back; nil when there is nothing.
  public internal(set) var undo: Undo?
  /// The words before the typing began.
  var before: MessageDraft?
  /// Whether writing it was asked for once although something is missing.
  var isWritingArmed = false
  /// Whether leaving was asked for, and waits for the last change to be kept.
  var isLeaving = false
  /// Whether leaving was asked for once although the last change cannot be kept.
  var isLeavingArmed = false
  /// Signs typed since the words were last given to the store.
  var changes = 0
  /// When they are given to it at the latest, on the monotonic clock.
  var keepAt: Int64?

  /// Makes a screen that waits for a draft, or for what can be written.
  init(isChoosing: Bool = false) { self.isChoosing = isChoosing }

  /// The words as they stand; nil while nothing was read.
  public var message: MessageDraft? { editor?.message }

  /// Whether the words on the screen are those on the disk.
  public var isKept: Bool {
    guard let detail, let message else { return true }
    return detail.isKept && detail.draft.message == message
  }

  /// Whether the words are others than those that were read or kept last.
  var isChanged: Bool { detail.map { $0.draft.message != message } ?? false }

  /// Whether it can go out as it stands.
  public var isReady: Bool {
    guard let detail, let message else { return false }
    let addressIsFine = detail.addressTrouble == nil || message.to != detail.draft.message.to
    return detail.refusal == nil && addressIsFine && message.isReady
  }

  /// The draft with the words as they stand.
  func copy(at now: Instant) -> KeptDraft? {
    guard let detail, let message else { return nil }
    var copy = detail.draft
    if copy.message != message { copy.changedAt = now }
    copy.message = message
    return copy
  }

  /// Takes over a draft that was read.
  mutating func show(_ detail: DraftDetail) {
    let editor = DraftEditor(detail.draft.message)
    self.detail = detail
    // A sign that has no place in the fields would make it look changed for ever.
    self.detail?.draft.message = editor.message
    self.editor = editor
    isChoosing = false
    isEditing = false
    isDropped = false
    failure = nil
    link = nil
    top = 0
    changes = 0
    keepAt = nil
  }
}
