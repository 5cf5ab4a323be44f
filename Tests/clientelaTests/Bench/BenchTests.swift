import ArgumentParser
import Foundation
import Testing

@testable import clientela

@Suite("clientela bench")
struct BenchTests {
  private static let stages = [
    "read, all cores", "read, one core", "SHA-256", "load, SHA-256 apart", "load", "segmentations alone", "analyse", "queue",
    "describe",
    "render", "publish",
    "build, everything",
  ]

  @Test("Every stage is timed, in the table and in the JSON, and no folder stays behind")
  func everything() async throws {
    try await Scratch.use { scratch in
      try scratch.makeFolder("temporary")
      var program = scratch.program
      program.environment = ProcessInfo.processInfo.environment.merging(["TMPDIR": scratch.path + "/temporary"]) { $1 }
      let outcome = try await program.succeed(
        ["bench", "--rows", "2000", "--lines", "2", "--repeat", "2", "--json", "bench.json"])
      #expect(outcome.complaint.isEmpty)
      let lines = outcome.output.split(separator: "\n")
      #expect(lines.first?.hasPrefix("4,330 rows, 1,000 orders, 220 customers, 0.2 MB, ") == true)
      #expect(lines.dropFirst(2).count == Self.stages.count)
      for (line, stage) in zip(lines.dropFirst(2), Self.stages) { #expect(line.hasPrefix(stage + " ")) }
      #expect(Set(lines.dropFirst().map(\.count)).count == 1)

      let json = try #require(try JSONSerialization.jsonObject(with: scratch.bytes("bench.json")) as? [String: Any])
      #expect(json["schema"] as? Int == 1 && json["rows"] as? Int == 4_330 && json["orders"] as? Int == 1_000)
      #expect(json["customers"] as? Int == 220 && json["repeats"] as? Int == 2 && json["file"] as? String == "")
      let stages = try #require(json["stages"] as? [[String: Any]])
      #expect(stages.compactMap { $0["name"] as? String } == Self.stages)
      for stage in stages {
        for key in ["bytes_per_second", "median_seconds", "peak_bytes", "ratio_to_floor", "rows_per_second", "seconds"] {
          #expect(try #require(stage[key] as? Double) > 0, "\(key)")
        }
        #expect(try #require(stage["cpu_seconds"] as? Double) >= 0)
      }
      #expect(stages.first?["ratio_to_floor"] as? Double == 1)
      #expect(try scratch.tree("temporary").paths == [])
    }
  }

  @Test("A file of one's own is timed and left as it is")
  func ownFile() async throws {
    try await Scratch.use { scratch in
      try scratch.write(TinyStore.files)
      try scratch.makeFolder("temporary")
      var program = scratch.program
      program.environment = ProcessInfo.processInfo.environment.merging(["TMPDIR": scratch.path + "/temporary"]) { $1 }
      let before = try scratch.tree()
      let outcome = try await program.succeed(["bench", "--orders", "orders.csv", "--currency", "EUR"])
      #expect(outcome.output.contains("\nbuild, everything "))
      #expect(try scratch.tree().differences(from: before) == [])
    }
  }

  @Test(
    "A bench that cannot run says why, and no folder stays behind",
    arguments: [
      (["--orders", "none.csv"], 66, "none.csv: there is no such file, or it is empty; "),
      (["--orders", "."], 66, ".: there is no such file, or it is empty; "),
      (["--orders", "bad.csv"], 65, "bad.csv:1: the column placed_at of orders is missing among "),
      (["--orders", "orders.csv", "--currency", "XXXX"], 78, "--currency: "),
      (["--rows", "2000", "--json", "no/such/b.json"], 73, "no/such/b.json: this file cannot be written; "),
    ])
  func refuses(_ arguments: [String], _ status: Int32, _ sentence: String) async throws {
    try await Scratch.use { scratch in
      try scratch.write(TinyStore.files)
      try scratch.write("bad.csv", "order_id,customer_id,amount\n1,a,2\n")
      try scratch.makeFolder("temporary")
      var program = scratch.program
      program.environment = ProcessInfo.processInfo.environment.merging(["TMPDIR": scratch.path + "/temporary"]) { $1 }
      let outcome = try await program.run(["bench"] + arguments)
      #expect(outcome.status == status)
      #expect(outcome.complaints.count == 1 && outcome.complaint.hasPrefix(sentence), "\(outcome.complaint)")
      #expect(try scratch.tree("temporary").paths == [])
    }
  }

  @Test(
    "A bench that a signal ends takes its folder with it, whatever it is at",
    arguments: [
      // While it invents more orders than any disk holds; while the first of a hundred builds runs beside it; once it publishes.
      ("INT", "orders.csv", ["--rows", "1000000000"]), ("TERM", "orders.csv", ["--rows", "1000000000"]),
      ("HUP", "orders.csv", ["--rows", "1000000000"]), ("HUP", "built-exports-*", ["--rows", "2000", "--repeat", "100"]),
      ("INT", "built-exports-*", ["--rows", "2000", "--repeat", "100"]),
      ("TERM", ".built-0.*", ["--rows", "2000", "--repeat", "100"]),
      ("INT", "site-*", ["--rows", "100", "--repeat", "3"]),
    ])
  func interrupted(_ signal: String, _ sign: String, _ arguments: [String]) async throws {
    try await Scratch.use { scratch in
      try scratch.makeFolder("temporary")
      var program = scratch.program
      program.environment = ProcessInfo.processInfo.environment.merging(["TMPDIR": scratch.path + "/temporary"]) { $1 }
      // A shell waits for the sign in the folder, because a task of this process may wait for minutes until it goes on.
      program.launcher = ["/bin/sh", "-c", Self.interruption, signal, sign]
      let outcome = try await program.run(["bench"] + arguments)
      // What is only published comes too late at times: then everything was over before.
      let expected: Set<Int32> = signal == "HUP" ? [129] : signal == "INT" ? [130] : [143]
      #expect(expected.union(sign == "site-*" ? [0] : []).contains(outcome.status), "\(outcome.status): \(outcome.complaint)")
      #expect(!outcome.isKilled && outcome.complaint == "")
      #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path + "/temporary") == [])
    }
  }

  /// Starts the program in `$2` and further, deaf to no hangup even where these tests are, and sends it the signal `$0` once `$1` is in
  /// its temporary folder.
  private static let interruption = """
    sign=$1; shift
    env --default-signal=HUP "$@" & bench=$!
    while kill -0 $bench 2>/dev/null; do
      for found in temporary/*/$sign; do [ -e "$found" ] && kill -$0 $bench && break 2; done
      sleep 0.01
    done
    wait $bench
    """

  @Test(
    "Numbers that make no file are refused with their bounds",
    arguments: [
      (["--rows", "99"], "--rows: 99 is not between 100 and 1000000000"),
      (["--lines", "0"], "--lines: 0 is not between 1 and 100"),
      (["--repeat", "0"], "--repeat: 0 is not between 1 and 100"),
      (["--repeat", "101"], "--repeat: 101 is not between 1 and 100"),
      (["--rows", "1000", "--lines", "2", "--customers", "501"], "--customers: 501 is not between 1 and the 500 orders"),
      (["--customers", "0"], "--customers: 0 is not between 1 and the 1000000 orders"),
      (["--orders", "a.csv", "--rows", "1000"], "--rows: only invented orders have it"),
      (["--orders", "a.csv", "--lines", "2"], "--lines: only invented orders have it"),
    ])
  func bounds(_ arguments: [String], _ sentence: String) {
    let error = #expect(throws: (any Error).self) { try Clientela.parseAsRoot(["bench"] + arguments) }
    if let error {
      #expect(Clientela.exitCode(for: error).rawValue == 64)
      #expect(Clientela.message(for: error).hasPrefix(sentence), "\(Clientela.message(for: error))")
    }
  }

  @Test("The fastest run counts, and the middle one is told")
  func statistics() {
    func stage(_ seconds: Double...) -> BenchStage {
      BenchStage(
        name: "x",
        samples: seconds.map { BenchSample(seconds: $0, cpuSeconds: $0 * 2, peakBytes: Int($0 * 10)) })
    }
    let odd = stage(3, 1, 2)
    #expect((odd.seconds, odd.medianSeconds, odd.cpuSeconds) == (1, 2, 2))
    #expect(odd.peakBytes == 30)
    #expect(stage(4, 1).medianSeconds == 1)
    #expect(stage(5).medianSeconds == 5)
  }
}
