public import CallScript

/// All that the screen of a draft shows.
public struct DraftDetail: Hashable, Sendable {
  /// The draft as it is kept.
  public var draft: KeptDraft
  /// To whom it goes.
  public var contact: Contact
  /// What to look at before it goes out.
  public var cautions: [MessageCaution]
  /// Why it may not go out, or not any more; nil when it may.
  public var refusal: MessageRefusal?
  /// What is wrong with the address, a sentence; nil when nothing is, or when it is a gap.
  public var addressTrouble: String?
  /// Whether the playbook has the other shape of it.
  public var hasOtherShape: Bool
  /// Whether the move that it does is still to be done.
  public var isMoveOpen: Bool
  /// Whether it is in the store; a store that only reads keeps none.
  public var isKept: Bool

  /// Makes an account of a draft.
  public init(
    draft: KeptDraft, contact: Contact, cautions: [MessageCaution] = [], refusal: MessageRefusal? = nil,
    addressTrouble: String? = nil, hasOtherShape: Bool = false, isMoveOpen: Bool = false, isKept: Bool = true
  ) {
    self.draft = draft
    self.contact = contact
    self.cautions = cautions
    self.refusal = refusal
    self.addressTrouble = addressTrouble
    self.hasOtherShape = hasOtherShape
    self.isMoveOpen = isMoveOpen
    self.isKept = isKept
  }

  /// What stands in the way of calling it ready, each thing in words.
  public var missing: [String] {
    [refusal?.words, addressTrouble].compactMap(\.self) + draft.message.gapWords
  }

  /// Whether it can go out as it is kept.
  public var isReady: Bool { refusal == nil && addressTrouble == nil && draft.message.isReady }
}

/// What can be written to a person: the drafts that are kept, then the messages of the playbook.
public struct DraftOffers: Hashable, Sendable {
  /// A message, with the reason why it is not written; nil when it can be.
  public struct Offer: Hashable, Sendable {
    /// What it is for.
    public var purpose: MessagePurpose
    /// Why not.
    public var refusal: MessageRefusal?
    /// Makes an offer.
    public init(_ purpose: MessagePurpose, refusal: MessageRefusal? = nil) {
      self.purpose = purpose
      self.refusal = refusal
    }
  }

  /// To whom.
  public var contact: Contact
  /// Drafts that are kept, the newest first.
  public var kept: [KeptDraft]
  /// Messages that can be begun, those that may be written first.
  public var offers: [Offer]

  /// What each row is, whatever is known of it by now.
  var rowNames: [String] { kept.map(\.id.rawValue) + offers.map(\.purpose.rawValue) }

  /// Makes a list.
  public init(contact: Contact, kept: [KeptDraft] = [], offers: [Offer] = []) {
    self.contact = contact
    self.kept = kept
    self.offers = offers
  }

  /// How many rows it has.
  var count: Int { kept.count + offers.count }
}
