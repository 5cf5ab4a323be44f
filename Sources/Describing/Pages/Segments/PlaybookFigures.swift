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
    case .revenue_share: table.revenueShares == nil ? "a part" : table.revenueShare(index)
    case .revenue_per_customer: material.mean(lifetime.revenue, of: figures.customers)
    case .average_order: lifetime.orders == 0 ? "–" : words.moneyExact(lifetime.revenue.divided(by: lifetime.orders))
    case .orders_per_customer: words.tenths(Share(lifetime.orders, of: figures.customers))
    case .median_gap_days: figures.quadrupledMedianGap.map(words.number(quadrupled:)) ?? "an unknown number of"
    case .median_silence_days: material.median(doubled: figures.doubledMedianSilence)
    case .longest_silence_days: figures.longestSilence.map { words.count($0) } ?? "–"
    case .period_customers: counted(period.customers)
    case .period_revenue: words.money(period.revenue)
    case .new_customers: counted(figures.newCustomers)
    case .return_rate: returnRate
    case .call_hours: words.count(hours, "hour", "hours")
    case .call_capacity: words.count(material.policy.capacity.calls)
    case .chat_capacity: words.count(material.policy.capacity.chats)
    case .call_weeks: words.count(weeks, "week", "weeks")
    case .half_basket: material.medianOrder.map { words.money($0.divided(by: 2)) } ?? "–"
    case .median_order: material.medianOrder.map(words.money) ?? "–"
    }
  }

  /// "4.0%"; "5 in 38" where the store is small.
  private var customerShare: String {
    table.customerShares == nil
      ? "\(words.count(figures.customers)) in \(words.count(material.buyers))" : table.customerShare(index)
  }

  private var returnRate: String {
    figures.returned.whole == 0 ? "none, as nobody was here then" : material.part(figures.returned)
  }

  private func counted(_ number: Int) -> String { number == 0 ? "none" : words.count(number) }

  /// Full hours, at least one for somebody.
  private var hours: Int { (figures.customers * material.policy.capacity.callMinutes + 59) / 60 }

  private var weeks: Int {
    let calls = max(material.policy.capacity.calls, 1)
    return (figures.customers + calls - 1) / calls
  }
}
