import Foundation
import Testing

/// What is kept of finished periods: verified, pruned, built by two runs at once, and the same from every machine.
@Suite("The archive")
struct ArchiveTests {
  /// Three months in the site, the last two of them built after the front of the one before.
  private static func write(to scratch: Scratch) async throws {
    try scratch.write(TinyStore.files)
    try scratch.writeOrders(adding: ["9,eva,2026-03-31,5.00"])
    _ = try await scratch.build(["--from", "2026-01"])
  }

  @Test("verify finds each of a hundred bytes that were changed at random, anywhere in the site")
  func bytes() async throws {
    try await Scratch.use { scratch in
      try await ArchiveTests.write(to: scratch)
      let sound = try await scratch.program.succeed(["archive", "verify"])
      #expect(sound.output == "3 periods, every byte as published\n")
      let files = try ArchiveTests.files(in: scratch.path + "/site")
      #expect(files.contains { $0.hasPrefix(".clientela/") } && files.contains { $0.hasSuffix("/manifest.json") })
      var random = Congruence(state: 2026)
      for _ in 0..<100 {
        let name = files[random.next(below: files.count)]
        let url = URL(filePath: scratch.path + "/site/" + name)
        let content = try Data(contentsOf: url)
        var changed = content
        let place = random.next(below: content.count)
        changed[place] ^= UInt8(1 + random.next(below: 255))
        try changed.write(to: url)
        let outcome = try await scratch.program.run(["archive", "verify"])
        #expect(outcome.status == 65, "\(name), byte \(place)")
        #expect(name.hasPrefix(".clientela/") || outcome.complaint.contains(name + ": "), "\(name), byte \(place)")
        try content.write(to: url)
      }
      try await scratch.program.succeed(["archive", "verify"])
    }
  }

  @Test("verify finds what is missing and what was exchanged as a whole, and says what to do")
  func whole() async throws {
    try await Scratch.use { scratch in
      try await ArchiveTests.write(to: scratch)
      let page = scratch.path + "/site/2026-01/index.html"
      try FileManager.default.moveItem(atPath: page, toPath: scratch.path + "/page")
      let outcome = try await scratch.program.run(["archive", "verify"])
      #expect(outcome.status == 65)
      #expect(
        outcome.complaints == [
          "2026-01/index.html: is missing",
          "1 fault in 3 periods; put the files back from a copy, or build the periods again with --rebuild",
        ])
      try FileManager.default.moveItem(atPath: scratch.path + "/page", toPath: page)
      // A site that was built elsewhere from other orders is whole in itself, and not what was recorded.
      try await Scratch.use { other in
        try await ArchiveTests.write(to: other)
        try other.writeOrders(adding: ["9,eva,2026-03-31,6.00"])
        _ = try await other.build(["--rebuild"])
        try await other.program.succeed(["archive", "verify"])
        try FileManager.default.removeItem(atPath: scratch.path + "/site")
        try FileManager.default.moveItem(atPath: other.path + "/site", toPath: scratch.path + "/site")
      }
      let exchanged = try await scratch.program.run(["archive", "verify"])
      #expect(exchanged.status == 65)
      #expect(exchanged.complaint.hasPrefix("2026-03: is not what was recorded: the period was exchanged as a whole\n"))
    }
  }

  @Test("prune says what would go, then takes it out of site, lists and record; the newest stays")
  func prune() async throws {
    try await Scratch.use { scratch in
      try await ArchiveTests.write(to: scratch)
      let before = try scratch.tree()
      let dry = try await scratch.program.succeed(["archive", "prune", "--keep", "1", "--dry-run"])
      #expect(dry.output == "would remove 2026-01\nwould remove 2026-02\n")
      #expect(try scratch.tree().differences(from: before) == [])
      let pruned = try await scratch.program.succeed(["archive", "prune", "--keep", "1"])
      #expect(pruned.output == "removed 2026-01\nremoved 2026-02\n")
      let after = try scratch.tree()
      for period in ["2026-01", "2026-02"] {
        #expect(after.paths.filter { $0.hasPrefix("site/\(period)/") || $0.hasPrefix("exports/\(period)/") } == [])
        #expect(try !scratch.text("site/index.html").contains("href=\"\(period)/"))
      }
      #expect(after.part("site/2026-03/") == before.part("site/2026-03/"))
      #expect(after.part("exports/2026-03/") == before.part("exports/2026-03/"))
      let list = try await scratch.program.succeed(["archive", "list"]).output.split(separator: "\n")
      #expect(list.map { $0.prefix(7) } == ["2026-03"])
      try await scratch.program.succeed(["archive", "verify"])
      #expect(try await scratch.program.succeed(["archive", "prune", "--keep", "1"]).output == "nothing is old enough to go\n")
      #expect(try await scratch.build().map(\.line) == ["2026-03 already"])
      #expect(try await scratch.build(["--from", "2026-01"]).map(\.line) == ["2026-01 built", "2026-02 built"])
    }
  }

  @Test("prune takes a period whose pages were lost out of the lists and the record as well")
  func pruneLost() async throws {
    try await Scratch.use { scratch in
      try await ArchiveTests.write(to: scratch)
      try FileManager.default.removeItem(atPath: scratch.path + "/site/2026-01")
      let pruned = try await scratch.program.succeed(["archive", "prune", "--keep", "1"])
      #expect(pruned.output == "removed 2026-01\nremoved 2026-02\n")
      #expect(!scratch.exists("exports/2026-01"))
      try await scratch.program.succeed(["archive", "verify"])
    }
  }

  @Test("prune takes the ids with it that no kept period has, byte by byte")
  func prunedIDs() async throws {
    try await Scratch.use { scratch in
      try scratch.write(TinyStore.files)
      let march = "3,ben,2026-03-30,7.00\n4,cleo,2026-03-31,8.00\n"
      try scratch.write("orders.csv", TinyStore.header + "1,quill-4711,2026-01-05,9.00\n2,ben,2026-02-28,3.00\n" + march)
      _ = try await scratch.build(["--from", "2026-01", "--period", "2026-02"])
      #expect(try scratch.traces(of: "quill-4711", in: ["state"]) == ["clientela.sqlite"])
      try scratch.write("orders.csv", TinyStore.header + "2,ben,2026-02-28,3.00\n" + march)
      _ = try await scratch.build()
      try await scratch.program.succeed(["archive", "prune", "--keep", "2"])
      #expect(try scratch.traces(of: "quill-4711", in: ["state"]) == ["clientela.sqlite"])
      try await scratch.program.succeed(["archive", "prune", "--keep", "1"])
      #expect(try scratch.traces(of: "quill", in: ["state", "site", "exports"]) == [])
      #expect(try await scratch.build().map(\.line) == ["2026-03 already"])
    }
  }

  @Test("check says what the record holds, and explain follows on it, wherever the flags say it is")
  func named() async throws {
    try await Scratch.use { scratch in
      let rows = "1,ana,2026-01-05,100\n2,ben,2026-01-06,50\n3,cleo,2026-01-31,10\n4,ben,2026-02-10,500\n5,cleo,2026-02-28,1\n"
      try scratch.write("orders.csv", TinyStore.header + rows)
      let input = ["--orders", "orders.csv", "--currency", "EUR"]
      let state = ["--state", "private/record.sqlite"]
      func check(_ flags: [String]) async throws -> String? {
        let outcome = try await scratch.program.succeed(["check", "--period", "2026-02"] + input + flags)
        return outcome.output.split(separator: "\n").first { $0.hasPrefix("record: ") }.map { String($0) }
      }
      #expect(try await check([]) == "record: none is kept; name one with state, or with --state")
      #expect(try await check(state) == "record: private/record.sqlite, no period yet")
      #expect(!scratch.exists("private"))
      try await scratch.program.succeed(
        ["build", "--period", "2026-01", "--output", "site", "--exports", "exports"] + input + state)
      #expect(try await check(state) == "record: private/record.sqlite, 1 month, 2026-01-01 to 2026-01-31")
      let explain = ["explain", "ana", "--period", "2026-02"] + input
      #expect(try await scratch.program.succeed(explain).output.contains("Membership tier: Senior (senior)"))
      let told = try await scratch.program.succeed(explain + state).output
      #expect(told.contains("Membership tier: Supreme (supreme)") && told.contains("kept until the review: 2027-01-01"))
    }
  }

  @Test("Of two runs at once one builds, and the other finds it built or says who holds the site")
  func twoRuns() async throws {
    try await Scratch.use { scratch in
      try scratch.write(TinyStore.files)
      async let one = scratch.program.run(["build"])
      async let other = scratch.program.run(["build"])
      let outcomes = try await [one, other].sorted { $0.status < $1.status }
      #expect([[0, 0], [0, 75]].contains(outcomes.map(\.status)), "\(outcomes.map(\.complaint))")
      for outcome in outcomes where outcome.status == 75 {
        #expect(outcome.complaint.contains(/another run( \(process \d+\))? is publishing here; wait for it and run again/))
      }
      try await scratch.program.succeed(["archive", "verify"])
      #expect(try await scratch.build().map(\.line) == ["2026-02 already"])
    }
  }

  @Test("Time zone, locale and threads of the machine change no byte of what is built, restated and listed")
  func machines() async throws {
    try await Scratch.use { scratch in
      let machines = [
        ("one", "UTC", "C", "1"), ("two", "Pacific/Kiritimati", "tr_TR.UTF-8", "8"),
        ("three", "America/St_Johns", "zh_CN.UTF-8", "3"),
      ]
      var trees: [Tree] = []
      for (folder, zone, locale, jobs) in machines {
        var program = Program(folder: scratch.path + "/" + folder)
        program.environment = ProcessInfo.processInfo.environment.merging(["TZ": zone, "LC_ALL": locale, "LANG": locale]) { $1 }
        for (file, text) in TinyStore.files { try scratch.write(folder + "/" + file, text) }
        try await program.succeed(["build", "--from", "2026-01", "--jobs", jobs])
        try scratch.write(folder + "/orders.csv", TinyStore.orders.replacing("61.00", with: "61.50"))
        try await program.succeed(["build", "--rebuild", "--jobs", jobs])
        trees.append(try scratch.tree(folder))
      }
      #expect(trees[0].paths.contains("site/2026-01/index.html"))
      for tree in trees { #expect(tree.differences(from: trees[0]) == []) }
    }
  }

  /// The regular files of a folder that hold anything, by their paths.
  private static func files(in folder: String) throws -> [String] {
    let all = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return try all.filter { path in
      let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/" + path)
      return attributes[.type] as? FileAttributeType == .typeRegular && (attributes[.size] as? NSNumber)?.intValue != 0
    }.sorted()
  }

  /// Knuth's linear congruence: the same numbers on every run.
  private struct Congruence {
    var state: UInt64

    mutating func next(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }
}
