import Trade

extension Layout {
  /// Columns whose header is not the name itself, in the order of the table's columns, and what each is from; `unpacks`: whether goods
  /// that are packed in cells are read.
  func renamed(_ kind: TableKind, unpacks: Bool) -> [ColumnMapping.Renamed] {
    let pairs = kind.columns.compactMap { column in
      source(of: column).map { ColumnMapping.Renamed(column.rawValue, from: $0) }
    }
    return !unpacks || rules.packed.isEmpty ? pairs : pairs + [ColumnMapping.Renamed("products", from: packedHeaders)]
  }

  /// `Order Value − Discount Amount`; nil where the column is missing or has its own name.
  private func source(of column: Column) -> String? {
    if column == .amount, let rule = rules.amount, rule.places.count > 1 { return rule.sentence(headers) }
    if column == .refund, let rule = rules.refund { return "\(headers[rule.from]) − \(headers[rule.to])" }
    if let parts = rules.joined[column] { return parts.map { Layout.cut(headers[$0]) }.joined(separator: " + ") }
    guard let cell = cells[column], headers[cell] != column.rawValue else { return nil }
    return Layout.cut(headers[cell])
  }

  /// `order_item_1 … order_item_9`
  private var packedHeaders: String {
    let names = rules.packed.map { Layout.cut(headers[$0]) }
    return names.count > 2 ? names[0] + " … " + names[names.count - 1] : names.joined(separator: " + ")
  }

  /// What is to be said about a preset that nobody named; nil where there is nothing.
  func note(_ kind: TableKind) -> String? {
    guard let recognised, let known = recognised.export.layout(of: kind, headers: headers.map(Synonyms.key)) else { return nil }
    let start = "the header is that of \(known.name)"
    let name = recognised.rawValue
    return preset == recognised
      ? start + ", so preset \(name) was applied; give columns to read it otherwise"
      : start + "; preset \(name) would read it by the rules of that export, but columns were given"
  }

  /// What a column may be called: by the preset, else six of the synonyms and how many more there are.
  func accepted(_ column: Column, _ kind: TableKind) -> String {
    let names: [String]
    let who: String
    if let preset, let export {
      if column == .amount, let rule = incompleteAmount(export) { return "\(export.name) (preset \(preset.rawValue)) " + rule }
      var known = export.headers[column] ?? []
      if column == .amount { for rule in export.amounts where !known.contains(rule.plus[0]) { known.append(rule.plus[0]) } }
      names = known
      who = "\(export.name) (preset \(preset.rawValue)) have it as "
    } else {
      names = Synonyms.tiers(of: column, in: kind).flatMap(\.self)
      who = "it is also known as "
    }
    if names.isEmpty { return "it has no other name" }
    let shown = names.prefix(6).joined(separator: ", ")
    return who + (names.count > 6 ? shown + " and \(names.count - 6) other names" : shown)
  }

  /// `make it of order_total − shipping_total, and shipping_total is missing`: of the rules for the amount of which the file has what is
  /// added, the one that lacks least of what is taken off; nil where there is none.
  private func incompleteAmount(_ export: ExportLayout) -> String? {
    let keys = Set(headers.map(Synonyms.key))
    let has = { (header: String) in keys.contains(Synonyms.key(header)) }
    let rules = export.amounts.filter { $0.plus.allSatisfy(has) }.map { rule in
      (rule: rule, lacking: rule.places.filter { !has($0) && !rule.discounts.contains($0) })
    }
    guard let (rule, lacking) = rules.min(by: { $0.lacking.count < $1.lacking.count }), !lacking.isEmpty else { return nil }
    let formula = rule.plus.joined(separator: " + ") + rule.minus.map { " − " + $0 }.joined()
    return "make it of \(formula), and \(lacking.joined(separator: " and ")) \(lacking.count == 1 ? "is" : "are") missing"
  }
}
