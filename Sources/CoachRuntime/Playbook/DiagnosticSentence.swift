public import CallScript

/// Says in one sentence what a diagnostic means; the only place where playbook mistakes become words.
public enum DiagnosticSentence {
  /// The sentence for one diagnostic; what was found is quoted as it stands and is not yet safe to draw.
  ///
  /// A table of one row a code, kept whole so that the compiler sees a missing row.
  public static func text(for diagnostic: Diagnostic) -> String {
    let found = diagnostic.found
    let context = diagnostic.context
    let limit = diagnostic.expected.first ?? ""
    let first = diagnostic.related.map { " (first on line \($0.line))" } ?? ""
    let place = place(context)
    return switch diagnostic.code {
    case .fileTooLarge: "The file is bigger than 1 MiB; a playbook is some ten pages long."
    case .tooManyLines:
      "The file has more than \(PlaybookLimits.lines) lines; nothing after this place is read."
    case .lineTooLong: "This line has \(found) characters; the limit is \(PlaybookLimits.lineLength)."
    case .notUTF8: "The file is not UTF-8 text here (\(found)); save it as UTF-8."
    case .nulByte: "There is a zero byte here; this is not a text file."
    case .loneCarriageReturn:
      "There is a carriage return without a line feed here; save the file with Unix or Windows line ends."
    case .titleMissing: "The first heading has to be the title, “# Playbook: ” and its name."
    case .unknownSection: "There is no section called “\(found)”."
    case .unknownKeyword: "There is no keyword “\(found)” \(place)."
    case .missingColon: "“\(found)” needs a colon behind it."
    case .keywordElsewhere: "“\(found)” does not belong \(place)."
    case .strayText: "This line is neither a keyword, a bullet nor a note."
    case .headingTooDeep: "A heading has one or two #; a third level means nothing here."
    case .malformedHeading: "This is not a heading that can be read."
    case .nameMissing: "The heading names its kind and no more; it needs a name after the colon."
    case .duplicateKeyword: "“\(found)” stands twice in this section\(first)."
    case .missingKeyword: "“\(found)” is missing \(place)."
    case .missingValue: "Nothing stands behind “\(found):”."
    case .bulletNotHere:
      context.isEmpty
        ? "A bullet needs a keyword above it." : "“\(context)” takes one value and no bullets."
    case .badValue: "“\(found)” is not something that “\(context)” can be."
    case .badAmount: "“\(found)” is not an amount that “\(context)” can be."
    case .badSlots: "These are not weekdays with hours."
    case .badID: "“\(found)” is not a name that can be pinned; use small letters, digits and hyphens."
    case .duplicateID: "The name “\(found)” is taken\(first)."
    case .duplicateKey: "Key \(found) already belongs to another objection\(first)."
    case .badArgument: "This is not what may stand in brackets behind “\(context)”."
    case .bodyMissing: "A message needs a line “---” and its text below."
    case .badPhrase: "A phrase stands in quotation marks, with commas between phrases."
    case .badWas: "This is not a former name."
    case .badDefault: "This is not a placeholder with its default."
    case .unknownPlaceholder: "There is no placeholder {\(found)}."
    case .unknownFact: "The playbook has no fact “\(found)”."
    case .placeholderNotHere: "{\(found)} has no value here."
    case .placeholderWithoutValue: "{\(found)} is used, and nothing in the playbook gives it a value."
    case .strayBrace: "This “\(found)” has no partner; write “\\\(found)” for the sign itself."
    case .unclosedStress: "A stressed word stands between two stars, *so*; write “\\*” for the sign itself."
    case .badCondition: "This condition cannot be read."
    case .emptyLine: "There is nothing to say in this line."
    case .needNotNamed: "The question speaks of “\(found)” and does not list it under Needs."
    case .noFirstCallOpening: "The playbook has no opening for a first call."
    case .noCommitment: "The playbook has no commitment: nothing asks for the meeting."
    case .rungMissing: "The playbook has no preferred outcome for rung \(found)."
    case .noGeneralBenefit:
      "The playbook has no benefit without a topic, for the topics that have none of their own."
    case .classWithoutKey: "No key leads to “\(found)” while keys are still free."
    case .noGenericQuestion: "The playbook has no generic question, for calls without a researched fact."
    case .noWarmExit: "The playbook has no warm exit: a call that comes to nothing would end in silence."
    case .noClosingOnStop: "The playbook has no closing on stop, for people who ask not to be contacted."
    case .noBrushOff:
      "The playbook answers no plain “not interested”: no objection has the class brush_off."
    case .messageWithoutSubject: "This message has no subject."
    case .tierWithoutFact: tierText(found)
    case .untrueLine: "“\(found)” is not true in this place."
    case .wordsWithoutFact: "“\(found)” puts words into their mouth that no fact in the sentence supplies."
    case .figureWithoutFact: "“\(found)” is a figure about them that no fact in the sentence supplies."
    case .badTestStep: "“\(found)” is not a step that a test can take."
    case .unknownTestKey: "There is no key “\(found)” to press."
    case .unknownExpectation: "“\(found)” is not something that “\(context)” can be."
    case .unknownContactField: "“\(found)” is not something that a contact has."
    case .unknownTestSection: "The playbook has no answer called “\(found)”."
    case .stepWithOneWording:
      "There is one wording only for: \(found). People who are called twice hear it twice."
    case .phraseOwnedTwice: "“\(found)” is claimed twice\(first); the earlier one always wins."
    case .phraseOfOneCommonWord: "“\(found)” is too common a word to recognise anything by."
    case .longSentence: "This sentence has \(found) words; \(limit) are enough for one breath."
    case .longLine: "This line has \(found) words; after \(limit) nobody listens."
    case .commitmentWithoutMinutes: "The ask names no minutes; a small bounded time is easier to give."
    case .commitmentWithoutSlot: "The ask names no day and time; a concrete one is easier to take."
    case .empathyArgues: "“\(found)” turns understanding into an argument."
    case .yesNoQuestion: "This can be answered with yes or no; ask how or what."
    case .questionAboutProduct: "“\(found)” makes the question one about us."
    case .benefitOfFeatures: "“\(found)” names a feature or a fashion, not what somebody got from it."
    case .openingWithoutOutcome: "The first two sentences do not say what the customer gets."
    case .moreWeThanYou: "The opening says we \(found) times and you \(limit) times."
    case .rungThreeProposes: "“\(found)” proposes the wait; on the last rung they name it."
    case .tierWithoutQuestion: "There is no question of the tier “\(found)”."
    case .unusedFact: "Nothing uses the fact “\(found)”, so researching it wins nothing."
    case .topicWithoutBenefit: "Questions open the topic “\(found)” and no benefit answers it."
    case .duplicateLine: "This wording stands here twice\(first)."
    case .valueMayBeMissing: "{\(found)} may not be known, and nothing says what to say then."
    case .vetoedPhrase: "“\(found)” can never match: this objection’s own Not rules it out."
    case .benefitWithoutProof: "The benefit names neither a client nor a result."
    case .benefitPromisesTooMuch: "“\(found)” promises more than anybody can keep."
    case .hiddenCharacter: "There is an invisible character here (\(found))."
    case .testExpectsNothing: "This test expects nothing and so can never fail."
    }
  }

  /// Where a keyword stands: `above the first section` or `in an Objection section`.
  private static func place(_ context: String) -> String {
    if context.isEmpty { return "here" }
    if context == SectionName.header { return "above the first section" }
    let article = "AEIOU".contains(context.prefix(1)) ? "an" : "a"
    return "in \(article) \(context) section"
  }

  private static func tierText(_ tier: String) -> String {
    tier == Tier.generic.rawValue
      ? "A generic question needs no fact; with one it belongs to a better tier."
      : "A question of the tier “\(tier)” has to stand on a fact of that scope."
  }

  private enum SectionName {
    static let header = "Playbook"
  }
}
