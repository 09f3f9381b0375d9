import ArgumentParser
import Cells
import CoachRuntime
import CursesTerminal
import Glibc
import Store

/// Options that every way into the coach shares.
struct CoachArguments: ParsableArguments {
  @Option(name: .customLong("playbook"), help: "Use this playbook instead of your own or the shipped one.")
  var playbook: String?

  @Option(help: "Colours: default, dark, light or mono.")
  var theme: String?

  @Option(name: .customLong("rep"), help: "Your name, as you say it. CALLCOACH_REP does the same.")
  var rep: String?

  @Flag(help: "Numbered choices in plain lines, for screen readers and pipes.")
  var linear = false
}

/// Opens the coach: store, folders, terminal, and the loop on top.
struct CoachSession {
  let arguments: CoachArguments
  var contact: String?

  /// Runs the coach and leaves with its exit code.
  func run() throws -> Never {
    FilePrivacy.begin()
    if let name = arguments.theme, Theme.named(name) == nil {
      throw ValidationError("There is no theme “\(name)”. Known: \(Theme.all.map(\.name).joined(separator: ", ")).")
    }
    let folders = try foldersOrExit()
    let store = openStore(at: folders.data)
    let coach = Coach(options: options(in: folders), store: store)
    do throws(StoreError) {
      throw ExitCode(try run(coach, folders))
    } catch let error as StoreError {
      complain(StoreWords.sentence(error))
      throw ExitCode(StoreExit.code(for: error))
    }
  }
}
