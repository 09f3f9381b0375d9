import ArgumentParser
import Glibc

/// The two ways in that are taken all day long, `callcoach` and `callcoach call NAME`, without the parser of the
/// command line: reading the types of its options took a fifth of the time to the first frame.
enum PlainOpening {
  /// The session that a command line asks for; nil where it has an option, or another command.
  static func session(for arguments: [String]) -> CoachSession? {
    guard let command = arguments.first else { return CoachSession(wishes: CoachWishes()) }
    let words = arguments.dropFirst()
    guard command == "call", !words.contains(where: { $0.hasPrefix("-") }) else { return nil }
    return CoachSession(wishes: CoachWishes(), contact: words.isEmpty ? nil : words.joined(separator: " "))
  }

  /// Runs a session and ends the process with its code.
  static func run(_ session: CoachSession) -> Never {
    do {
      try session.run()
      exit(StandardOutput.finish(0))
    } catch let code as ExitCode {
      exit(StandardOutput.finish(code.rawValue))
    } catch {
      Callcoach.exit(withError: error)
    }
  }
}
