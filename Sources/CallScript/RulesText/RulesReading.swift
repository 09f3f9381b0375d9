/// What reading a rules file came to.
public struct RulesReading: Hashable, Sendable {
  /// The rules; nil when there is any mistake.
  public let rules: ConductRules?
  /// Every mistake, in the order of the text.
  public let mistakes: [RulesMistake]
}

/// How big a rules file may be; the file and its lines are held to a playbook's limits.
public enum RulesLimits {
  /// Characters of a remark.
  public static let note = 200
  /// Dials within 24 hours that a region's rule may name.
  public static let dialsADay = 1...20
  /// Mistakes kept; beyond them a file is wrong in every line, and telling more helps nobody.
  public static let mistakes = 500
}

/// Reads the rules of conduct: one row a line, fields between tabs or blanks, `#` before a remark.
///
/// ```
/// compiled  2026-11-22
/// region    US-FL  08:00  20:00  3  a remark for the rep
/// holiday   US     2026-12-25  Christmas Day
/// figure    cool_off_days  14
/// ```
///
/// What the file does not say holds as the program has it: the row for everywhere, and every figure.
public enum RulesReader {
  /// Reads a file's bytes: UTF-8 with Unix or Windows line ends, a byte order mark or none.
  public static func read(bytes: [UInt8]) -> RulesReading {
    if let refusal = SourceCheck.refusal(of: bytes), let mistake = RulesMistake(refusal) {
      return RulesReading(rules: nil, mistakes: [mistake])
    }
    var assembly = RulesAssembly(SourceText(bytes: bytes))
    return assembly.read()
  }

  /// Reads a text.
  public static func read(_ text: String) -> RulesReading { read(bytes: Array(text.utf8)) }
}

extension RulesMistake {
  /// What makes a text unreadable as a whole; nil for a diagnostic of another kind.
  fileprivate init?(_ refusal: Diagnostic) {
    let unreadable: Unreadable
    switch refusal.code {
    case .fileTooLarge: unreadable = .tooLarge
    case .tooManyLines: unreadable = .tooManyLines
    case .notUTF8: unreadable = .notUTF8(refusal.found)
    case .nulByte: unreadable = .zeroByte
    case .loneCarriageReturn: unreadable = .loneCarriageReturn
    default: return nil
    }
    self.init(.unreadable(unreadable), at: refusal.position)
  }
}
