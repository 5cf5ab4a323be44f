import Foundation

/// A `customers.csv` read back.
struct CustomerList {
  /// The contract's columns. config.md §3.
  static let columns = """
    customer_id recency_days frequency monetary profit first_order last_order average_order largest_order median_gap_days r_score \
    f_score m_score rfm life_stage cadence tier value importance quadrant behaviour temperature journey node funnel purpose \
    favourite_category region industry tags overdue_ratio p_alive expected_orders_90d expected_value_365d previous_rfm \
    move_reason rhythm price_line source city value_365 at_risk code named
    """.split(separator: " ").map(String.init)

  let table: SampleTable

  /// Reads the bytes of the file.
  init(_ bytes: Data) {
    table = SampleTable(Array(String(decoding: bytes.dropFirst(3), as: UTF8.self).replacing("\r\n", with: "\n").utf8))
  }

  func column(_ name: String) -> [String] { table.column(name) }

  /// How many customers have each value of a column.
  func counts(_ name: String) -> [String: Int] { column(name).reduce(into: [:]) { $0[$1, default: 0] += 1 } }
}
