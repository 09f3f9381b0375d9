/// Every mistake that reading a playbook can find; raw values are the numbers in `PB012`.
///
/// Numbers below 100 are errors: the playbook cannot be used. From 100 on they are warnings.
public enum DiagnosticCode: Int, CaseIterable, Hashable, Comparable, Sendable {
  // The file as a whole.
  case fileTooLarge = 1
  case tooManyLines = 2
  case lineTooLong = 3
  case notUTF8 = 4
  case nulByte = 5
  case loneCarriageReturn = 6

  // Headings, keywords and values.
  case titleMissing = 10
  case unknownSection = 11
  case unknownKeyword = 12
  case missingColon = 13
  case keywordElsewhere = 14
  case strayText = 15
  case headingTooDeep = 16
  case malformedHeading = 17
  case nameMissing = 18
  case duplicateKeyword = 19
  case missingKeyword = 20
  case missingValue = 21
  case bulletNotHere = 22
  case badValue = 23
  case badAmount = 24
  case badSlots = 25
  case badID = 26
  case duplicateID = 27
  case duplicateKey = 28
  case badArgument = 29
  case bodyMissing = 30
  case badPhrase = 31
  case badWas = 32
  case badDefault = 33

  // The words of a line.
  case unknownPlaceholder = 40
  case unknownFact = 41
  case placeholderNotHere = 42
  case placeholderWithoutValue = 43
  case strayBrace = 44
  case unclosedStress = 45
  case badCondition = 46
  case emptyLine = 47
  case needNotNamed = 48

  // The playbook as a whole.
  case noFirstCallOpening = 50
  case noCommitment = 51
  case rungMissing = 52
  case noGeneralBenefit = 53
  case classWithoutKey = 54
  case noGenericQuestion = 55
  case noWarmExit = 56
  case noClosingOnStop = 57
  case noBrushOff = 58
  case messageWithoutSubject = 59
  case tierWithoutFact = 60

  // Honesty.
  case untrueLine = 70
  case wordsWithoutFact = 71
  case figureWithoutFact = 72

  // Tests written in the playbook.
  case badTestStep = 80
  case unknownTestKey = 81
  case unknownExpectation = 82
  case unknownContactField = 83
  case unknownTestSection = 84

  // Warnings.
  case stepWithOneWording = 101
  case phraseOwnedTwice = 102
  case phraseOfOneCommonWord = 103
  case longSentence = 104
  case longLine = 105
  case commitmentWithoutMinutes = 106
  case commitmentWithoutSlot = 107
  case empathyArgues = 108
  case yesNoQuestion = 109
  case questionAboutProduct = 110
  case benefitOfFeatures = 111
  case openingWithoutOutcome = 112
  case moreWeThanYou = 113
  case rungThreeProposes = 114
  case tierWithoutQuestion = 115
  case unusedFact = 116
  case topicWithoutBenefit = 117
  case duplicateLine = 118
  case valueMayBeMissing = 119
  case vetoedPhrase = 120
  case benefitWithoutProof = 121
  case benefitPromisesTooMuch = 122
  case hiddenCharacter = 123
  case testExpectsNothing = 124

  /// The code as printed: `PB012`.
  public var identifier: String { "PB" + padded(rawValue, to: 3) }

  /// Reads `PB012`, in either case, or the bare number; nil for anything that is no code.
  public init?(identifier: String) {
    let bytes = Array(identifier.utf8)
    let hasPrefix = bytes.count > 2 && asciiLower(bytes[0]) == 0x70 && asciiLower(bytes[1]) == 0x62
    let digits = hasPrefix ? bytes[2...] : bytes[...]
    guard digits.count <= 3, digits.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(String(decoding: digits, as: UTF8.self))
    else { return nil }
    self.init(rawValue: number)
  }

  /// Whether the playbook can still be used.
  public var severity: DiagnosticSeverity { rawValue < 100 ? .error : .warning }

  /// Orders by number.
  public static func < (a: DiagnosticCode, b: DiagnosticCode) -> Bool { a.rawValue < b.rawValue }
}

/// How bad a diagnostic is.
public enum DiagnosticSeverity: String, CaseIterable, Hashable, Sendable {
  /// The playbook cannot be used.
  case error
  /// The playbook works, but a call would go better without it.
  case warning
}
