import ArgumentParser

/// `clientela archive`
struct ArchiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive", abstract: "The periods that are kept: lists them, proves their bytes, removes old ones.",
    subcommands: [ArchiveListCommand.self, ArchiveVerifyCommand.self, ArchivePruneCommand.self])
}
