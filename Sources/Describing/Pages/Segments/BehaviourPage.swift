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
    guard let (buyers, part) = shares(loyal), part.whole > 0 else { return nil }
    let isFew = Int128(buyers.part) * 100 <= Int128(buyers.whole) * Int128(cuts.loyalBuyersClaim)
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
      + "In this store they are \(words.percent(buyers)) and bring \(words.percent(part)) of the \(material.rankedBy). \(verdict)"
    return .section(
      Section(
        id: "claim",
        heading: isFew && isMuch ? "The loyal bring what is claimed of them" : "The claim about the loyal does not hold here",
        note: [[.text("\(words.count(loyal.buyers)) of \(words.count(material.buyers)) buyers, \(material.asOf).")]],
        layout: .text,
        body: [.prose([[.text(text)]])]))
  }

  /// Loyal of all buyers, and what they brought of all; nil where nothing tells who is loyal.
  private func shares(_ loyal: ClassFigures) -> (buyers: Share, value: Share)? {
    if let claim = material.analysis.loyalty { return (claim.buyers, claim.value) }
    guard loyal.buyers > 0 else { return nil }
    let (own, all) = (loyal.turnover.lifetime, segmentation.all.turnover.lifetime)
    let isProfit = material.analysis.ranking == .profit
    let value = isProfit ? Share(own.profit ?? .zero, of: all.profit ?? .zero) : Share(own.revenue, of: all.revenue)
    return (Share(loyal.buyers, of: material.buyers), value)
  }
}
