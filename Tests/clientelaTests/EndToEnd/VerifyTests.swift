import Foundation
import Testing

/// What `archive verify` says of the record, of private lists and of copies, and what the next build makes whole.
@Suite("Verifying what is kept")
struct VerifyTests {
  private static func build(_ scratch: Scratch) async throws {
    try scratch.write(TinyStore.files)
    _ = try await scratch.build(["--from", "2026-01"])
    #expect(try await scratch.program.succeed(["archive", "verify"]).complaint == "")
  }

  @Test("A private list that was changed or lost is a fault; all of them moved away are none")
  func lists() async throws {
    try await Scratch.use { scratch in
      try await VerifyTests.build(scratch)
      let list = try scratch.text("exports/2026-02/customers.csv")
      try scratch.write("exports/2026-02/customers.csv", list + "\n")
      let changed = try await scratch.program.run(["archive", "verify"])
      #expect(changed.status == 65)
      #expect(changed.complaints.count == 2)
      #expect(changed.complaint.hasPrefix("exports/2026-02/customers.csv: was changed: it has "))
      try FileManager.default.removeItem(atPath: scratch.path + "/exports/2026-02/customers.csv")
      let lost = try await scratch.program.run(["archive", "verify"])
      #expect(lost.status == 65)
      #expect(lost.complaints.first == "exports/2026-02/customers.csv: is missing")
      _ = try await scratch.build(["--rebuild"])
      #expect(try scratch.text("exports/2026-02/customers.csv") == list)
      #expect(try await scratch.program.succeed(["archive", "verify"]).complaint == "")
      try FileManager.default.removeItem(atPath: scratch.path + "/exports/2026-01")
      let one = try await scratch.program.succeed(["archive", "verify"])
      #expect(one.complaint == "exports: the private lists of 2026-01 are not here, and were not compared\n")
      try FileManager.default.removeItem(atPath: scratch.path + "/exports")
      let all = try await scratch.program.succeed(["archive", "verify"])
      #expect(all.complaint == "exports: the private lists are not here, and were not compared\n")
    }
  }

  @Test("A damaged record is a fault, and the site is verified all the same")
  func record() async throws {
    try await Scratch.use { scratch in
      try await VerifyTests.build(scratch)
      let path = scratch.path + "/state/clientela.sqlite"
      var bytes = try Data(contentsOf: URL(filePath: path))
      // All pages after the first, which says what the file is.
      for place in 4096..<bytes.count { bytes[place] = 0x55 }
      try bytes.write(to: URL(filePath: path))
      try FileManager.default.removeItem(atPath: scratch.path + "/site/2026-01/index.html")
      let outcome = try await scratch.program.run(["archive", "verify"])
      #expect(outcome.status == 65)
      #expect(outcome.complaint.contains("state/clientela.sqlite: "))
      #expect(outcome.complaint.contains("\n2026-01/index.html: is missing\n"))
    }
  }

  @Test("A copy without links verifies, and is not built into; one without the hidden folder says so, and a build makes it whole")
  func copies() async throws {
    try await Scratch.use { scratch in
      try await VerifyTests.build(scratch)
      for command in ["cp -rL site followed", "mkdir bare && cp -r site/* bare"] {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", command]
        process.currentDirectoryURL = URL(filePath: scratch.path)
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
      }
      let followed = try await scratch.program.succeed(["archive", "verify", "--config", "clientela.yml", "--output", "followed"])
      #expect(followed.output == "2 periods, every byte as published\n")
      #expect(followed.complaint.hasPrefix("followed: is a copy without links: "))
      let refused = try await scratch.program.run(["build", "--output", "followed"])
      #expect(refused.status == 73)
      #expect(
        refused.complaints.last?.contains("/followed: is a copy without links, to be read and verified, not built into; ") == true
      )
      let bare = try await scratch.program.run(["archive", "verify", "--output", "bare"])
      #expect(bare.status == 65)
      #expect(
        bare.complaint.hasPrefix(".clientela: is missing, so that no link of the root leads anywhere; copy a site with cp -a"))
      #expect(try await scratch.build(["--output", "bare"]).map(\.line) == ["2026-02 already"])
      try await scratch.program.succeed(["archive", "verify", "--output", "bare"])
      #expect(try scratch.text("bare/index.html") == scratch.text("site/index.html"))
    }
  }

  @Test("A root that was changed is made whole by a build that has nothing else to do; what is not ours there is told")
  func root() async throws {
    try await Scratch.use { scratch in
      try await VerifyTests.build(scratch)
      let site = try scratch.tree("site")
      let archive = scratch.path + "/site/archive.json"
      for isLost in [true, false] {
        if isLost { try FileManager.default.removeItem(atPath: archive) } else { try scratch.write("site/archive.json", "[") }
        #expect(try await scratch.program.run(["archive", "verify"]).status == 65)
        #expect(try await scratch.build().map(\.line) == ["2026-02 already"])
        #expect(try scratch.tree("site").differences(from: site) == [])
      }
      try FileManager.default.removeItem(atPath: archive)
      try scratch.write("site/archive.json", "mine")
      let outcome = try await scratch.program.run(["build"])
      #expect(outcome.status == 73)
      #expect(outcome.complaints.last?.hasSuffix("/site/archive.json: is in the way and not ours; move it away") == true)
      #expect(try scratch.text("site/archive.json") == "mine")
    }
  }
}
