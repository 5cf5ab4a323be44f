import Trade

extension Rules {
  /// The cut-offs in force that the customers gave, or that are kept from an earlier period: what a later period may measure by. Those that
  /// the configuration says outright are not among them.
  var cutOffs: CutOffs {
    let drawn = map(Drawing()).filter { !$0.drawn.isEmpty }.map { id, drawn in
      (id.rawValue, Dictionary(drawn.map { ($0.name, $0.numbers) }) { first, _ in first })
    }
    return CutOffs(Dictionary(drawn) { first, _ in first })
  }

  /// The cut-offs that are kept beside what the customers of today give, in the order of the rules; empty where none are kept.
  var drift: [Drift] {
    guard let kept = snapshot.kept else { return [] }
    let live = Dictionary(Rules(snapshot.measured(by: nil)).map(Drawing()).map { ($0.id, $0.drawn) }) { first, _ in first }
    return map(Drawing()).flatMap { id, drawn in
      drawn.filter { kept[id]?[$0.name] != nil }.flatMap { own in
        zip(own.told(), live[id]?.first { $0.name == own.name }?.told() ?? []).map {
          Drift(segmentation: id, kept: $0, live: $1)
        }
      }
    }
  }

  private struct Drawing: RuleTask {
    func run(_ rule: some Rule) -> (id: SegmentationID, drawn: [DrawnCutOff]) { (rule.id, rule.drawn) }
  }
}
