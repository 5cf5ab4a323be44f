import Foundation

/// What a bench found, as a table for reading and as JSON.
///
/// The JSON is one object, its keys in the order of their names: `bytes` of the files; `cores`; `customers` and `orders` read;
/// `file`, empty where the orders were invented; `repeats`; `rows` of all files; `schema` 1; `stages`; `tool`. A stage is `bytes_per_second`,
/// `cpu_seconds` and `seconds` of the fastest run, `median_seconds`, `name`, `peak_bytes` (resident at the fullest moment, what earlier
/// stages left included; a process of its own for "build, everything"), `ratio_to_floor` (its seconds over those of reading the bytes
/// with all cores) and `rows_per_second`. Later versions add keys and stages and keep these.
struct BenchReport: Encodable {
  let schema = 1
  let tool = Clientela.tool
  let file: String
  let bytes: Int
  let rows: Int
  let orders: Int
  let customers: Int
  let cores: Int
  let repeats: Int
  let stages: [Stage]

  /// A stage's figures.
  struct Stage: Encodable {
    let name: String
    let seconds: Double
    let medianSeconds: Double
    let cpuSeconds: Double
    let rowsPerSecond: Double
    let bytesPerSecond: Double
    let ratioToFloor: Double
    let peakBytes: Int

    private enum CodingKeys: String, CodingKey {
      case name, seconds
      case medianSeconds = "median_seconds"
      case cpuSeconds = "cpu_seconds"
      case rowsPerSecond = "rows_per_second"
      case bytesPerSecond = "bytes_per_second"
      case ratioToFloor = "ratio_to_floor"
      case peakBytes = "peak_bytes"
    }
  }

  private enum CodingKeys: String, CodingKey { case schema, tool, file, bytes, rows, orders, customers, cores, repeats, stages }

  /// The figures of stages, of which the first is the floor.
  init(
    stages: BenchStages, file: String, bytes: Int, rows: Int, orders: Int, customers: Int, cores: Int
  ) {
    (self.file, self.bytes, self.rows, self.orders) = (file, bytes, rows, orders)
    (self.customers, self.cores, repeats) = (customers, cores, stages.repeats)
    // A clock that stood still is no reason to write what JSON cannot say.
    let instant = 0.000_001
    let floor = max(instant, stages.all.first?.seconds ?? 0)
    self.stages = stages.all.map { stage in
      let seconds = max(instant, stage.seconds)
      return Stage(
        name: stage.name, seconds: BenchReport.rounded(seconds), medianSeconds: BenchReport.rounded(stage.medianSeconds),
        cpuSeconds: BenchReport.rounded(stage.cpuSeconds), rowsPerSecond: (Double(rows) / seconds).rounded(),
        bytesPerSecond: (Double(bytes) / seconds).rounded(), ratioToFloor: BenchReport.rounded(seconds / floor),
        peakBytes: stage.peakBytes)
    }
  }

  /// The JSON, with a line end.
  func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    var data = try encoder.encode(self)
    data.append(0x0A)
    return data
  }

  /// To a millionth.
  private static func rounded(_ number: Double) -> Double { (number * 1_000_000).rounded() / 1_000_000 }
}
