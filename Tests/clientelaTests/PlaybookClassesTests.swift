import Analysing
import Loading
import Testing
import Trade

@testable import clientela

@Suite("Classes with playbooks")
struct PlaybookClassesTests {
  @Test("The built-in content has a playbook for each class, and for nothing else")
  func complete() throws {
    let library = try Library(
      content: Overlay(prefix: "content", folder: nil), language: "en", classes: PlaybookClasses.all, vocabulary: Fact.vocabulary)
    #expect(library.playbooks.count == 78)
    #expect(library.unusedPlaybooks == [])
  }
}
