import Foundation
import Testing
import Trade

@testable import Loading

@Suite("Taobao and JD")
struct ChineseShopsTests {
  /// A store that reads 元.
  private func load(_ orders: String, lines: String? = nil, preset: Preset? = nil) throws -> Ledger {
    try withFolder(["orders.csv": orders, "lines.csv": lines ?? ""]) { folder in
      let sources = Sources(
        orders: TableSource(files: ["orders.csv"], folder: folder, preset: preset),
        lines: lines == nil ? nil : TableSource(files: ["lines.csv"], folder: folder))
      return try Loader(sources: sources, store: testStore(zone: "Asia/Shanghai", currency: "CNY")).load()
    }
  }

  private func taobao(_ id: String, _ status: String, _ cells: [String: String] = [:]) -> [String: String] {
    [
      "订单编号": "=\"\(id)\"", "买家会员名": "test_buyer", "总金额": "110.00", "买家应付邮费": "10.00", "买家应付货款": "100.00", "订单状态": status,
      "订单创建时间": "2017-05-01 10:00:00", "宝贝标题 ": "茶，杯", "宝贝总数量": "2", "宝贝种类 ": "2", "收货人姓名": "测试",
    ].merging(cells) { $1 }
  }

  @Test("Taobao: goods without postage, refunds, and what a closed order was", arguments: [Preset.taobao, nil])
  func taobaoOrders(preset: Preset?) throws {
    let paid = ["订单付款时间 ": "2017-05-01 10:05:00"]
    let ledger = try load(
      exportTable(
        ExportHeaders.taobaoOrders,
        [
          taobao("35150001", "交易成功", paid.merging(["退款金额": "0元", "买家实际支付金额": "110.00"]) { $1 }),
          taobao("35150002", "交易成功", paid.merging(["退款金额": "25.5元"]) { $1 }), taobao("35150003", "等待买家付款"),
          taobao("35150004", "交易关闭"), taobao("35150005", "交易关闭", paid.merging(["退款金额": "110.00"]) { $1 }),
          taobao("35150006", "卖家已发货，等待买家确认", paid), taobao("35150007", "交易关闭", paid),
        ]), preset: preset)
    expectReconciled(ledger)
    #expect(ledger.intake.rejects.isEmpty)
    #expect(ledger.intake.read == Intake.Tally(rows: 7, amount: Money(units: 700_0000)))
    #expect(ledger.orders.ids[0] == "35150001")
    let statuses = try (1...7).map { try ledger.status("3515000\($0)") }
    #expect(statuses == [.paid, .paid, .unpaid, .cancelled, .refunded, .paid, .refunded])
    #expect(try ledger.amount("35150002") == 100_0000)
    #expect(ledger.orders.refund[try ledger.order("35150002")] == 25_5000)
    #expect(ledger.customers.text(.name, of: CustomerID(0)) == "测试")
    #expect(ledger.products.categories.count == 0)
    #expect(ledger.intake.unknownStatuses.isEmpty)
  }

  @Test("JD: the order's settled amount once, shared by its products")
  func jd() throws {
    func row(_ id: String, _ status: String, _ cells: [String: String]) -> [String: String] {
      [
        "订单号": id, "订单状态": status, "下单帐号": "jd_test", "客户姓名": "测试", "下单时间": "2016-11-11 00:01:02", "订单金额": "300.00",
        "结算金额": "270.00", "应付金额": "260.00", "运费金额": "6.00",
      ].merging(cells) { $1 }
    }
    let ledger = try load(
      exportTable(
        ExportHeaders.jdOrders,
        [
          row("2001", "完成", ["商品ID": "1", "商品名称": "茶", "订购数量": "2", "京东价": "100.00"]),
          row("2001", "完成", ["商品ID": "2", "商品名称": "杯", "订购数量": "1", "京东价": "100.00"]),
          row("2002", "(删除)等待出库", ["商品名称": "茶", "订购数量": "3", "京东价": "100.00"]),
          row("2003", "等待付款", ["商品名称": "茶", "订购数量": "3", "京东价": "100.00"]),
        ]))
    expectReconciled(ledger)
    #expect(ledger.intake.read == Intake.Tally(rows: 4, amount: Money(units: 810_0000)))
    #expect(try ledger.amount("2001") == 270_0000)
    #expect(try ledger.lines("2001") == ["茶": 180_0000, "杯": 90_0000])
    #expect(try ["2001", "2002", "2003"].map { try ledger.status($0) } == [.paid, .cancelled, .unpaid])
    #expect(try ledger.customer(ofOrder: "2001") == "jd_test")
  }

  @Test("Taobao's lines stand beside the orders that tell the amounts")
  func taobaoLines() throws {
    let ledger = try load(
      exportTable(ExportHeaders.taobaoOrders, [taobao("35150001", "交易成功")]),
      lines: "订单编号,标题,价格,购买数量,外部系统编号,商品属性,套餐信息,备注,订单状态,商家编码\n"
        + "\"=\"\"35150001\"\"\",茶,60.00,1,,,,,交易成功,t1\n\"=\"\"35150001\"\"\",杯,25.00,2,,,,,交易成功,c1\n")
    expectReconciled(ledger)
    #expect(ledger.orders.amount == [100_0000])
    #expect(try ledger.lines("35150001") == ["茶": 60_0000, "杯": 50_0000])
  }
}
