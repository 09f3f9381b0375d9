import Foundation

/// Strings as C takes a program's arguments.
enum CStrings {
  /// Lends a null-terminated array of C strings for as long as `body` runs.
  static func lend<Result>(
    _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var pointers = strings.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    return body(&pointers)
  }
}
