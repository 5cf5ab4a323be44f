import Describing
import Foundation
import Publishing
import Rendering
import Testing
import Trade

@Suite("The archive of a site") struct ArchiveTests {
  private static let json = """
    {"currency":"EUR","periods":[{"headline":"Sales held","id":"2026-W46","partial":false,"previous_revenue":null,\
    "revenue":"8142.00","year_before_revenue":null}],"schema":1}
    """

  @Test("Without a site, and in an empty folder, there are no periods") func none() throws {
    let scene = try Scene()
    defer { do { try scene.remove() } catch { Issue.record(error) } }
    #expect(try scene.publisher().archive().isEmpty)
    try FileManager.default.createDirectory(atPath: scene.output, withIntermediateDirectories: false)
    #expect(try scene.publisher().archive().isEmpty)
  }

  @Test("The periods of the published site are read back") func periods() throws {
    let scene = try Scene()
    defer { do { try scene.remove() } catch { Issue.record(error) } }
    _ = try scene.publisher().publish(site(archive: Self.json))
    let entries = try scene.publisher().archive()
    #expect(entries.map(\.headline) == ["Sales held"])
    #expect(entries.map(\.period.id) == ["2026-W46"])
  }

  @Test("A damaged archive is an error that names the file") func damaged() throws {
    let scene = try Scene()
    defer { do { try scene.remove() } catch { Issue.record(error) } }
    _ = try scene.publisher().publish(site(archive: "["))
    let error = #expect(throws: PublishingError.self) { try scene.publisher().archive() }
    #expect(error?.kind == .cannotWrite)
    #expect(error?.description.hasPrefix("\(scene.output)/archive.json: cannot be read: ") == true)
    #expect(error?.description.hasSuffix("; restore it, or move the folder away and build again") == true)
  }

  @Test("A lost or changed archive is made again from the periods' manifests", arguments: [nil, "[", Self.json.uppercased()])
  func lost(text: String?) throws {
    let scene = try Scene()
    defer { do { try scene.remove() } catch { Issue.record(error) } }
    _ = try scene.publisher().publish(site(archive: Self.json))
    let entries = try scene.publisher().archive()
    let file = URL(fileURLWithPath: scene.output + "/archive.json").resolvingSymlinksInPath()
    try FileManager.default.removeItem(at: file)
    if let text { try Data(text.utf8).write(to: file) }
    #expect(try scene.publisher().archive() == entries)
    // Without the list of periods as well, they are found by their folders.
    try FileManager.default.removeItem(at: file.deletingLastPathComponent())
    #expect(try scene.publisher().archive() == entries)
    #expect(throws: PublishingError.self) { try scene.publisher().archive(in: "USD") }
  }

  @Test("Amounts of another currency are not relabelled") func currency() throws {
    let scene = try Scene()
    defer { do { try scene.remove() } catch { Issue.record(error) } }
    _ = try scene.publisher().publish(site(archive: Self.json))
    let error = #expect(throws: PublishingError.self) { try scene.publisher().archive(in: "USD") }
    #expect(error?.kind == .cannotWrite)
    #expect(
      error?.description
        == "\(scene.output): the site holds periods in EUR, this report is in USD; use another output folder")
  }

  @Test("Another's folder is refused before anything is built for it") func foreign() throws {
    let scene = try Scene()
    defer { do { try scene.remove() } catch { Issue.record(error) } }
    try scene.write("site/archive.json", Self.json)
    #expect(throws: PublishingError.self) { try scene.publisher().archive() }
  }

  private func site(archive: String) -> Site {
    Site(folder: "2026-W46", files: [Site.File(path: "archive.json", bytes: Array(archive.utf8))], exports: [])
  }
}
