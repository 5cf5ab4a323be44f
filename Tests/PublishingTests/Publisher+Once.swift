import Describing
import Publishing
import Rendering
import Testing
import Trade

extension Publisher {
  /// Publishes in a session of its own.
  func publish(_ site: Site) throws -> [String] { try open { try $0.publish(site) } }

  /// Reads the archive of euros in a session of its own.
  func archive(in code: String = "EUR") throws -> [ArchiveEntry] {
    let currency = try #require(Currency(code))
    return try open { try $0.archive(in: currency) }
  }
}
