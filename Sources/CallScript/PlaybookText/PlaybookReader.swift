/// What reading a playbook's text came to.
public struct PlaybookReading: Hashable, Sendable {
  /// The playbook; nil when there is any error.
  public var playbook: Playbook?
  /// Every mistake, errors and warnings, in the order of the text.
  public var diagnostics: [Diagnostic]

  /// Makes a reading.
  public init(playbook: Playbook?, diagnostics: [Diagnostic]) {
    self.playbook = playbook
    self.diagnostics = diagnostics
  }

  /// The mistakes that keep the playbook from being used.
  public var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }
  /// The mistakes that a call survives.
  public var warnings: [Diagnostic] { diagnostics.filter { $0.severity == .warning } }
}

/// Reads the Markdown that a sales manager writes; linear in the size of the text, without recursion.
public enum PlaybookReader {
  /// Reads a text and tells every mistake at once.
  public static func read(_ text: String) -> PlaybookReading { read(bytes: Array(text.utf8)) }

  /// Reads the bytes of a file, which need not be well-formed UTF-8.
  public static func read(bytes: [UInt8]) -> PlaybookReading {
    if let refusal = SourceCheck.refusal(of: bytes) {
      return PlaybookReading(playbook: nil, diagnostics: [refusal])
    }
    let source = SourceText(bytes: bytes)
    let log = DiagnosticLog(source: source)
    var outlineReader = OutlineReader(source: source, log: log)
    let outline = outlineReader.read()
    let assembler = PlaybookAssembler(source: source, log: log, outline: outline)
    let playbook = assembler.assemble()
    return PlaybookReading(playbook: log.hasErrors ? nil : playbook, diagnostics: log.sorted)
  }
}

extension PlaybookHash {
  /// The fingerprint of a playbook's text: 64-bit FNV-1a over its bytes.
  public init(of bytes: some Sequence<UInt8>) { self.init(Fingerprint(of: bytes).hexadecimal(digits: 16)) }
}

/// A 64-bit FNV-1a hash (Fowler, Noll and Vo; offset basis and prime as published).
struct Fingerprint {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init() {}

  init(of bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte) }
  }

  mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

  /// The last digits in lower-case hexadecimal, 1 to 16 of them, after folding the upper half onto the lower.
  func hexadecimal(digits: Int) -> String {
    let folded = digits > 8 ? value : value ^ (value >> 32)
    let text = String(folded, radix: 16)
    let padded = String(repeating: "0", count: max(0, 16 - text.utf8.count)) + text
    return String(padded.suffix(digits))
  }
}
