import Foundation
import Testing
import Trade

@testable import Loading

@Suite("Library")
struct LibraryTests {
  private let classes = ["rfm": ["important-value"], "tier": ["vip"]]

  private func file(_ path: String, _ text: String = PlaybookTests.good) -> ContentFile {
    ContentFile(path: path, bytes: [UInt8](text.utf8), source: "content/" + path)
  }

  @Test("Playbooks are found by segmentation and class; other files do not matter")
  func reads() throws {
    let library = try Library(
      files: [
        file("en/playbooks/rfm/important-value.md"), file("en/playbooks/tier/vip.md", "\u{FEFF}" + PlaybookTests.good),
        file("en/tags.yml", "{{"), file("es/playbooks/x.md", ""),
      ], language: "en", classes: classes)
    #expect(library.playbook("tier", "vip")?.title == "Keep the best")
    #expect(library.playbooks.count == 2)
  }

  @Test("A playbook of no class, and a class without a playbook, are errors")
  func wrong() {
    #expect(
      throws: LoadingError(
        .badConfiguration, file: "content/en/playbooks/rfm/important-valeu.md",
        "there is no class \"rfm/important-valeu\"; the nearest known playbook is en/playbooks/rfm/important-value.md")
    ) { try Library(files: [file("en/playbooks/rfm/important-valeu.md")], language: "en", classes: classes) }
    #expect(
      throws: LoadingError(
        .badConfiguration, file: "content/en/playbooks/tier/vip.md",
        "this playbook is missing; write it in your content folder")
    ) { try Library(files: [file("en/playbooks/rfm/important-value.md")], language: "en", classes: classes) }
  }

  @Test("A playbook of a segmentation that is not there any more is noted, not read, and stops nothing")
  func unused() throws {
    let library = try Library(
      files: [
        file("en/playbooks/gifts/generous.md", "no playbook at all"), file("en/playbooks/rfm/important-value.md"),
        file("en/playbooks/tier/vip.md"),
      ], language: "en", classes: classes)
    #expect(library.unusedPlaybooks == ["content/en/playbooks/gifts/generous.md"])
    #expect(library.playbooks.count == 2)
  }

  @Test("A file that is not UTF-8 is an error with its line")
  func encoding() {
    let bad = ContentFile(path: "en/playbooks/tier/vip.md", bytes: [45, 10, 45, 10, 0xE9, 10], source: "vip.md")
    #expect(throws: LoadingError(.badConfiguration, file: "vip.md", line: 3, "this is not UTF-8; save the file as UTF-8")) {
      try Library(files: [bad], language: "en", classes: classes)
    }
  }

  @Test("Every built-in playbook can be read")
  func builtIn() throws {
    for file in Overlay.builtIn("content") where file.path.hasSuffix(".md") {
      let playbook = try Playbook(parsing: String(decoding: file.bytes, as: UTF8.self), source: file.source)
      #expect(!playbook.body.isEmpty, "\(file.source)")
    }
  }
}
