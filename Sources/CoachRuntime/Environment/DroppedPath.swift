import Glibc

/// The path of a file as a terminal types it when the file is dropped on its window: in quotes, with backslashes, or as
/// an address (`file://`, RFC 8089).
public enum DroppedPath {
  /// The path that is meant: the one that was typed where something stands there, else what is in its quotes or its
  /// address where something stands there, else the one that was typed.
  public static func meant(by typed: String) -> String { meant(by: typed, isThere: isThere) }

  static func meant(by typed: String, isThere: (String) -> Bool) -> String {
    if isThere(typed) { return typed }
    let words = ShellWords.split(typed) ?? []
    let unquoted = words.count == 1 ? words[0] : typed
    return [unquoted, path(ofAddress: unquoted)].compactMap(\.self).first(where: isThere) ?? typed
  }

  private static func isThere(_ path: String) -> Bool {
    var entry = stat()
    return stat(path, &entry) == 0
  }

  /// The path of an address of this machine; nil for anything else, and for one that holds a NUL or no text.
  private static func path(ofAddress text: String) -> String? {
    for start in ["file://localhost/", "file:///", "file:/"] {
      guard text.utf8.count >= start.utf8.count,
        text.prefix(start.count).lowercased() == start
      else { continue }
      return decoded(Array(text.utf8.dropFirst(start.utf8.count - 1)))
    }
    return nil
  }

  private static func decoded(_ bytes: [UInt8]) -> String? {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%") {
        guard index + 2 < bytes.count,
          let value = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16),
          value != 0
        else { return nil }
        result.append(value)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(validating: result, as: UTF8.self)
  }
}
