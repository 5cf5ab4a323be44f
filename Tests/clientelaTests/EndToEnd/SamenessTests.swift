import Foundation
import Testing

@Suite("Same input, same bytes")
struct SamenessTests {
  @Test("Two folders, one job or eight, a first build or a second: the same trees")
  func trees() async throws {
    try await Scratch.use { scratch in
      var trees: [Tree] = []
      for (name, jobs) in [("one", "1"), ("two", "8")] {
        for (file, text) in TinyStore.files { try scratch.write(name + "/" + file, text) }
        let program = Program(folder: scratch.path + "/" + name)
        try await program.succeed(["build", "--jobs", jobs])
        trees.append(try scratch.tree(name))
      }
      #expect(trees[0].paths.contains("site/2026-02/index.html"))
      #expect(trees[0].paths.contains("exports/2026-02/customers.csv"))
      #expect(trees[0].differences(from: trees[1]) == [])
      try await Program(folder: scratch.path + "/one").succeed(["build"])
      #expect(try scratch.tree("one").differences(from: trees[0]) == [])
    }
  }

  @Test("The order of the rows changes no customer's figures")
  func shuffled() async throws {
    try await Scratch.use { scratch in
      try scratch.write(TinyStore.files)
      try await scratch.program.succeed(["build"])
      let list = try scratch.bytes("exports/2026-02/customers.csv")
      #expect(list.starts(with: [0xEF, 0xBB, 0xBF]))
      let shuffles = [TinyStore.rows.reversed(), TinyStore.rows.sorted(), Array(TinyStore.rows[3...] + TinyStore.rows[..<3])]
      for rows in shuffles {
        try scratch.write("orders.csv", TinyStore.header + rows.joined(separator: "\n") + "\n")
        try await scratch.program.succeed(["build"])
        #expect(try scratch.bytes("exports/2026-02/customers.csv") == list)
      }
    }
  }
}
