/// The rows of the bench's table as they are measured. A further row is one call of `measure`.
struct BenchStages {
  /// How often each stage is run.
  let repeats: Int
  private(set) var all: [BenchStage] = []

  /// No stage yet.
  init(repeats: Int) { self.repeats = repeats }

  /// Runs a stage, adds its row and answers the last run's result. A run's result is gone before the next run, so that two never stand
  /// in memory. The work is told the number of the run, from 0.
  mutating func measure<Result>(
    _ name: String, atLeast times: Int = 1, _ work: (_ run: Int) throws -> Result
  ) rethrows -> Result {
    var samples: [BenchSample] = []
    for run in 0..<max(times, repeats) - 1 { samples.append(try BenchSample.measuring { _ = try work(run) }.sample) }
    let last = try BenchSample.measuring { try work(max(times, repeats) - 1) }
    add(BenchStage(name: name, samples: samples + [last.sample]))
    return last.result
  }

  /// Adds a row that was measured elsewhere.
  mutating func add(_ stage: BenchStage) { all.append(stage) }
}
