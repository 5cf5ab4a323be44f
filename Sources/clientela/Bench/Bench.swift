import Acting
import Analysing
import ArgumentParser
import Describing
import Foundation
import Loading
import Publishing
import Rendering
import Trade

/// Times every stage of a build on a store.
struct Bench {
  /// The files of the store, the orders first, and the flags that name them.
  let files: [String]
  let input: [String]
  /// The period to build; nil for the last finished one.
  let period: Period?
  /// Where reports are written.
  let folder: BenchFolder
  let repeats: Int
  let cores: Int
  let today: Day

  /// Runs everything. The whole build as a process of its own comes first, while this process is still small.
  func run() throws -> (stages: BenchStages, ledger: Ledger) {
    let setup = try InputOptions.parse(input).setup()
    let (library, renderer) = (try setup.library(), try setup.renderer())
    var stages = BenchStages(repeats: repeats)
    let floor = try BenchFloor(paths: files)
    try stages.measure("read, all cores", atLeast: 3) { _ in try floor.read(threads: cores) }
    try stages.measure("read, one core", atLeast: 3) { _ in try floor.read(threads: 1) }
    try stages.measure("SHA-256") { _ in try floor.hash() }
    let whole = try build()

    var loader = setup.loader
    loader.hashesInputs = false
    _ = try stages.measure("load, SHA-256 apart") { [loader] _ in try loader.load().orders.count }
    let ledger = try stages.measure("load") { _ in try setup.loader.load() }
    let chosen = try self.chosen(newest: ledger.orders.day.max())
    let analyst = Analyst(store: setup.configuration.store, policy: setup.configuration.policy, jobs: cores)
    let division = Division(of: ledger, asOf: chosen.period.to, by: analyst)
    _ = stages.measure("segmentations alone") { _ in division.divide() }
    let analysis = try stages.measure("analyse") { _ in
      try setup.analyse(ledger, in: chosen, with: library, jobs: cores)
    }
    let editor = Editor(
      library: library, privacy: setup.configuration.privacy, archive: [], tool: Clientela.tool, codeKey: nil,
      jobs: cores)
    let queue = stages.measure("queue") { _ in Agent(library: library, jobs: cores).queue(of: analysis) }
    let report = try stages.measure("describe") { _ in try editor.describe(analysis, queue: queue) }
    let site = try stages.measure("render") { _ in try renderer.render(report, jobs: cores) }
    try stages.measure("publish") { run in
      let publisher = Publisher(output: folder.path + "/site-\(run)", exports: folder.path + "/exports-\(run)")
      try folder.write { try publisher.open { try $0.publish(site) } }.forEach(Console.complain)
    }
    // What stops a build stops the stages above as well, and says why; this is left.
    if whole.status != 0 { throw Failure(.software, "clientela build ended with status \(whole.status); run it to see why") }
    stages.add(BenchStage(name: "build, everything", samples: whole.samples))
    return (stages, ledger)
  }

  private func chosen(newest: Day?) throws -> PeriodChoice.Chosen {
    let request = period.map(PeriodRequest.period) ?? .last
    let choice = PeriodChoice(request: request, kind: .week, allowsPartial: period != nil)
    guard let chosen = try choice.periods(newest: newest, today: today).first else {
      throw Failure(.noInput, files[0] + ": no period can be built; check the file of orders")
    }
    return chosen
  }

  private func build() throws -> (samples: [BenchSample], status: Int32) {
    let arguments =
      ["build"] + input + ["--quiet"] + (period.map { ["--period", $0.id, "--partial"] } ?? [])
    var samples: [BenchSample] = []
    var status: Int32 = 0
    for run in 0..<repeats {
      let places = ["--output", folder.path + "/built-\(run)", "--exports", folder.path + "/built-exports-\(run)"]
      let outcome = try BenchChild(arguments: arguments + places, folder: folder).run()
      samples.append(outcome.sample)
      if outcome.status != 0 { status = outcome.status }
    }
    return (samples, status)
  }
}
