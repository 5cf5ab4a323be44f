import Trade

extension Identity {
  /// The `identity` part and `exclude`; `vocabulary` are the facts that other expressions may name.
  init(_ setting: Setting?, exclude: Setting?, _ vocabulary: Vocabulary) throws {
    self.init()
    if let setting {
      let section = try Section(setting, keys: ["trim", "fold_case", "same_as"])
      trim = try section["trim"]?.flag() ?? true
      if let fold = section["fold_case"] {
        foldsEmail = try !fold.list("a list, [email] or []").map { try $0.word(among: ["email"]) }.isEmpty
      }
      sameAs = try section["same_as"]?.folderPath()
    }
    guard let exclude else { return }
    if case .text = exclude.value {
      excludeWhen = try exclude.expression(
        Identity.exclusionFacts.refusing(
          vocabulary.facts.map(\.name),
          "exists, but exclude is read before anything is counted; it can name customer_id, tags and the columns of the customer "
            + "file, such as customer.type"))
      return
    }
    self.exclude = Set(try exclude.list("a list of customer ids").map { try $0.text("a customer id") })
  }
}
