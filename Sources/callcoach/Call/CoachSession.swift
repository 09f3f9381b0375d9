import ArgumentParser
import CallScript
import Cells
import CoachRuntime
import CursesTerminal
import Glibc
import Store

/// Opens the coach: folders, store, terminal, and the loop on top.
struct CoachSession {
  let wishes: CoachWishes
  /// The contact to call at once; nil begins at Home.
  var contact: String?

  /// Runs the coach until it is left; always throws the code to leave with.
  func run() throws {
    FilePrivacy.begin()
    CrashRescue.dropBacktracer()
    try refuseBrokenPlaybook()
    let folders = try DataFolder.folders()
    folders.sweepDrafts()
    do {
      let store = try Store.open(at: folders.data)
      defer { store.close() }
      let coach = Coach(options: options(in: folders), store: store)
      throw ExitCode(try open(coach, in: folders))
    } catch let error as StoreError {
      throw DataFolder.complaint(about: error, in: folders.data)
    }
  }

  /// A playbook that is named has to be whole: nothing else runs that could stay in its place.
  private func refuseBrokenPlaybook() throws {
    guard let path = wishes.playbook else { return }
    let playbook = try PlaybookArgument.read(path)
    guard !playbook.reading.errors.isEmpty else { return }
    let report = DiagnosticReport(path: playbook.path, text: playbook.text)
    StandardError.print(report.text(for: playbook.reading.diagnostics))
    throw PlaybookExit.badPlaybook
  }

  private func options(in folders: ProgramFolders) -> CoachOptions {
    CoachOptions(
      playbookPath: PlaybookInForce.path(named: wishes.playbook, in: folders), folders: folders,
      contact: contact,
      theme: wishes.theme ?? Self.variable("CALLCOACH_THEME"),
      repName: wishes.rep ?? Self.variable("CALLCOACH_REP"))
  }

  /// The full screen where the terminal has one, else plain lines.
  private func open(_ coach: Coach, in folders: ProgramFolders) throws -> Int32 {
    if wishes.isLinear { return try coach.runLinear() }
    let terminal: CursesTerminal
    do throws(TerminalError) {
      terminal = try CursesTerminal.open(crashNote: folders.crashNote())
    } catch {
      return try runWithoutScreen(coach, because: error)
    }
    defer { terminal.close() }
    return try coach.run(on: terminal)
  }

  private func runWithoutScreen(_ coach: Coach, because error: TerminalError) throws -> Int32 {
    switch error {
    case .notATerminal where isatty(STDIN_FILENO) != 1 && isatty(STDOUT_FILENO) != 1:
      StandardError.print("callcoach: no terminal here; going on in plain lines (--linear).")
    case .notATerminal:
      StandardError.print("callcoach: no full screen without a terminal; going on in plain lines.")
    case .lineOnly(let term) where term.isEmpty:
      StandardError.print("callcoach: TERM is not set; going on in plain lines.")
      StandardError.print(Self.wayOut)
    case .lineOnly(let term):
      StandardError.print("callcoach: TERM=\(Self.shown(term)) has no full screen; going on in plain lines.")
    case .unknown(let term):
      StandardError.print("callcoach: going on in plain lines.")
      StandardError.print("This machine does not know TERM=\(Self.shown(term)).")
      StandardError.print(Self.wayOut)
    case .alreadyOpen, .system:
      StandardError.print("callcoach: the terminal cannot be taken over; going on in plain lines.")
    }
    return try coach.runLinear()
  }

  private static let wayOut = "In most terminals TERM=xterm-256color callcoach opens the full screen."

  /// A name from outside, inert.
  private static func shown(_ term: String) -> String { ScreenText(term).string }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
