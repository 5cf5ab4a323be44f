import Foundation
import Publishing
import Rendering
import Testing

@Suite("The lists of an instant") struct InstantListsTests {
  private let scene: Scene

  init() throws { scene = try Scene() }

  private func publish(_ names: String..., disk: Disk = .quick) throws -> [String] {
    let files = names.map { Site.File(path: $0, bytes: Array("ONE".utf8)) }
    return try scene.publisher(disk).open { try $0.publish(lists: files) }
  }

  private func remove() { do { try scene.remove() } catch { Issue.record(error) } }

  @Test("They replace those before, for their owner alone, and touch neither the site nor what the user put there")
  func replaced()
    throws
  {
    defer { remove() }
    #expect(try publish("actions-sms.csv", "actions.ics") == [])
    #expect(try scene.mode("exports/actions") == 0o700)
    #expect(try scene.mode("exports/actions/actions-sms.csv") == 0o600)
    #expect(!scene.exists("site"))
    try scene.write("exports/actions/mine.txt", "mine")
    #expect(try publish("actions-email.csv") == [])
    #expect(Set(try scene.snapshot("exports/actions").keys) == [".clientela.json", "actions-email.csv", "mine.txt"])
    #expect(try publish() == [])
    #expect(Set(try scene.snapshot("exports/actions").keys) == [".clientela.json", "mine.txt"])
    try scene.publisher().open { try $0.removeInstantLists() }
    #expect(try scene.read("exports/actions/mine.txt") == "mine")
  }

  @Test("Another's folder of that name is left alone") func another() throws {
    defer { remove() }
    try scene.write("exports/actions/mine.txt", "mine")
    #expect(throws: PublishingError.self) { try publish("actions-sms.csv") }
    #expect(Set(try scene.snapshot("exports").keys) == ["actions", "actions/mine.txt"])
    try scene.publisher().open { try $0.removeInstantLists() }
    #expect(scene.exists("exports/actions/mine.txt"))
  }

  @Test("Where writing fails, the lists before are whole and nothing is left beside them") func failing() throws {
    defer { remove() }
    _ = try publish("actions-sms.csv")
    let before = try scene.snapshot("exports")
    var disk = Disk.quick
    disk.exchange = { one, _ in throw DiskError(one, ENOSPC) }
    let broken = disk
    #expect(throws: PublishingError.self) { try publish("actions-email.csv", disk: broken) }
    #expect(try scene.snapshot("exports") == before)
  }
}
