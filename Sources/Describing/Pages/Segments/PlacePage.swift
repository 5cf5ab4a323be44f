import Analysing
import Trade

/// `place.html`: the regions that bring most, those beyond them in a table, and the cities.
struct PlacePage {
  let material: SegmentMaterial
  let segmentation: Segmentation

  private var words: Words { material.words }

  func page() -> Page {
    PlainSegmentPage(material: material, segmentation: segmentation).page { _ in [rest].compactMap { $0 } }
  }

  private var regions: [PlaceFigures.Place] { material.analysis.relations?.places?.regions ?? [] }

  /// The regions that have no page of their own, as far as they are not too small to be shown; nil where there are none.
  private var rest: Block? {
    let named = regions.filter { if case .named = $0.name { true } else { false } }
    let others = named.dropFirst(material.policy.largestNames)
    guard !others.isEmpty else { return nil }
    return .section(
      Section(
        id: "others", heading: "\(words.count(others.count)) regions more",
        note: [
          [
            .text(
              "Beyond the \(words.count(material.policy.largestNames)) regions that brought most; they have no pages of their own."
            )
          ]
        ],
        body: [.table(PlaceTable(material: material, kind: "Region", places: Array(others)).table)]))
  }

  /// The cities of a region on its page; nil where none is known.
  static func cities(_ material: SegmentMaterial, of region: String) -> Block? {
    let place = material.analysis.relations?.places?.regions.first { $0.name == .named(region) }
    guard let cities = place?.parts, cities.contains(where: { if case .named = $0.name { true } else { false } }) else {
      return nil
    }
    let table = PlaceTable(material: material, kind: "City", places: cities)
    let first = cities.first { if case .named = $0.name { true } else { false } }
    let heading = first.map { "\(table.title($0.name).withCapital) brings most: \(material.words.money($0.revenue))" } ?? "Cities"
    return .section(
      Section(
        id: "cities", heading: heading, note: [["The cities of the region by lifetime revenue."]],
        body: [.table(table.table)]))
  }
}
