import Analysing
import Trade

/// `behaviour.html`: what makes customers buy, and whether the loyal bring what is claimed of them.
struct BehaviourPage {
  let material: SegmentMaterial
  let segmentation: Segmentation

  private var words: Words { material.words }
  private var cuts: CutOffs { CutOffs(policy: material.policy) }

  func page() -> Page {
    PlainSegmentPage(material: material, segmentation: segmentation).page { _ in [check].compactMap { $0 } }
  }

  /// The practitioners' claim held against the store's own figures; nil where the loyal are too few to say, or the store is small.
  private var check: Block? {
    guard let loyal = segmentation.classes.firstIndex(of: "loyal").map({ segmentation.figures[$0] }), material.knowsShares,
      !material.isWithheld(loyal.customers)
    else { return nil }
    let (value, name) = value
    let whole = value(segmentation.all)
    guard whole > .zero else { return nil }
    let (buyers, part) = (Share(loyal.buyers, of: material.buyers), Share(max(value(loyal), .zero), of: whole))
    let isFew = loyal.buyers * 100 <= material.buyers * cuts.loyalBuyersClaim
    let isMuch = Int128(part.part) * 100 >= Int128(part.whole) * Int128(cuts.loyalValueClaim)
    let verdict =
      switch (isFew, isMuch) {
      case (true, true): "So it is here."
      case (true, false): "Here they are as few, but bring less."
      case (false, true): "Here they bring as much, but are more."
      case (false, false): "Here it is neither."
      }
    let text =
      "It is said that the loyal are at most \(cuts.loyalBuyersClaim)% of the buyers and bring \(cuts.loyalValueClaim)% of the profit. "
      + "In this store they are \(words.percent(buyers)) and bring \(words.percent(part)) of the \(name). \(verdict)"
    return .section(
      Section(
        id: "claim",
        heading: isFew && isMuch ? "The loyal bring what is claimed of them" : "The claim about the loyal does not hold here",
        note: [[.text("\(words.count(loyal.buyers)) of \(words.count(material.buyers)) buyers, \(material.asOf).")]],
        layout: .text,
        body: [.prose([[.text(text)]])]))
  }

  /// What is compared: profit where every class has one, else revenue.
  private var value: (of: (ClassFigures) -> Money, name: String) {
    let profits = segmentation.figures.allSatisfy { $0.turnover.lifetime.profit != nil }
    if material.analysis.ranking == .profit, profits {
      return ({ $0.turnover.lifetime.profit ?? .zero }, "profit of known customers")
    }
    return ({ $0.turnover.lifetime.revenue }, "revenue of known customers")
  }
}
