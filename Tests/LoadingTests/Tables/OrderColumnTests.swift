import Testing
import Trade

@testable import Loading

@Suite("What an order says of itself, and a product")
struct OrderColumnTests {
  private static let canonical =
    "channel,campaign,coupon,payment_method,gift,region,city,street,refund_reason,cancel_reason"
  private static let cells = "Web,May,HELLO,card,yes,Jalisco,Zapopan,Calle 5,broken,late"

  private func words(_ ledger: Ledger, _ order: Int = 0) -> [String?] {
    orderWords.map { ledger.orders[keyPath: $0.column][order] }
  }

  @Test(
    "Each column is read by its name, and by those in other languages",
    arguments: [
      canonical,
      "Order source,Campaign name,Coupon code,Payment type,Is gift,Province,Town,Shipping address,Return reason,Cancellation reason",
      "Tienda,Campaña,Cupón,Método de pago,Es regalo,Provincia,Ciudad,Dirección,Motivo de devolución,Motivo de cancelación",
      "订单来源,活动,优惠券码,支付方式,是否礼品,省份,城市,收货地址,退款原因,取消原因",
    ])
  func names(header: String) throws {
    let ledger = try ledger("customer_id,placed_at,amount,\(header)\na,2026-01-05,5,\(Self.cells)\na,2026-01-06,5,,,,,,,,,,\n")
    #expect(words(ledger) == ["Web", "May", "HELLO", "card", "Jalisco", "Zapopan", "Calle 5", "broken", "late"])
    #expect(words(ledger, 1).allSatisfy { $0 == nil })
    #expect(ledger.orders.isGift == [true, false])
    for name in Self.canonical.split(separator: ",") { #expect(ledger.intake.columns.contains("orders.\(name)")) }
  }

  @Test("A column that is missing stays empty, one that is blank does not")
  func missing() throws {
    let without = try ledger("customer_id,placed_at,amount\na,2026-01-05,5\n")
    for (name, column) in orderWords { #expect(!without.orders[keyPath: column].isThere, "\(name)") }
    #expect(without.orders.isGift.isEmpty)
    let blank = try ledger("customer_id,placed_at,amount,channel,gift\na,2026-01-05,5,,\n")
    #expect(blank.orders.channel.isThere)
    #expect(blank.orders.channel.words.count == 0)
    #expect(blank.orders.isGift == [false])
    #expect(!blank.orders.campaign.isThere)
  }

  @Test(
    "Of rows that disagree the first word by bytes counts, whatever their order, and a gift is one if a row says so",
    arguments: [
      ("1,a,2026-01-05,5,x,web,\n1,a,2026-01-05,6,y,shop,yes", "shop", true),
      ("1,a,2026-01-05,6,y,shop,1\n1,a,2026-01-05,5,x,web,no", "shop", true),
      ("1,a,2026-01-05,5,x,,no\n1,a,2026-01-05,6,y,web,", "web", false),
      ("1,a,2026-01-05,5,x,Zoo,sí\n1,a,2026-01-05,6,y,apple,", "Zoo", true),
      ("1,a,2026-01-05,5,x, web ,是\n2,b,2026-01-05,6,y,app,\n1,a,2026-01-05,6,y,,", "web", true),
    ])
  func rows(rows: String, channel: String, gift: Bool) throws {
    let header = "order_id,customer_id,placed_at,amount,sku,channel,gift\n"
    for keepsOrigins in [true, false] {
      try withFolder(["orders.csv": header + rows]) { folder in
        let loader = Loader(
          sources: Sources(orders: TableSource(files: ["orders.csv"], folder: folder)), store: try testStore(currency: "EUR"),
          keepsOrigins: keepsOrigins)
        for byRow in [true, false] {
          let ledger = try loader.load(block: 1 << 20, byRow: byRow)
          #expect(ledger.orders.channel[0] == channel)
          #expect(ledger.orders.isGift[0] == gift)
        }
      }
    }
  }

  @Test("Words stand in the order of bytes, and those that no order has left are dropped")
  func order() throws {
    let ledger = try ledger(
      "order_id,customer_id,placed_at,amount,channel\n1,a,2026-01-05,5,web\n1,a,2026-01-05,6,shop\n2,b,2026-01-06,5,Über\n"
        + "3,x,2026-01-06,5,other\n3,y,2026-01-06,5,other\n4,a,2026-01-07,5,App\n")
    #expect((0..<ledger.orders.channel.words.count).map { ledger.orders.channel.words[$0] } == ["App", "shop", "Über"])
    #expect(ledger.orders.channel.number == [1, 0, 2])
  }

  @Test("Of two headers that may mean a column the better one counts")
  func twoHeaders() throws {
    let ledger = try ledger(
      "customer_id,placed_at,amount,Billing address,Shipping address,Payment method,Payment type\na,2026-01-05,5,b,s,card,credit\n"
    )
    #expect(ledger.orders.street[0] == "s")
    #expect(ledger.orders.paymentMethod[0] == "card")
  }

  @Test("Several files, of which some lack a column")
  func files() throws {
    let ledger = try ledger(
      "customer_id,placed_at,amount\na,2026-01-05,5\n",
      others: [
        "more.csv": "customer_id,placed_at,amount,channel\na,2026-01-07,5,web\n",
        "last.csv": "customer_id,placed_at,amount\na,2026-01-06,5\n",
      ]
    ) { $0.files = ["orders.csv", "more.csv", "last.csv"] }
    #expect((0..<3).map { ledger.orders.channel[$0] } == [nil, nil, "web"])
  }

  @Test("Answers that say neither yes nor no are counted")
  func unclear() throws {
    let ledger = try ledger("customer_id,placed_at,amount,gift\na,2026-01-05,5,perhaps\na,2026-01-06,5,Yes\n")
    #expect(ledger.orders.isGift == [false, true])
    #expect(ledger.intake.notes.contains("1 cell of gift in orders is neither yes nor no and counts as unknown"))
  }

  @Test("Brand, price and supply of a product; the products file wins over order lines")
  func products() throws {
    let orders =
      "customer_id,placed_at,amount,sku,Marca\na,2026-01-05,5,T1,Zed\na,2026-01-06,5,T2,Zed\na,2026-01-07,5,T2,Leaf\n"
      + "a,2026-01-07,5,T3,\n"
    let found = try ledger(
      orders, others: ["products.csv": "sku,品牌,List price,Days of supply\nT1,Höfer,12.50,30\nT1,,12,45\nT2,,,\nT4,Acme,0,0\n"])
    #expect((0..<found.products.count).map { found.products.ids[$0] } == ["T1", "T2", "T3", "T4"])
    #expect((0..<found.products.brands.count).map { found.products.brands[$0] } == ["Acme", "Höfer", "Leaf"])
    #expect(found.products.brand == [1, 2, -1, 0])
    #expect(found.products.price == [12_0000, OrderTable.unknown, OrderTable.unknown, 0])
    #expect(found.products.supplyDays == [30, 0, 0, 0])
    let without = try ledger("customer_id,placed_at,amount,sku\na,2026-01-05,5,T1\n")
    #expect(without.products.brand.isEmpty)
    #expect(without.products.price.isEmpty)
    #expect(without.products.supplyDays.isEmpty)
  }

  @Test("The brand of a line in a file of its own")
  func lineBrand() throws {
    let ledger = try ledger(
      "order_id,customer_id,placed_at,amount\n1,a,2026-01-05,5\n",
      others: ["lines.csv": "order_id,amount,sku,Manufacturer\n1,5,T1,Leaf\n"])
    #expect(ledger.products.brand == [0])
  }

  @Test(
    "A price or supply that is none sets the row aside",
    arguments: [
      ("-1,3", "price", "is below zero"), ("x,3", "price", "is not an amount; expected digits and one decimal separator"),
      ("1,3.5", "supply_days", "is not a number of whole days from 0 to 36,500"),
      ("1,-3", "supply_days", "is not a number of whole days from 0 to 36,500"),
      ("1,36501", "supply_days", "is not a number of whole days from 0 to 36,500"),
    ])
  func refused(cells: String, column: String, reason: String) throws {
    let ledger = try ledger(
      "customer_id,placed_at,amount,sku\na,2026-01-05,5,T1\n",
      others: ["products.csv": "sku,price,supply_days\nT1,\(cells)\n"])
    #expect(ledger.intake.rejects.map(\.column) == [column])
    #expect(ledger.intake.rejects.map(\.reason) == [reason])
  }
}
