import Analysing
import Trade

extension ReportFile {
  /// What is to be said of the definitions, in the order of the Method page; counts are null where they would show single customers.
  var definitionChecks: JSON { .array(analysis.definitionChecks.map { .object(members($0)) }) }

  private func members(_ check: DefinitionCheck) -> [JSON.Member] {
    switch check {
    case .uncovered(let id, let customers): members("uncovered", id, CustomSegmentation.other, customers: customers)
    case .rest(let id, let classID, let customers): members("rest", id, classID, customers: customers)
    case .untold(let id, let classID): members("untold", id, classID)
    case .unreachable(let id, let classID): members("unreachable", id, classID)
    case .universal(let id, let classID): members("universal", id, classID)
    case .unknownText(let id, let classID, let fact, let text, let nearest):
      members("unknown-text", id, classID) + [
        member("fact", .string(fact)), member("text", .string(text)), member("nearest", nearest.map(JSON.string) ?? .null),
      ]
    case .overlap(let id, let classID, let other, let customers):
      members("overlap", id, classID, with: other, customers: customers)
    case .empty(let id, let classID): members("empty", id, classID)
    case .emptyScore(let measure, let score):
      members("empty-score") + [member("measure", .string(measure.rawValue)), member("score", .number(score))]
    case .emptySegmentScore(let measure, let score):
      members("empty-score", .named) + [member("measure", .string(measure.rawValue)), member("score", .number(score))]
    case .sharedScores(let first, let second, let combinations):
      members("shared-scores", .named, first.rawValue, with: second.rawValue) + [member("combinations", .number(combinations))]
    case .uncoveredScores(let cells):
      members("uncovered-scores", .named, NamedSegment.other.rawValue) + [
        member("combinations", .number(cells.count)),
        member("scores", .array(cells.map { .array($0.scores.map { .number($0) }) })),
      ]
    }
  }

  private func members(
    _ kind: String, _ id: SegmentationID? = nil, _ classID: String? = nil, with other: String? = nil, customers: Int? = nil
  ) -> [JSON.Member] {
    let count = customers.map { framing.isWithheld($0) ? JSON.null : .number($0) }
    return [
      member("check", .string(kind)), id.map { member("segmentation", .string($0.rawValue)) },
      classID.map { member("class", .string($0)) }, other.map { member("also_fits", .string($0)) },
      count.map { member("customers", $0) },
    ].compactMap(\.self)
  }
}
