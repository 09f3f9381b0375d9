/// What a call has come to: the fold of its events.
public struct CallState: Hashable, Sendable {
  /// An objection raised in this call.
  public struct RaisedObjection: Hashable, Sendable {
    /// Which one.
    public var id: SectionID
    /// Its class.
    public var objectionClass: ObjectionClass
    /// What it says about the no.
    public var means: ObjectionMeaning
    /// The event that raised it.
    public var seq: Int
    /// Whether a second effort answered it.
    public var wasAnswered: Bool
  }

  /// A line that stood on the screen as the one to say.
  public struct ShownLine: Hashable, Sendable {
    /// The wording.
    public var line: LineID
    /// The section it belongs to.
    public var section: SectionID
    /// The words as filled, on one line.
    public var words: String
    /// The event that brought it.
    public var seq: Int
    /// Whether the rep marked it as said, or a reply to it came.
    public var wasSaid: Bool
  }

  /// A note of the rep.
  public struct Note: Hashable, Sendable {
    /// The words.
    public var text: String
    /// The event that holds it.
    public var seq: Int
  }

  /// The frozen inputs.
  public internal(set) var setup: CallSetup
  /// The playbook in force.
  public internal(set) var script: Script
  /// The playbooks this call may switch to.
  public internal(set) var scripts: [PlaybookHash: Script]
  /// The place of the last event that was folded.
  public internal(set) var lastSeq: Int
  /// Where the call stands.
  public internal(set) var phase: Phase = .ringing
  /// Whether the line was said and the reply is awaited.
  public internal(set) var isListening = false
  /// The line to say now; nil where there is none.
  public internal(set) var line: SpokenLine?
  /// When it was opened.
  public internal(set) var openedAt: Stamp
  /// When somebody answered; the clock runs from here.
  public internal(set) var answeredAt: Stamp?
  /// When it ended.
  public internal(set) var endedAt: Stamp?
  /// When the last event happened.
  public internal(set) var lastStamp: Stamp
  /// Whether the opening was marked said.
  public internal(set) var openingWasSaid = false
  /// The objections in order.
  public internal(set) var objections: [RaisedObjection] = []
  /// Classes that had their second effort.
  public internal(set) var answeredClasses: Set<ObjectionClass> = []
  /// The objection being answered.
  public internal(set) var currentObjection: SectionID?
  /// Second efforts spent.
  public internal(set) var secondEfforts = 0
  /// The concern that the prospect named, so that the next question stays with it.
  var namedTopic: Topic?
  /// The concern in play.
  public internal(set) var topic: Topic?
  /// Topics whose question was tried and gave nothing, or was left.
  public internal(set) var triedTopics: [Topic] = []
  /// Whether a question brought nothing.
  public internal(set) var questionGaveNothing = false
  /// Whether the prospect answered a question: something was there.
  public internal(set) var hadConversation = false
  /// Whether the prospect saw the fit in this call.
  public internal(set) var fitAgreed = false
  /// Whether the firm line was used.
  public internal(set) var firmLineUsed = false
  /// The state of the relationship.
  public internal(set) var bridge: Bridge = .intact
  /// Rungs offered so far.
  public internal(set) var rungsOffered: [Int] = []
  /// Whether the commitment was reached.
  public internal(set) var reachedCommitment = false
  /// How it ended; nil while it runs.
  public internal(set) var ending: Ending?
  /// What was agreed.
  public internal(set) var agreed: Outcome?
  /// The do-not-call request, when there was one.
  public internal(set) var stoppedAt: Stamp?
  /// Whom the request covers; the person until the wrap-up says otherwise.
  public internal(set) var stopScope: SuppressionScope = .person
  /// The rep's correction of the outcome.
  public internal(set) var correctedOutcome: Outcome?
  /// What will be clearer by the agreed call; empty when not written.
  public internal(set) var clearerByThen = ""
  /// What the rep made of a no from somebody else there; nil while that was not asked.
  public internal(set) var hucaJudgement: HucaJudgement?
  /// The person that was named as the right one; nil while nobody was, or while that was not asked.
  public internal(set) var referredTo: ContactID?
  /// Whether the wrap-up is confirmed.
  public internal(set) var isClosed = false
  /// Notes in order.
  public internal(set) var notes: [Note] = []
  /// Events that were marked.
  public internal(set) var bookmarks: [Int] = []
  /// Every line that was to be said, in order.
  public internal(set) var shown: [ShownLine] = []
  /// Words of the prospect that matched no phrase, until the next event; nil otherwise.
  public internal(set) var unrecognised: String?
  /// Steps walked since the last objection.
  public internal(set) var stepsDone: [Step] = []
  /// The monotonic time of the last event when it was a yes, to know a double one.
  var lastYes: Int64?
  /// The line and the waiting that an answer or a detour off script interrupted.
  var frozenLine: SpokenLine?
  var frozenListening = false
  /// Whether the screener was given the answer to "what is it about?".
  var gatekeeperAsked = false

  /// Opens a call; `scripts` must hold the setup's playbook, or nil comes back.
  init?(setup: CallSetup, stamp: Stamp, scripts: [PlaybookHash: Script]) {
    guard let script = scripts[setup.playbook] else { return nil }
    self.setup = setup
    self.script = script
    self.scripts = scripts
    self.lastSeq = 0
    self.openedAt = stamp
    self.lastStamp = stamp
  }

  /// Where the call stands once a detour is over: the phase itself outside one.
  var settledPhase: Phase {
    switch phase {
    case .answering(_, let back), .offScript(let back): back
    default: phase
    }
  }

  /// Whether the contact or a screener is on the line.
  var somebodyIsOn: Bool { answeredAt != nil || settledPhase == .gatekeeper }
  /// Whether the call is over.
  public var hasEnded: Bool { phase == .ended }
  /// Whether a do-not-call request stands.
  public var isStopped: Bool { stoppedAt != nil }
}
