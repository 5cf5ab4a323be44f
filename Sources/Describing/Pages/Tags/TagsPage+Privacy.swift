import Analysing
import Trade

extension TagsPage {
  /// Whether the figures of a tag would show single customers. What people are is told here as on the page of the people: where small
  /// groups are taken together there, a count here would part them again.
  func isWithheld(_ tag: TagAnalysis.Tag) -> Bool {
    framing.isWithheld(tag.customers, mergesSmall: tag.group == "people")
      || (framing.analysis.policy.mergesSmallCells && isMerged(tag))
  }

  /// Whether the tag is that of a group of people that is taken together with others.
  private func isMerged(_ tag: TagAnalysis.Tag) -> Bool {
    guard let people = framing.analysis.relations?.people,
      let family = dictionary.tags.first(where: { $0.each != nil && tag.id.hasPrefix($0.prefix) })
    else { return false }
    let value = String(tag.id.dropFirst(family.prefix.count))
    func isMissing(_ groups: [PeopleFigures.Group]) -> Bool { !groups.contains { text($0.name) == value } }
    return switch family.each {
    case "age_band": isMissing(people.ages)
    case "zodiac": isMissing(people.signs)
    case "gender": isMissing(people.genders)
    default: false
    }
  }

  private func text(_ name: PeopleFigures.Name) -> String? {
    switch name {
    case .age(let band): band.rawValue
    case .gender(let gender): gender.rawValue
    case .sign(let sign): sign.rawValue
    case .month, .fewer, .unknown: nil
    }
  }
}
