import ArgumentParser

/// `callcoach draft`: e-mails as drafts. Nothing is sent.
struct DraftCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft",
    abstract: "Fill an e-mail as a draft, list drafts, show one. Nothing is ever sent.",
    usage: """
      callcoach draft Ann Hale --for hang-up
      callcoach draft Ann Hale --for note --edit --ready
      callcoach draft Ann Hale --for information --print
      callcoach draft list
      callcoach draft show 01KB
      """,
    subcommands: [DraftMake.self, DraftList.self, DraftShow.self],
    defaultSubcommand: DraftMake.self)
}
