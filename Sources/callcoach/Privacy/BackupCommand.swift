import ArgumentParser

/// `callcoach backup …`: copies of the data file.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the data file, list the copies, put one back.",
    usage: """
      callcoach backup
      callcoach backup --to /media/usb/callcoach --keep 10
      callcoach backup list
      callcoach backup restore newest
      callcoach backup forget /media/usb/callcoach
      """,
    subcommands: [BackupMake.self, BackupList.self, BackupRestore.self, BackupForget.self],
    defaultSubcommand: BackupMake.self)
}
