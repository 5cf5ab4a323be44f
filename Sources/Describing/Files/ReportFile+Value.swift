import Analysing
import Trade

extension ReportFile {
  /// How many products and how many categories are listed, as on the page.
  private static let listed = 25

  /// ABC of customers, products and categories. The points of the curves are left out: in a small store
  /// each is one customer's amount.
  var value: JSON {
    let value = analysis.value
    return .object([
      "customers": .object(members(value.customers)), "customers_365": .object(members(value.customersYear)),
      "a_now": .number(value.aNow), "a_once": .number(value.aOnce), "a_rising": .number(value.aRising),
      "products": goods(value.products, value.productItems), "categories": goods(value.categories, value.categoryItems),
    ])
  }

  private func goods(_ abc: ABC, _ items: [ValueAnalysis.Item]) -> JSON {
    guard !items.isEmpty else { return .null }
    let shown = items.prefix(ReportFile.listed)
    return .object(
      members(abc) + [
        member("items", .array(shown.map(item))), member("rest", sums(items.dropFirst(shown.count))),
        member("all", sums(items[...])),
      ])
  }

  private func item(_ item: ValueAnalysis.Item) -> JSON {
    .object([
      "title": .string(item.title), "sku": item.sku.isEmpty ? .null : .string(item.sku),
      "class": .string(["a", "b", "c"][min(Int(item.abc), 2)]), "customers": .number(item.customers),
      "revenue": money(item.revenue), "profit": money(item.profit), "cumulative_share": .share(item.cumulative),
    ])
  }

  private func sums(_ items: ArraySlice<ValueAnalysis.Item>) -> JSON {
    let profits = items.compactMap(\.profit)
    return .object([
      "count": .number(items.count), "revenue": money(items.map(\.revenue).reduce(.zero, +)),
      "profit": profits.count == items.count ? money(profits.reduce(.zero, +)) : .null,
    ])
  }

  private func members(_ abc: ABC) -> [JSON.Member] {
    let classes = zip(["a", "b", "c"], zip(abc.counts, abc.values)).map { id, figures in
      JSON.object(["id": .string(id), "count": .number(figures.0), "value": money(figures.1)])
    }
    return [
      member("classes", .array(classes)), member("positive", money(abc.positive)), member("negative", .number(abc.negative)),
    ]
  }
}
