/// A row of the bench's table: a stage, and what each of its runs took.
struct BenchStage: Sendable {
  let name: String
  /// At least one.
  let samples: [BenchSample]

  /// The fastest run's seconds.
  var seconds: Double { fastest?.seconds ?? 0 }
  /// The fastest run's seconds of processor.
  var cpuSeconds: Double { fastest?.cpuSeconds ?? 0 }
  /// The middle run's seconds; of an even number the lower.
  var medianSeconds: Double {
    let sorted = samples.map(\.seconds).sorted()
    return sorted.isEmpty ? 0 : sorted[(sorted.count - 1) / 2]
  }
  /// Bytes resident at the fullest moment of any run.
  var peakBytes: Int { samples.map(\.peakBytes).max() ?? 0 }

  private var fastest: BenchSample? { samples.min { $0.seconds < $1.seconds } }
}
