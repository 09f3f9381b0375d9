import ArgumentParser

/// `callcoach import`: takes people in from files.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take people in from a CSV or vCard file, look at what that brings first, and take it back.",
    usage: """
      callcoach import leads.csv --dry-run
      callcoach import leads.csv
      callcoach import list
      callcoach import undo
      """,
    discussion: "All options for files: callcoach help import file",
    subcommands: [ImportFile.self, ImportUndo.self, ImportList.self],
    defaultSubcommand: ImportFile.self)
}
