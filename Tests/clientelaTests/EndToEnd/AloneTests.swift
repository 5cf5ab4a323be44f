import Foundation
import Testing

@Suite("Templates and content travel inside the program, and the user's own win")
struct AloneTests {
  private static let playbook = "content/en/playbooks/rfm/important-value.md"

  @Test("The binary copied alone builds a report in an empty folder with an empty environment")
  func alone() async throws {
    try await Scratch.use { scratch in
      try scratch.makeFolder("bin")
      try scratch.write("work/orders.csv", TinyStore.orders)
      try FileManager.default.copyItem(atPath: Program.path, toPath: scratch.path + "/bin/clientela")
      var program = Program(folder: scratch.path + "/work")
      program.binary = scratch.path + "/bin/clientela"
      program.environment = [:]
      try await program.succeed(["build", "--orders", "orders.csv", "--currency", "EUR", "--period", "2026-02"])
      #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path + "/bin") == ["clientela"])
      let page = try scratch.text("work/site/2026-02/rfm/important-value.html")
      #expect(page.contains("<html lang=\"en\">"))
      #expect(page.contains("What to do this week"))
      #expect(try scratch.text("work/site/style.css").contains("@media"))
    }
  }

  @Test("init --eject writes every template and playbook; built with them, the report is the same")
  func ejected() async throws {
    try await Scratch.use { scratch in
      try scratch.write(TinyStore.files)
      try await scratch.program.succeed(["build"])
      let plain = try scratch.tree("site")
      try await scratch.program.succeed(["init", "--eject"])
      let package = "/" + URL(fileURLWithPath: #filePath).pathComponents.dropFirst().dropLast(4).joined(separator: "/") + "/"
      for folder in ["templates", "content"] {
        let ours = try Tree(of: package + folder)
        #expect(ours.paths.count > 4)
        #expect(try scratch.tree(folder).differences(from: ours) == [])
      }
      #expect(try scratch.text("clientela.yml") == TinyStore.configuration)
      try await scratch.program.succeed(["build"])
      #expect(try scratch.tree("site").differences(from: plain) == [])
    }
  }

  @Test("A changed playbook and a changed template win; all other files fall back to the built-in ones")
  func changed() async throws {
    try await Scratch.use { scratch in
      try await scratch.program.succeed(["init", "ejected", "--eject"])
      try scratch.write(TinyStore.files)
      try await scratch.program.succeed(["build"])
      let plain = try scratch.tree("site/2026-02")
      let text = try scratch.text("ejected/" + Self.playbook)
      try scratch.write(Self.playbook, text + "\nOurs, for {{customers}} of them.\n")
      let refused = try await scratch.program.run(["build"])
      #expect(refused.status == 73 && refused.complaint.contains("recorded with other playbooks, tags or templates"))
      try await scratch.program.succeed(["build", "--output", "second", "--state", "second.sqlite"])
      #expect(try scratch.tree("second/2026-02").differences(from: plain) == ["manifest.json", "rfm/important-value.html"])
      #expect(try scratch.text("second/2026-02/rfm/important-value.html").contains("Ours, for "))

      let template = try scratch.text("ejected/templates/page.mustache")
      try scratch.write("templates/page.mustache", template.replacing("</main>", with: "<p>Our own foot</p>\n</main>"))
      try await scratch.program.succeed(["build", "--output", "third", "--state", "third.sqlite"])
      for (path, page) in try scratch.tree("third").texts(".html") { #expect(page.contains("Our own foot"), "\(path)") }
    }
  }

  @Test("A placeholder that names no figure is refused with its file and line")
  func placeholder() async throws {
    try await Scratch.use { scratch in
      try await scratch.program.succeed(["init", "ejected", "--eject"])
      try scratch.write(TinyStore.files)
      let text = try scratch.text("ejected/" + Self.playbook)
      let line = text.split(separator: "\n", omittingEmptySubsequences: false).count
      try scratch.write(Self.playbook, text + "We have {{custmers}}.\n")
      let before = try scratch.tree()
      let outcome = try await scratch.program.run(["build"])
      #expect(outcome.status == 78)
      #expect(
        outcome.complaint
          == "\(Self.playbook):\(line):9: unknown placeholder {{custmers}}; the nearest known one is {{customers}}\n")
      #expect(try scratch.tree().differences(from: before) == [])
    }
  }
}
