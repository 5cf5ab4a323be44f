import Trade

extension Fact {
  /// The tables of the input that a fact is worked out from, by the names they have in the configuration; none for the class of a
  /// segmentation, which has its own reasons.
  package static func tables(of name: String) -> [String] {
    if ["contact_count", "last_contact"].contains(name) { return ["contacts"] }
    if customerFile.contains(where: { $0.name.name == name }) { return ["customers"] }
    if figures.contains(where: { $0.name.name == name }) { return name == "profit" ? orders + ["lines", "products"] : orders }
    if habits.contains(where: { $0.name.name == name }) { return orders + ["lines", "products"] }
    if campaigns.contains(where: { $0.name.name == name }) { return orders + ["lines", "products", "campaigns"] }
    return []
  }

  private static let orders = ["orders", "payments", "refunds"]
}
