import ArgumentParser
import Foundation
import Loading
import Trade

/// Where the archive is: what the configuration says, or flags.
struct ArchiveOptions: ParsableArguments {
  @Option(help: "The configuration file. Without it: clientela.yml in this folder, unless --output is given.")
  var config: String?

  @OptionGroup var place: PlaceOptions

  /// The archive that is meant. Throws `Failure` 66 where nothing names it, or there is no site.
  func archive() throws -> Archive {
    let archive: Archive
    if config == nil, let output = place.output {
      archive = Archive(output: output, exports: place.exports ?? "exports", state: place.record.state, setup: nil)
    } else {
      var input = try InputOptions.parse([])
      input.config = config
      let setup = try input.setup(place.flags)
      setup.warnOfForgetting()
      let configuration = setup.configuration
      archive = Archive(output: configuration.output, exports: configuration.exports, state: configuration.state, setup: setup)
    }
    guard FileManager.default.fileExists(atPath: archive.output) else {
      throw Failure(.noInput, archive.output + ": there is no site here; build one, or name it with --output")
    }
    return archive
  }
}
