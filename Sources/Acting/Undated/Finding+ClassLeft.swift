import Analysing
import Trade

extension Finding {
  /// Customers who have left an important class of the leading segmentation for a later one since the last recorded period, and not
  /// because the configuration or the data was another then: an alert in the house, which never waits.
  func leftClasses() -> [Candidate] {
    guard let lead = segmentation(SegmentationID(desk.policy.contacting.lead)), let movement = lead.movement else { return [] }
    let (places, since) = (lead.places(of: movement), desk.covered.from)
    let isImportant = lead.classes.indices.map { lead.isImportant($0) }
    return find { slice, found in
      for customer in slice.customers where movement.reasons[customer] != Segmentation.none {
        guard let (from, to) = lead.move(customer, movement, places), from < to, isImportant[from] else { continue }
        var event = EventDigest(.classLeft, on: since)
        event.add(from)
        event.add(to)
        found.append(undated(.classLeft, customer, event: event, since: since, because: .classLeft(from: from, to: to)))
      }
    }
  }
}

extension Segmentation {
  /// Whether the owner wants to know who leaves a class: those that are called important, and the upper ones of the other segmentations.
  /// Classes stand from the best to the worst; of a segmentation of the store's own only the first is important.
  fileprivate func isImportant(_ place: Int) -> Bool {
    switch id {
    case .rfm, .quadrant: classes[place].hasPrefix("important")
    case .tier, .importance: place < 2
    case .journey: ["member", "partner"].contains(classes[place])
    case .funnel: ["gold", "platinum"].contains(classes[place])
    default: place == 0
    }
  }
}
