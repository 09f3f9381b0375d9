/// A name that can be written into a playbook's text so that it survives every later change of the words.
public struct PlaybookPin: Hashable, Sendable {
  /// The byte of the text before which the mark goes, from 0.
  public var offset: Int
  /// What goes there, for example ` {#already-covered}`.
  public var mark: String
}

/// Pins the names of sections and lines; nothing else in the text changes.
public enum PlaybookPins {
  /// The marks that the text lacks, in the order of the text; empty when the playbook has errors.
  public static func missing(in bytes: [UInt8]) -> [PlaybookPin] {
    guard SourceCheck.refusal(of: bytes) == nil else { return [] }
    let source = SourceText(bytes: bytes)
    let log = DiagnosticLog(source: source)
    var outlineReader = OutlineReader(source: source, log: log)
    let assembler = PlaybookAssembler(source: source, log: log, outline: outlineReader.read())
    _ = assembler.assemble()
    guard !log.hasErrors else { return [] }
    return assembler.pins.sorted { $0.offset < $1.offset }
  }

  /// The text with every missing mark in its place.
  public static func pinning(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    var start = 0
    for pin in missing(in: bytes) {
      result.append(contentsOf: bytes[start..<pin.offset])
      result.append(contentsOf: pin.mark.utf8)
      start = pin.offset
    }
    result.append(contentsOf: bytes[start...])
    return result
  }
}
