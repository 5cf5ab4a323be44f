import Analysing
import Describing
import Loading
import Publishing
import Rendering
import Trade

/// The whole way from orders to a published report.
struct Build: Sendable {
  let setup: Setup
  let jobs: Int
  let progress: Progress

  /// Builds the chosen periods from one ledger, publishes each, and says what became of it.
  func run(choosing choose: (Ledger) throws -> [PeriodChoice.Chosen], telling tell: (BuildSummary) throws -> Void) throws {
    let configuration = setup.configuration
    let library = try setup.library()
    let renderer = try setup.renderer()
    let publisher = Publisher(output: configuration.output, exports: configuration.exports, state: configuration.state)
    let ledger = try progress.stage("reading") { try setup.loader.load() }
    for chosen in try choose(ledger) {
      let analysis = try progress.stage("analysing " + chosen.period.id) {
        try setup.analyse(ledger, in: chosen, tags: library.tags, jobs: jobs)
      }
      // A report lists the periods of the site, so from reading that list to publishing no other run may add one.
      let folder = try publisher.open { session in
        let editor = Editor(
          library: library, privacy: configuration.privacy, archive: try session.archive(in: configuration.store.currency),
          tool: Clientela.tool, codeKey: configuration.codeKey, idsArePublic: configuration.idsArePublic,
          jobs: jobs)
        let report = try progress.stage("describing " + chosen.period.id) { try editor.describe(analysis) }
        let site = try progress.stage("drawing " + chosen.period.id) { try renderer.render(report, jobs: jobs) }
        try progress.stage("publishing " + chosen.period.id) { try session.publish(site) }.forEach(Console.complain)
        return report.folder
      }
      try tell(BuildSummary(of: analysis, folder: folder, configuration: configuration))
    }
  }
}
