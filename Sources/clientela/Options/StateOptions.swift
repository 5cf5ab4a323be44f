import ArgumentParser
import Loading

/// Where the record is.
struct StateOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Private record of finished periods; without a configuration file none is kept unless it is named.", valueName: "file"))
  var state: String?

  /// The flag, if it was given, as a setting.
  var flags: [Override] { state.map { [Override("--state", ["state"], $0)] } ?? [] }
}
