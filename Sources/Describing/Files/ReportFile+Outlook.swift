import Analysing
import Trade

extension ReportFile {
  /// What buyers are expected to spend, and the groups whose shares are taken; null where the store's past says nothing yet.
  var outlook: JSON {
    guard let outlook = analysis.outlook else { return .null }
    let lead = analysis.segmentations.first { $0.id.rawValue == analysis.policy.contacting.lead }
    return .object([
      "lead": .string(analysis.policy.contacting.lead), "cap": money(outlook.cap), "second_order": money(outlook.secondOrder),
      "anyway": money(outlook.anyway), "at_risk": money(outlook.atRisk),
      "groups": .array(
        outlook.groups.map { group in
          .object([
            "width": .string(group.width.rawValue),
            "class": group.classIndex.flatMap { index in lead.map { .string($0.classes[index]) } } ?? .null,
            "rhythm": group.rhythm.map { .string($0.rawValue) } ?? .null, "customers": .number(group.cases),
            "returned": hides(group) ? .null : .number(group.returned),
            "share": hides(group) ? .null : .share(Share(group.chance, of: 10_000)),
          ])
        }),
    ])
  }

  /// Whether a group would show single customers, those who ordered or those who did not.
  private func hides(_ group: Outlook.Group) -> Bool {
    framing.isWithheld(group.returned) || framing.isWithheld(group.cases - group.returned)
  }
}
