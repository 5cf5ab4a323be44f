import Trade

/// Where buyers came from. segmentation.md §4, `source`: as the customer file says, else the channel of the first order, else the campaign
/// that it names.
struct SourceRule: NamedRule {
  let naming: Naming
  let named: NamedClasses

  /// The rule as of the snapshot's day; nil where no column tells sources.
  init?(_ snapshot: Snapshot) {
    guard snapshot.tellsSources else { return nil }
    let (file, orders, naming) = (snapshot.entered.source, snapshot.ledger.orders, snapshot.entered.sources)
    let names = naming.numbers
    let numbers =
      columns(1, of: snapshot.ledger.customers.count) { columns in
        snapshot.slices.forEach { slice in
          let (habits, counts) = (snapshot.habits.byCustomer.span, snapshot.facts.orderCount.span)
          let (entered, channels, campaigns) = (file.number.span, orders.channel.number.span, orders.campaign.number.span)
          for customer in slice.customers {
            var number: Int32 = -1
            if counts[customer] > 0 {
              let order = Int(habits[customer].firstOrder)
              if !entered.isEmpty, entered[customer] >= 0 { number = names[0][Int(entered[customer])] }
              if number < 0, !channels.isEmpty, channels[order] >= 0 { number = names[1][Int(channels[order])] }
              if number < 0, !campaigns.isEmpty, campaigns[order] >= 0 { number = names[2][Int(campaigns[order])] }
            }
            columns[0].set(customer, number)
          }
        }
      }[0]
    self.naming = naming
    named = NamedClasses(id, numbers, naming, snapshot, population: .buyers)
  }

  let id = SegmentationID.source
  let measure = Measure.source
}
