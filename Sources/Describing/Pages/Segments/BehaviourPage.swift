import Analysing
import Trade

/// `behaviour.html`: what makes customers buy, and whether the loyal bring what is claimed of them.
struct BehaviourPage {
  let material: SegmentMaterial
  let segmentation: Segmentation

  private var words: Words { material.words }

  func page() -> Page {
    PlainSegmentPage(material: material, segmentation: segmentation).page { _ in [check].compactMap { $0 } }
  }

  /// The practitioners' claim held against the store's own figures; nil where the loyal are too few to say, or the store is small.
  private var check: Block? {
    guard let claim = material.analysis.loyalty, claim.value.whole > 0, material.knowsShares,
      !material.isWithheld(Int(claim.buyers.part))
    else { return nil }
    let verdict =
      switch (claim.isFew, claim.isMuch) {
      case (true, true): "So it is here."
      case (true, false): "Here they are as few, but bring less."
      case (false, true): "Here they bring as much, but are more."
      case (false, false): "Here it is neither."
      }
    let text =
      "It is said that the loyal are at most \(words.wholePercent(claim.mostBuyers)) of the buyers and bring "
      + "\(words.wholePercent(claim.leastValue)) of the profit. In this store they are \(words.percent(claim.buyers)) and bring "
      + "\(words.percent(claim.value)) of the \(material.rankedBy). \(verdict)"
    return .section(
      Section(
        id: "claim",
        heading: claim.holds ? "The loyal bring what is claimed of them" : "The claim about the loyal does not hold here",
        note: [[.text("\(words.count(Int(claim.buyers.part))) of \(words.count(material.buyers)) buyers, \(material.asOf).")]],
        layout: .text,
        body: [.prose([[.text(text)]])]))
  }
}

extension LoyaltyClaim {
  /// Whether the loyal are as few as it is said.
  fileprivate var isFew: Bool {
    Int128(buyers.part) * Int128(mostBuyers.whole) <= Int128(mostBuyers.part) * Int128(buyers.whole)
  }

  /// Whether they bring as much.
  fileprivate var isMuch: Bool {
    Int128(value.part) * Int128(leastValue.whole) >= Int128(leastValue.part) * Int128(value.whole)
  }
}
