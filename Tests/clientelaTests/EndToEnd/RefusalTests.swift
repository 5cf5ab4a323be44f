import Foundation
import Testing

@Suite("A run that cannot do its work says why in one sentence and leaves everything as it was")
struct RefusalTests {
  @Test("Each refusal has its exit status and its sentence", arguments: Refusal.all)
  func refuses(_ refusal: Refusal) async throws {
    try await Scratch.use { scratch in
      try scratch.write(TinyStore.files)
      try scratch.write(refusal.files)
      if let folder = refusal.folder { try scratch.makeFolder(folder) }
      let before = try scratch.tree()
      let outcome = try await scratch.program.run(["build"] + refusal.arguments + ["--quiet"])
      #expect(outcome.status == refusal.status)
      #expect(outcome.complaints.count == 1)
      #expect(outcome.complaint.hasPrefix(refusal.says.replacing("HERE", with: scratch.path)), "\(outcome.complaint)")
      #expect(outcome.output.isEmpty)
      for noise in ["Error:", "Fatal", "Optional(", "Swift.", "NSError"] { #expect(!outcome.complaint.contains(noise)) }
      #expect(try scratch.tree().differences(from: before) == [])
    }
  }

  @Test("Without a configuration there is nothing to build")
  func noConfiguration() async throws {
    try await Scratch.use { scratch in
      let outcome = try await scratch.program.run(["build"])
      #expect(outcome.status == 66)
      #expect(outcome.complaints.count == 1)
      #expect(outcome.complaint.hasPrefix("there is no clientela.yml in this folder"))
      #expect(try scratch.tree().paths == [])
    }
  }

  @Test("A site that another run is publishing is left to it")
  func locked() async throws {
    try await Scratch.use { scratch in
      try scratch.write(TinyStore.files)
      try scratch.write(".site.lock", "4242")
      let lock = open(scratch.path + "/.site.lock", O_RDWR | O_CLOEXEC)
      defer { close(lock) }
      try #require(flock(lock, LOCK_EX | LOCK_NB) == 0)
      let before = try scratch.tree()
      let outcome = try await scratch.program.run(["build", "--quiet"])
      #expect(outcome.status == 75)
      #expect(outcome.complaints.count == 1)
      #expect(outcome.complaint.hasPrefix(scratch.path + "/.site.lock: another run (process 4242) is publishing here"))
      #expect(try scratch.tree().differences(from: before) == [])
    }
  }

  @Test("A folder that may not be written is refused for an ordinary user", arguments: ["site", "exports"])
  func unwritable(_ name: String) async throws {
    try await Scratch.use { scratch in
      try scratch.write(TinyStore.files)
      try scratch.makeFolder("open")
      try scratch.makeFolder("closed")
      try scratch.setMode(0o777, of: "open")
      try scratch.setMode(0o555, of: "closed")
      defer {
        do { try scratch.setMode(0o755, of: "closed") } catch { Issue.record(error) }
      }
      var program = scratch.program
      if geteuid() == 0 {
        // Root may write anywhere, so the run is an ordinary user's.
        try FileManager.default.copyItem(atPath: Program.path, toPath: scratch.path + "/clientela")
        program.binary = scratch.path + "/clientela"
        program.launcher = ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
      }
      try await program.succeed(["--version"])
      let before = try scratch.tree()
      func folder(_ other: String) -> String { (other == name ? "closed/" : "open/") + other }
      let outcome = try await program.run(
        ["build", "--quiet", "--output", folder("site"), "--exports", folder("exports"), "--state", "open/state.sqlite"])
      #expect(outcome.status == 73)
      #expect(outcome.complaints.count == 1)
      #expect(outcome.complaint.contains("closed/"))
      #expect(outcome.complaint.contains("Permission denied"))
      #expect(try scratch.tree().differences(from: before) == [])
    }
  }

  @Test(
    "A wrong command line is exit 64",
    arguments: [
      ["frobnicate"], ["build", "--nonsense"], ["build", "--period", "2026-13"], ["build", "--jobs", "0"], ["check", "x"],
    ])
  func usage(_ arguments: [String]) async throws {
    try await Scratch.use { scratch in
      try scratch.write(TinyStore.files)
      let before = try scratch.tree()
      let outcome = try await scratch.program.run(arguments)
      #expect(outcome.status == 64)
      #expect(outcome.complaints.first?.hasPrefix("Error: ") == true)
      #expect(outcome.complaints.count { $0.contains("Error") } == 1)
      #expect(outcome.complaint.contains("Usage: "))
      #expect(try scratch.tree().differences(from: before) == [])
    }
  }
}
