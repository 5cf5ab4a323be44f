import Testing
import Trade

@testable import Loading

@Suite("Ledger")
struct LedgerTests {
  private let hostile = "\"O'Neil <&> \"\"Sons\"\" =1+2 <script>\""

  @Test(
    "Headers are matched in three languages",
    arguments: [
      "customer_id,placed_at,amount", "CUSTOMER ID,Order_Date,Total", "ID Cliente,Fecha de pedido,Importe", "客户编号,下单时间,实付金额",
    ])
  func synonyms(header: String) throws {
    let ledger = try ledger(header + "\n\(hostile),2026-01-05,\"1,234.50\"\n")
    #expect(ledger.customers.id(of: CustomerID(0)) == "O'Neil <&> \"Sons\" =1+2 <script>")
    #expect(ledger.orders.amount == [1234_5000])
    #expect(ledger.intake.columns == ["orders.customer_id", "orders.placed_at", "orders.amount"])
    let names = header.split(separator: ",")
    let pairs = zip(["customer_id", "placed_at", "amount"], names).filter { $0 != $1 }.map { "\($0) ← \($1)" }
    let told = pairs.isEmpty ? "all names as they are" : pairs.joined(separator: ", ")
    #expect(ledger.intake.mappings.map(\.line) == ["orders.csv: " + told])
    #expect(ledger.intake.notes.isEmpty)
  }

  @Test("No name stands for two columns of a table", arguments: TableKind.allCases)
  func disjoint(kind: TableKind) {
    var owner: [String: Column] = [:]
    for column in kind.columns {
      for name in Set(([column.rawValue] + Synonyms.names(of: column, in: kind)).map(Synonyms.key)) {
        #expect(owner.updateValue(column, forKey: name) == nil, "\(name) means \(column)")
      }
    }
  }

  @Test("Equal rows of an order are dropped and counted; without order ids nothing is a duplicate")
  func duplicates() throws {
    let with = try ledger("order_id,customer_id,placed_at,amount\n1,a,2026-01-05,5\n\"1\",a,2026-01-05,5\n1,a,2026-01-05,6\n")
    #expect(with.intake.duplicates == Intake.Tally(rows: 1, amount: Money(units: 5_0000)))
    #expect(with.orders.amount == [11_0000])
    #expect(with.orders.rows == [2])
    let without = try ledger("customer_id,placed_at,amount\na,2026-01-05,5\na,2026-01-05,5\n")
    #expect(without.orders.count == 2)
    #expect(without.orders.rows.isEmpty)
  }

  @Test("Refunds: negative rows, dated and undated cells, and those without an order")
  func refunds() throws {
    let ledger = try ledger(
      "order_id,customer_id,placed_at,amount,refund,refunded_at\n1,a,2026-01-05,9,1,\n1,a,2026-01-07,-2,,\n"
        + "2,b,2026-01-05,9,3,2026-02-01\n3,c,2026-01-09,-4,,\n4,,2026-01-09,0,,\n")
    #expect(ledger.orders.ids.count == 3)
    #expect(ledger.orders.amount == [9_0000, 9_0000, 0])
    #expect(ledger.orders.refund == [1_0000, 0, 0])
    #expect(ledger.refunds.order == [0, 1, -1])
    #expect(ledger.refunds.amount == [2_0000, 3_0000, 4_0000])
    #expect(ledger.refunds.day.map(\.iso) == ["2026-01-07", "2026-02-01", "2026-01-09"])
    #expect(ledger.refunds.rows == [0, 0, 1])
    #expect(ledger.refunds.customer.map(\.number) == [0, 1, 2])
    #expect(ledger.orders.owner(of: ledger.orders.count - 1) == .nobody)
    #expect(ledger.intake.read == Intake.Tally(rows: 5, amount: Money(units: 12_0000)))
    #expect(ledger.intake.refunds == Money(units: 4_0000))
    #expect(ledger.intake.read.amount == amountTotal(ledger))
  }

  @Test("Status words in three languages, own words, and unknown ones")
  func statuses() throws {
    let words = ["Completed", "pending_payment", "CANCELADO", "已退款", "lost", "gone", "", "gone"]
    let rows = words.enumerated().map { "c\($0.offset),2026-01-05,1,\($0.element)" }.joined(separator: "\n")
    let ledger = try ledger("customer_id,placed_at,amount,status\n" + rows) { $0.status = [.cancelled: ["Lost"]] }
    #expect(ledger.orders.status == [.paid, .unpaid, .cancelled, .refunded, .cancelled, .paid, .paid, .paid])
    #expect(ledger.intake.unknownStatuses.map(\.value) == ["gone"])
    #expect(ledger.intake.unknownStatuses.map(\.rows) == [2])
  }

  @Test("A blank paid_at means unpaid only without a status column and where some row has one")
  func paidAt() throws {
    let header = "customer_id,placed_at,amount,paid_at"
    #expect(try ledger(header + "\na,2026-01-05,1,\nb,2026-01-05,1,2026-01-06\n").orders.status == [.unpaid, .paid])
    #expect(try ledger(header + "\na,2026-01-05,1,\nb,2026-01-05,1,\n").orders.status == [.paid, .paid])
    #expect(try ledger(header + ",status\na,2026-01-05,1,,\nb,2026-01-05,1,2026-01-06,\n").orders.status == [.paid, .paid])
  }

  @Test("Profit is the row's, else amount less cost, else unknown")
  func profit() throws {
    let ledger = try ledger("customer_id,placed_at,amount,profit,cost\na,2026-01-05,9,2,1\nb,2026-01-05,9,,4\nc,2026-01-05,9,,\n")
    #expect(ledger.orders.profit == [2_0000, 5_0000, OrderTable.unknown])
  }

  @Test("Lines bring products, their costs the profit, and the amount beside them stays the order's")
  func linesBesideAmounts() throws {
    let ledger = try ledger(
      "order_id,customer_id,placed_at,amount\n1,a,2026-01-05,9\n2,b,2026-01-05,4\n",
      others: [
        "lines.csv": "order_id,sku,quantity,amount\n1,t2,1,5\n1,t1,2,4\n",
        "products.csv": "sku,product,category,cost,launched_at\nt1,Tea,Green,1.5,2025-01-01\nt2,Pot,,2,\n",
      ])
    #expect(ledger.orders.amount == [9_0000, 4_0000])
    #expect(ledger.orders.profit == [4_0000, OrderTable.unknown])
    #expect(ledger.lines.product == [1, 0])
    #expect(ledger.lines.profit == [3_0000, 1_0000])
    #expect(ledger.products.title(1) == "Pot")
    #expect(ledger.products.category == [0, -1])
    #expect(ledger.products.launched.map { $0?.iso } == ["2025-01-01", nil])
    #expect(ledger.intake.read == Intake.Tally(rows: 4, amount: Money(units: 13_0000)))
    #expect(ledger.orders.rows == [3, 1])
  }

  @Test("Shipping and tax are taken off where the amount holds them")
  func parts() throws {
    let ledger = try ledger("customer_id,placed_at,amount,shipping,tax\na,2026-01-05,10,2,1.5\nb,2026-01-05,10,,\n") {
      $0.amountIncludes = [.shipping, .tax]
    }
    #expect(ledger.orders.amount == [6_5000, 10_0000])
  }

  @Test("Who is a customer: trimmed, e-mails folded, same_as, excluded, recorded")
  func identity() throws {
    var identity = Identity()
    identity.exclude = ["Staff@Shop.example", "nobody-here"]
    let ledger = try ledger(
      "customer_id,placed_at,amount\n Ann@X.example ,2026-01-05,1\nann@x.EXAMPLE,2026-01-06,2\nBob,2026-01-05,4\nbob,2026-01-05,8\n"
        + "staff@shop.example,2026-01-05,16\n007,2026-01-05,32\n",
      others: ["customers.csv": "customer_id,name,registered_at\nzoe,Zoë,2026-01-01\nbob,,\nbob,Bob,2025-01-01\n"],
      identity: identity)
    let ids = (0..<ledger.customers.count).map { ledger.customers.ids[$0] }
    #expect(ids == ["007", "Bob", "ann@x.example", "bob", "zoe"])
    #expect(ledger.customers.isRecorded == [false, false, false, true, true])
    #expect(ledger.customers.text(.name, of: CustomerID(3)) == "Bob")
    #expect(ledger.customers.registered.map { $0?.iso } == [nil, nil, nil, "2025-01-01", "2026-01-01"])
    #expect(ledger.intake.excluded == Intake.Tally(rows: 1, amount: Money(units: 16_0000)))
    #expect(ledger.orders.starts == [0, 1, 2, 4, 5, 5])
    #expect(ledger.orders.amount == [32_0000, 4_0000, 1_0000, 2_0000, 8_0000])
  }

  @Test("A file of equal customers joins them")
  func sameAs() throws {
    try withFolder([
      "orders.csv": "order_id,customer_id,placed_at,amount\n1,old,2026-01-05,1\n1,new,2026-01-05,2\n",
      "same.csv": "customer_id,same_as\nold,mid\nmid,new\n",
    ]) { folder in
      var identity = Identity()
      identity.sameAs = folder + "/same.csv"
      let sources = Sources(orders: TableSource(files: ["orders.csv"], folder: folder))
      let ledger = try Loader(sources: sources, store: try testStore(), identity: identity).load()
      #expect(ledger.customers.count == 1)
      #expect(ledger.customers.ids[0] == "new")
      #expect(ledger.orders.amount == [3_0000])
    }
  }

  @Test("A glob reads all its files in the order of their names, each hashed")
  func globs() throws {
    let header = "customer_id,placed_at,amount\n"
    try withFolder(["o2.csv": header + "b,2026-01-05,2\n", "o1.csv": header + "a,2026-01-05,1\n"]) { folder in
      let source = TableSource(files: ["o2.csv", "o*.csv"], folder: folder)
      let ledger = try Loader(sources: Sources(orders: source), store: try testStore()).load()
      #expect(ledger.intake.files.map(\.path) == ["o1.csv", "o2.csv"])
      #expect(ledger.intake.files.map(\.rows) == [1, 1])
      #expect(ledger.intake.files.allSatisfy { $0.sha256.count == 64 })
      #expect(ledger.orders.sourceFile == [0, 1])
      #expect(ledger.orders.sourceLine == [2, 2])
    }
  }

  @Test("The order of rows and the size of blocks change no fact")
  func shuffled() throws {
    var dice = Dice(state: 7)
    var rows = (0..<400).map { _ in
      let order = Int.random(in: 1...150, using: &dice)
      return "\(order),c\(order % 40),\(Int.random(in: 1...28, using: &dice))/1/2026,\(Int.random(in: -3...20, using: &dice)),"
        + "s\(Int.random(in: 1...9, using: &dice)),Region \(Int.random(in: 1...3, using: &dice)),"
        + [",", ",", "1.5,", "2,14/3/2026"][Int.random(in: 0...3, using: &dice)]
    }
    var facts: Set<[String]> = []
    for block in [1 << 20, 64, 7] {
      let ledger = try ledger(
        "order_id,customer_id,placed_at,amount,sku,region,refund,refunded_at\n" + rows.joined(separator: "\n"), block: block)
      let refunds = Dictionary(
        zip(ledger.refunds.order, ledger.refunds.amount).filter { $0.0 >= 0 }, uniquingKeysWith: +)
      facts.insert(
        ledger.orders.amount.indices.map { order in
          [
            ledger.orders.ids[order], ledger.customers.id(of: ledger.orders.owner(of: order)), ledger.orders.day[order].iso,
            String(ledger.orders.amount[order]), String(ledger.orders.rowCount(order)), String(refunds[Int32(order)] ?? 0),
            String(ledger.orders.undatedRefund(order).units),
            ledger.customers.text(.region, of: ledger.orders.owner(of: order)) ?? "",
          ].joined(separator: " ")
        }.sorted())
      #expect(ledger.intake.read.rows == 400)
      #expect(ledger.intake.read.amount == amountTotal(ledger) + ledger.intake.duplicates.amount)
      #expect(ledger.intake.refunds > .zero)
      let numbers = (0..<ledger.lines.count).map { ledger.lines.orderNumber(of: $0) }
      #expect(numbers == numbers.sorted())
      rows.shuffle(using: &dice)
    }
    #expect(facts.count == 1)
  }
}
