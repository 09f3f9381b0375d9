/// The environment that every measured program gets, whatever the machine's own is.
enum CleanEnvironment {
  /// It, with additions.
  static func with(home: String, adding more: [String: String] = [:]) -> [String: String] {
    [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": home, "TERM": "xterm-256color", "LANG": "C.UTF-8",
      "TZ": "Europe/London",
    ].merging(more) { $1 }
  }
}
