extension SampleTables {
  /// `lines.csv`: a row an order line, with a few rows twice and a few broken ones.
  func lines() -> [UInt8] {
    var text = SampleText(header: "order_id,sku,quantity,unit_price,amount,cost", capacity: trade.lines.count * 44)
    let faults = SampleFaults.lines
    for (index, order) in trade.orders.enumerated() {
      for line in trade.lines[order.lines] { write(line, index, to: &text) }
      if index % 700 == 350, index / 700 < faults.count {
        text.row(Array("CT-\(SampleTables.firstOrder + index),".utf8) + faults[index / 700])
      }
      if index % 1500 == 900 { write(trade.lines[order.lines.lowerBound], index, to: &text) }
    }
    for row in SampleFaults.ownerlessLines { text.row(row) }
    return text.bytes
  }

  private func write(_ line: SampleLine, _ order: Int, to text: inout SampleText) {
    let product = catalogue.products[line.product]
    text.number(SampleTables.firstOrder + order, prefix: SampleTables.orderPrefix)
    text.plain(product.sku)
    text.number(line.quantity)
    text.money(line.unitPrice)
    text.money(line.amount)
    text.money(product.cost * line.quantity)
    text.endRow()
  }
}
