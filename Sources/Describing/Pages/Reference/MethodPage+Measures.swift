import Analysing
import Trade

extension MethodPage {
  /// How the measures of the store are worked out. segmentation.md §9.
  var measures: Block {
    let policy = analysis.policy.measures
    let cut = words.days(analysis.measures.balance.cut)
    let year = words.days(analysis.policy.windows.year)
    let terms: [(String, String)] = [
      (
        "Base balance",
        "Active: R of at most \(cut). Active before the period + first orders + won back − fell silent = active at its end. Who came and "
          + "fell silent again within the period is in both. The start counts the orders as they were known on that day: who was active by one that "
          + "was given back in the period has fallen silent."
      ),
      (
        "Why revenue changed",
        "Revenue is buyers × orders per buyer × average order. The part of a factor x is L · ln(x now ÷ x before), L being the logarithmic "
          + "mean of both revenues, (now − before) ÷ ln(now ÷ before); the parts add up by the largest remainder. Where one period had no "
          + "such buyers, the whole change is that of buyers; where more was given back than sold, that of the average order."
      ),
      (
        "Repeat purchases",
        "Of the customers whose first order is at least so many days old, those with a second one within these days; the last day counts. "
          + "First orders are known as in cohorts."
      ),
      (
        "Cohorts",
        "Customers by the month of their first order, and who of them ordered in the months after it; complete months only. First orders "
          + "in the first \(words.days(analysis.policy.shortHistory)) of the data are not known to be the first, unless registered_at lies in the data."
      ),
      (
        "Quartiles",
        "Nearest rank: the smallest number with at least 25, 75 or 90% of the numbers at or below it; the median is the mean of the two middle "
          + "ones. Gaps and frequency: all time; order values: the last \(year)."
      ),
      (
        "Best repeat buyers",
        "Key accounts and important customers with \(words.count(policy.bestOrders)) orders or more; their orders of the last \(year)."
      ),
      (
        "Cost of a customer",
        "Spend of the campaigns that began in the last \(year), by the words of their audience, over the customers who first ordered in these "
          + "days, or over the earlier ones who ordered in them."
      ),
      (
        "Pairs",
        "Different goods with an amount above zero in the same counted order of the last \(year), seen at least \(words.count(policy.basketSeen)) "
          + "times; of an order with more than \(words.count(policy.basketGoods)), the first \(words.count(policy.basketGoods)) by id. Lift: "
          + "orders with both × all orders ÷ (orders with the one × orders with the other)."
      ),
      (
        "Due again",
        "The last day with a product plus the median gap of that customer and that product, from \(words.count(policy.dueDays)) days with it on, "
          + "else plus its days of supply times the pieces of the last day; half a day is rounded up. Told until "
          + "\(words.days(policy.overdueDays)) after it."
      ),
    ]
    return .section(
      Section(
        id: "measures", heading: "Measures of the store", layout: .text, body: [.terms(terms.map { Term($0.0, [.text($0.1)]) })]))
  }
}
