/// Asks for a word to be typed before something is done that cannot be taken back.
enum Confirmation {
  /// Whether the word was typed on standard input; its end counts as no.
  static func isGiven(word: String) -> Bool {
    print("Type \(word) to go on: ", terminator: "")
    StandardOutput.flush()
    guard let typed = readLine() else {
      print("")
      return false
    }
    return typed.split(separator: " ").map { $0.lowercased() } == [word]
  }
}
