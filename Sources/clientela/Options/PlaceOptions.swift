import ArgumentParser
import Loading

/// Where what is built goes.
struct PlaceOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Folder of the site.", valueName: "dir"))
  var output: String?

  @Option(help: ArgumentHelp("Folder of the private lists; outside the site.", valueName: "dir"))
  var exports: String?

  @OptionGroup var record: StateOptions

  /// The flags that were given, as settings.
  var flags: [Override] {
    [("output", output), ("exports", exports)].compactMap { key, value in value.map { Override("--" + key, [key], $0) } }
      + record.flags
  }
}
