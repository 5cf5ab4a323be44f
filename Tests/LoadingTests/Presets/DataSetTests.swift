import Foundation
import Testing
import Trade

@testable import Loading

@Suite("UCI and Olist")
struct DataSetTests {
  private static let first = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n"
  private static let second = "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country\n"

  @Test(
    "UCI: cancellations are refunds of the customer, and what is no goods is left out and accounted for",
    arguments: [(first, Preset.uciOnlineRetail), (first, nil), (second, nil)])
  func uci(header: String, preset: Preset?) throws {
    let ledger = try ledger(
      header + "536365,85123A,WHITE HEART,6,12/1/2010 8:26,2.55,17850,United Kingdom\n"
        + "536365,71053,WHITE METAL LANTERN,6,12/1/2010 8:26,3.39,17850,United Kingdom\n"
        + "536365,POST,POSTAGE,3,12/1/2010 8:26,18.00,17850,United Kingdom\n"
        + "C536379,D,Discount,-1,12/1/2010 9:41,27.50,14527,United Kingdom\n"
        + "C536383,85123A,WHITE HEART,-2,12/1/2010 9:49,2.55,17850,United Kingdom\n"
        + "536414,22139,,56,12/1/2010 11:52,0,,United Kingdom\n"
        + "536544,21773,BATH SALT,1,12/1/2010 14:32,2.51,,United Kingdom\n"
        + "536544,dot,DOTCOM POSTAGE,1,12/1/2010 14:32,569.77,,United Kingdom\n"
        + "A563185,B,Adjust bad debt,1,8/12/2011 14:50,-11062.06,,United Kingdom\n"
        + "581483,BANK CHARGES,Bank Charges,1,12/9/2011 9:15,15,,United Kingdom\n"
    ) { $0.preset = preset }
    expectReconciled(ledger)
    #expect(ledger.intake.rejects.isEmpty)
    #expect(ledger.intake.read == Intake.Tally(rows: 10, amount: Money(units: -10_417_7400)))
    #expect(ledger.intake.excluded == Intake.Tally(rows: 5, amount: Money(units: -10_450_7900)))
    #expect(ledger.orders.count == 3)
    #expect(try ledger.amount("536365") == 35_6400)
    #expect(try ledger.customer(ofOrder: "536544") == nil)
    #expect(ledger.refunds.order == [-1])
    #expect(ledger.refunds.amount == [5_1000])
    #expect(ledger.customers.id(of: ledger.refunds.customer[0]) == "17850")
    #expect(ledger.customers.count == 1)
    #expect(ledger.orders.day[0].iso == "2010-12-01")
    #expect(ledger.intake.notes.contains("5 rows are postage, fees or corrections and no goods; they are left out as excluded"))
  }

  @Test("UCI dates that the file proves to be day first are read so")
  func proof() throws {
    let ledger = try ledger(
      DataSetTests.first + "1,A1,Tea,1,01-12-2010 08:26,2.5,7,France\n2,A1,Tea,1,13-12-2010 08:26,2.5,7,France\n")
    #expect(ledger.orders.day.map(\.iso) == ["2010-12-01", "2010-12-13"])
  }

  @Test(
    "Olist: the person behind the order's own customer id, amounts of the items, and statuses", arguments: [Preset.olist, nil])
  func olist(preset: Preset?) throws {
    let ledger = try ledger(
      "order_id,customer_id,order_status,order_purchase_timestamp,order_approved_at,order_delivered_carrier_date,"
        + "order_delivered_customer_date,order_estimated_delivery_date\n"
        + "o1,c1,delivered,2017-10-02 10:56:33,2017-10-02 11:07:15,,,\no2,c2,shipped,2017-11-02 10:56:33,2017-11-02 11:07:15,,,\n"
        + "o3,c3,canceled,2017-12-02 10:56:33,,,,\no4,c4,created,2017-12-02 10:56:33,,,,\no5,c5,unavailable,2017-12-03,,,,\n",
      others: [
        "lines.csv": "order_id,order_item_id,product_id,seller_id,shipping_limit_date,price,freight_value\n"
          + "o1,1,p1,s,2017-10-06,58.90,13.29\no1,2,p1,s,2017-10-06,58.90,13.29\no2,1,p2,s,2017-10-06,239.90,19.93\n",
        "customers.csv": "customer_id,customer_unique_id,customer_zip_code_prefix,customer_city,customer_state\n"
          + "c1,u1,14409,franca,SP\nc2,u1,14409,franca,SP\nc3,u2,09790,santos,SP\nc4,u2,09790,santos,SP\n",
        "products.csv": "product_id,product_category_name,product_name_lenght,product_description_lenght,product_photos_qty,"
          + "product_weight_g,product_length_cm,product_height_cm,product_width_cm\np1,perfumaria,40,287,1,225,16,10,14\n",
      ]
    ) { $0.preset = preset }
    expectReconciled(ledger)
    #expect(ledger.intake.rejects.isEmpty)
    #expect(ledger.intake.read.amount == Money(units: 357_7000))
    #expect(try ledger.customer(ofOrder: "o1") == "u1")
    #expect(try ledger.customer(ofOrder: "o2") == "u1")
    #expect(try ledger.customer(ofOrder: "o3") == "u2")
    // Not in the customers file: the order's own id stays.
    #expect(try ledger.customer(ofOrder: "o5") == "c5")
    #expect(try ledger.amount("o1") == 117_8000)
    #expect(try (1...5).map { try ledger.status("o\($0)") } == [.paid, .paid, .cancelled, .unpaid, .cancelled])
    #expect(ledger.products.categories[0] == "perfumaria")
    #expect(ledger.customers.text(.city, of: CustomerID(1)) == "franca")
    #expect(ledger.customers.isRecorded == [false, true, true])
  }
}
