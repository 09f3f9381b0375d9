import ArgumentParser

/// `callcoach playbook …`: everything that works on a playbook's file.
struct PlaybookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "playbook",
    abstract: "Write, check and print playbooks.",
    subcommands: [
      PlaybookNew.self, PlaybookCheck.self, PlaybookExplain.self, PlaybookPrint.self, PlaybookIDs.self,
      PlaybookTestCommand.self,
    ])
}
