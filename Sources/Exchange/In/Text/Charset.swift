/// The encodings that are read beside UTF-8, UTF-16 and Windows-1252: those that files and cards of contacts have.
///
/// Only these are asked of the platform's converter. It knows hundreds more, and a file could name any of them.
public enum Charset {
  /// The name by which the platform's converter knows an encoding, whatever its case and its punctuation; nil for one
  /// that is not read.
  public static func canonical(_ name: String) -> String? {
    if name.utf8.count > 40 { return nil }
    return byKey[key(name)]
  }

  /// The names that are said to people, in order.
  public static let names: [String] = Set(byKey.values).sorted()

  private static func key(_ name: String) -> String {
    let letters = name.utf8.map(ASCII.upper).filter { ASCII.isDigit($0) || (0x41...0x5A).contains($0) }
    return String(decoding: letters, as: UTF8.self)
  }

  private static let byKey: [String: String] = {
    var table: [String: String] = [:]
    for line in aliases {
      let names = line.split(separator: " ").map { String($0) }
      for name in names { table[key(name)] = names.first }
    }
    for part in 1...16 where part != 12 && part != 1 {
      table["ISO8859\(part)"] = "ISO-8859-\(part)"
      table["ISO8859\(part)LATIN"] = "ISO-8859-\(part)"
    }
    for page in 1250...1258 where page != 1252 {
      for prefix in ["WINDOWS", "CP", "WIN", "ANSI"] { table["\(prefix)\(page)"] = "CP\(page)" }
    }
    return table
  }()

  /// Names of one encoding, the converter's first.
  private static let aliases = [
    "UTF-8 UTF8", "UTF-16 UTF16 UCS-2 UNICODE", "UTF-16LE", "UTF-16BE", "UTF-32 UTF32", "US-ASCII ASCII",
    "CP1252 WINDOWS-1252 WIN1252 ANSI1252 ANSI ISO-8859-1 LATIN1 LATIN-1 L1", "ISO-8859-2 LATIN2",
    "ISO-8859-15 LATIN9 LATIN-9", "CP437 IBM437 DOS437 437", "CP850 IBM850 DOS850 DOS 850",
    "CP852 IBM852 852", "CP858 IBM858 858", "CP866 IBM866 866", "CP737 IBM737", "CP775 IBM775",
    "CP857 IBM857", "MACINTOSH MAC MACROMAN MAC-ROMAN X-MAC-ROMAN", "MAC-CENTRALEUROPE MACCE",
    "MAC-CYRILLIC MACCYRILLIC", "KOI8-R", "KOI8-U", "SHIFT_JIS SJIS SHIFT-JIS X-SJIS",
    "CP932 WINDOWS-31J MS932",
    "EUC-JP EUCJP X-EUC-JP", "ISO-2022-JP", "GB2312 EUC-CN", "GBK CP936 WINDOWS-936", "GB18030",
    "BIG5 BIG-5 CP950", "EUC-KR EUCKR KS_C_5601-1987", "CP949 UHC", "TIS-620 TIS620 CP874 WINDOWS-874",
  ]
}
