import Analysing
import Trade

/// Who has one tag: nobody where the company does not know it.
struct TagColumn: Sendable {
  private let tags: TagAnalysis
  private let place: Int32

  /// The customers with a tag.
  init(_ tags: TagAnalysis, _ id: String) {
    self.tags = tags
    place = Int32(tags.tags.firstIndex { $0.id == id } ?? -1)
  }

  /// Whether a customer has it.
  func contains(_ customer: CustomerID) -> Bool { place >= 0 && tags.tags(of: customer).contains(place) }
}
