import Analysing
import Trade

/// The figures that a playbook may name, for a class. Trade's `PlaybookFigure` says what each is.
struct PlaybookFigures {
  let material: SegmentMaterial
  let segmentation: Segmentation
  let index: Int
  let table: ClassTable

  private var words: Words { material.words }
  private var figures: ClassFigures { segmentation.figures[index] }
  private var lifetime: Turnover { figures.turnover.lifetime }
  private var period: Turnover { figures.turnover.period }

  /// Every figure as plain text.
  var values: [PlaybookFigure: String] {
    Dictionary(uniqueKeysWithValues: PlaybookFigure.allCases.map { ($0, value($0)) })
  }

  private func value(_ figure: PlaybookFigure) -> String {
    switch figure {
    case .store: material.analysis.store.name
    case .period: words.nameInside(material.analysis.period, year: true)
    case .customers: words.count(figures.customers)
    case .customer_share: customerShare
    case .revenue: words.money(lifetime.revenue)
    case .revenue_share:
      table.revenueShares == nil
        ? PlaybookFigures.part(Share(max(lifetime.revenue.units, 0), of: max(table.revenue.units, 1))) : table.revenueShare(index)
    case .revenue_per_customer: material.mean(lifetime.revenue, of: figures.buyers)
    case .average_order: lifetime.orders == 0 ? "–" : words.moneyExact(lifetime.revenue.divided(by: lifetime.orders))
    case .orders_per_customer: words.tenths(Share(lifetime.orders, of: figures.customers))
    case .median_gap_days: figures.quadrupledMedianGap.map(words.number(quadrupled:)) ?? "an unknown number of"
    case .median_silence_days: material.median(doubled: figures.doubledMedianSilence)
    case .longest_silence_days: longestSilence.map { words.count($0) } ?? "many"
    case .period_customers: counted(period.customers)
    case .period_revenue: words.money(period.revenue)
    case .new_customers: material.knowsNewCustomers ? counted(figures.newCustomers) : "an unknown number"
    case .return_rate: returnRate
    case .call_hours: PlaybookFigures.hours(minutes: minutes, words)
    case .call_capacity: words.count(material.policy.capacity.calls)
    case .chat_capacity: words.count(material.policy.capacity.chats)
    case .call_weeks: weeks
    case .half_basket: material.medianOrder.map { words.money($0.divided(by: 2)) } ?? "–"
    case .median_order: material.medianOrder.map(words.money) ?? "–"
    }
  }

  /// "no time", "under an hour", "2 hours": whole hours, begun ones counted.
  static func hours(minutes: Int, _ words: Words) -> String {
    switch minutes {
    case ...0: "no time"
    case ..<60: "under an hour"
    default: words.count((minutes + 59) / 60, "hour", "hours")
    }
  }

  private var longestSilence: Int? { material.isAggregate ? nil : figures.longestSilence }

  /// "4.0%"; "a small part" where the store is small.
  private var customerShare: String {
    table.customerShares == nil
      ? PlaybookFigures.part(Share(figures.customers, of: segmentation.all.customers)) : table.customerShare(index)
  }

  /// A share without a percentage, as "… of all" goes on, for stores too small for one: the nearest of a few plain parts.
  static func part(_ share: Share) -> String {
    parts.min { abs($0.value - share.value) < abs($1.value - share.value) }?.name ?? ""
  }

  private static let parts: [(value: Double, name: String)] = [
    (0, "a small part"), (0.1, "about a tenth"), (0.2, "about a fifth"), (0.25, "about a quarter"), (1 / 3.0, "about a third"),
    (0.4, "about two fifths"), (0.5, "about half"), (0.6, "about three fifths"), (2 / 3.0, "about two thirds"),
    (0.75, "about three quarters"), (0.9, "about nine tenths"), (1, "nearly the whole"),
  ]

  /// "8 of 88 (9%)", "3 of 7", "no case yet": fits behind a colon in any sentence.
  private var returnRate: String {
    figures.returned.whole == 0 ? "no case yet" : words.cases(figures.returned, smallBase: material.policy.smallBase)
  }

  private func counted(_ number: Int) -> String { number == 0 ? "none" : words.count(number) }

  private var minutes: Int { figures.customers * material.policy.capacity.callMinutes }

  private var weeks: String {
    let calls = material.policy.capacity.calls
    guard calls > 0 else { return "with no calls a week allowed" }
    return words.count((figures.customers + calls - 1) / calls, "week", "weeks") + " at " + words.count(calls, "call", "calls")
      + " a week"
  }
}
