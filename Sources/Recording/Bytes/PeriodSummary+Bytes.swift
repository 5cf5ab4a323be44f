import Analysing
import Trade

extension PeriodSummary {
  /// The first byte says how the rest is written, so that a later version can still read it.
  private static let form = 1

  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.append(PeriodSummary.form)
    writer.append(period.id)
    for number in [orders, Int(revenue.units), customers] { writer.append(number) }
    writer.append(cutOffs.values.sorted { $0.key < $1.key }) { writer, entry in
      writer.append(entry.key)
      writer.append(entry.value.sorted { $0.key < $1.key }) { writer, entry in
        writer.append(entry.key)
        writer.append(entry.value) { $0.append(Int($1)) }
      }
    }
    writer.append(segmentations) { $1.write(to: &$0) }
    return writer.bytes
  }

  init(bytes: [UInt8]) throws {
    var reader = ByteReader(bytes)
    guard try reader.int() == PeriodSummary.form, let period = Period(try reader.text()) else { throw Damage() }
    let (orders, revenue, customers) = (try reader.int(), Money(units: Int64(try reader.int())), try reader.int())
    let cutOffs = try reader.list { reader in
      (try reader.text(), try reader.list { (try $0.text(), try $0.list { Int64(try $0.int()) }) })
    }
    let values = cutOffs.map { ($0.0, Dictionary($0.1) { first, _ in first }) }
    self.init(
      period: period, orders: orders, revenue: revenue, customers: customers,
      cutOffs: CutOffs(Dictionary(values) { first, _ in first }), segmentations: try reader.list { try Classes(from: &$0) })
    guard reader.isAtEnd else { throw Damage() }
  }
}

extension PeriodSummary.Classes {
  fileprivate func write(to writer: inout ByteWriter) {
    writer.append(id)
    writer.append(classes) { $0.append($1) }
    writer.append(names) { $0.append($1) }
    writer.append(definition)
    writer.append(figures) { writer, figures in
      for number in [figures.customers, figures.orders, Int(figures.revenue.units)] { writer.append(number) }
    }
  }

  fileprivate init(from reader: inout ByteReader) throws {
    self.init(
      id: try reader.text(), classes: try reader.list { try $0.text() }, names: try reader.list { try $0.text() },
      definition: try reader.text(),
      figures: try reader.list {
        PeriodSummary.Figures(customers: try $0.int(), orders: try $0.int(), revenue: Money(units: Int64(try $0.int())))
      })
  }
}
