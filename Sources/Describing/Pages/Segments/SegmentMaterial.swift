import Analysing
import Charts
import Trade

/// What all pages of the segmentations are made from: the analysis, its words, and where the pages stand.
struct SegmentMaterial {
  let editor: Editor
  let analysis: Analysis
  let framing: Framing

  var words: Words { framing.words }
  var policy: Policy { analysis.policy }
  var facts: Facts { analysis.facts }
  /// Customers with a counted order: the base of every share of customers.
  var buyers: Int { facts.buyers.count }
  /// A small store reads counts, not shares. segmentation.md §7.
  var knowsShares: Bool { buyers >= policy.smallStore }
  /// "profit" or "revenue": what values are ranked by.
  var rankedBy: String { analysis.ranking.rawValue }

  /// Whether pages show no single customer.
  var isAggregate: Bool { editor.privacy == .aggregate }
  /// Whether figures of so many customers are kept back: they would show single ones.
  func isWithheld(_ customers: Int) -> Bool { framing.isWithheld(customers) }
  /// How many customers a bar of a chart needs to be told.
  var leastShown: Int { framing.leastShown }
  /// "fewer than 5"
  var fewerThanCell: String { framing.fewerThanCell }
  /// Whether new customers of the period can be told from old ones.
  var knowsNewCustomers: Bool { framing.knowsNewCustomers(in: analysis.period) }

  func segmentation(_ id: SegmentationID) -> Segmentation? { analysis.segmentations.first { $0.id == id } }

  /// The median of all counted orders, as the importance rule holds first orders against it; nil without an order.
  var medianOrder: Money? {
    guard buyers > 0, let rule = segmentation(.importance)?.thresholds.first(where: { $0.measure == .firstAmount }),
      case .halfMoney(let doubled) = rule.bound
    else { return nil }
    return doubled.divided(by: 2)
  }

  // MARK: Where pages stand

  func path(_ id: SegmentationID) -> String { "\(framing.folder)/\(id.rawValue).html" }
  func path(_ id: SegmentationID, _ classID: String) -> String { "\(framing.folder)/\(id.rawValue)/\(classID).html" }

  /// The tab under which a segmentation's pages stand.
  func tab(_ id: SegmentationID) -> String { id == .rfm || id == .value ? id.rawValue : "segments" }

  /// The page of a segmentation, framed, with who moved after its first block; where nobody has bought, it says so and links the classes.
  func page(_ id: SegmentationID, name: String, kicker: String, heading: String, lede: Phrase, blocks: [Block]) -> Page {
    let path = path(id)
    let isEmpty = (segmentation(id)?.all.customers ?? buyers) == 0
    let nothing: Phrase = [.text("No order of a known customer is counted \(asOf). The classes fill with the first one.")]
    let links = blocks.filter { if case .classes = $0 { true } else { false } }
    let moves = segmentation(id).flatMap { MovementSection(framing: framing, segmentation: $0, path: path).block }
    return Page(
      path: path, title: title(name), frame: framing.frame(path: path, tab: tab(id)), crumbs: framing.crumbs(from: path),
      kicker: "\(kicker) · \(words.nameInside(analysis.period, year: true))",
      heading: isEmpty ? "Nobody has bought yet" : heading,
      lede: isEmpty ? [] : lede,
      blocks: isEmpty ? [.empty(nothing)] + links : blocks.prefix(1) + [moves].compactMap(\.self) + blocks.dropFirst())
  }

  func title(_ name: String) -> String {
    "\(name), \(words.nameInside(analysis.period, year: true)) · \(analysis.store.name)"
  }

  /// The classes of a segmentation as a row of links, one of them current.
  func classLinks(_ segmentation: Segmentation, from path: String, current: Int? = nil) -> Block {
    .classes(
      title: "All classes",
      segmentation.classes.indices.map { index in
        let id = segmentation.classes[index]
        return ClassLink(
          Link(title(segmentation, index), to: framing.link(from: path, to: self.path(segmentation.id, id))),
          mark: ClassNames.mark(segmentation.id, id), isCurrent: index == current)
      })
  }

  func title(_ segmentation: Segmentation, _ index: Int) -> String { framing.title(segmentation, index) }

  // MARK: Figures in words

  /// "1 customer", "350 customers".
  func customers(_ count: Int) -> String { words.count(count, "customer", "customers") }

  /// "1 contact", "350 contacts".
  func contacts(_ count: Int) -> String { words.count(count, "contact", "contacts") }

  /// "has" for one of many or of one, else "have".
  func has(_ count: Int, of total: Int) -> String { count == 1 || total == 1 ? "has" : "have" }

  /// A mean amount; "–" for nobody.
  func mean(_ amount: Money, of count: Int) -> String { count == 0 ? "–" : words.money(amount.divided(by: count)) }

  /// Twice a median in words without its unit; "–" where there is none.
  func median(doubled: Int?) -> String { doubled.map(words.half(doubled:)) ?? "–" }

  /// "8 of 88 (9%)"; without the percentage under the smallest base; "nobody" for no base.
  func part(_ share: Share) -> String { share.whole == 0 ? "nobody" : words.cases(share, smallBase: policy.smallBase) }

  /// Shares that add up, in per mille; nil where the store is small or there is nothing to share.
  func shares(_ parts: [Int64]) -> [Int64]? {
    knowsShares && parts.contains { $0 != 0 } && parts.reduce(Int128(0), { $0 + Int128($1) }) > 0 ? apportioned(parts) : nil
  }

  /// A sentence for stores too small for shares; nil for others.
  var smallStoreNote: Phrase? {
    knowsShares ? nil : [.text("\(words.count(buyers, "buyer", "buyers")): too few for shares.")]
  }

  /// What ring and dot of a dumbbell are; nothing where none is drawn.
  var dumbbellNote: String {
    knowsShares ? "Ring: share of the customers. Dot: share of lifetime revenue. " : ""
  }

  /// Notes with the sentence about small stores at the end, where it applies.
  func notes(_ phrases: Phrase...) -> [Phrase] { phrases + (smallStoreNote.map { [$0] } ?? []) }

  /// "as of 15 November 2026".
  var asOf: String { "as of \(words.date(facts.asOf))" }
}
