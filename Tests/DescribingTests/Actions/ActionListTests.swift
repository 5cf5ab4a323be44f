import Acting
import Foundation
import Testing
import Trade

@testable import Describing

@Suite("The private lists of actions")
struct ActionListTests {
  private func file(_ name: String, of shop: QueueShop = QueueShop()) throws -> String {
    let file = try #require(try shop.report.exports.first { $0.path == name })
    return String(decoding: file.bytes, as: UTF8.self)
  }

  private func rows(_ name: String) throws -> [[String: String]] {
    let lines = try file(name).dropFirst().components(separatedBy: "\r\n").filter { !$0.isEmpty }.map(ActionListTests.fields)
    let header = try #require(lines.first)
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }

  /// The fields of a line of CSV without line ends in its cells.
  private static func fields(_ line: String) -> [String] {
    var (fields, field, isQuoted) = ([String](), "", false)
    for letter in line {
      switch letter {
      case "\"":
        isQuoted.toggle()
        field.append(letter)
      case "," where !isQuoted:
        fields.append(field)
        field = ""
      default: field.append(letter)
      }
    }
    return (fields + [field]).map { field in
      field.hasPrefix("\"") ? field.dropFirst().dropLast().replacingOccurrences(of: "\"\"", with: "\"") : field
    }
  }

  @Test("There is a list for each channel that anything goes out by, a calendar, and the table to give back")
  func names() throws {
    let names = try QueueShop().report.exports.map(\.path)
    #expect(
      Set(names).isSuperset(of: [
        "actions-email.csv", "actions-sms.csv", "actions-phone.csv", "actions.ics", "contacts-template.csv",
      ]))
    #expect(!names.contains("actions-chat.csv"))
    #expect(try QueueShop().report.callSheet?.count == 1)
    let none = try QueueShop(isEmpty: true).report
    #expect(!none.exports.contains { $0.path.hasPrefix("actions") || $0.path.hasPrefix("contacts") })
    #expect(none.callSheet == nil)
  }

  @Test("A list has a BOM, CRLF and the columns of the contract, then those that its channel needs")
  func columns() throws {
    let text = try file("actions-phone.csv")
    #expect(text.hasPrefix("\u{FEFF}"))
    #expect(text.hasSuffix("\r\n"))
    let header = try #require(text.dropFirst().components(separatedBy: "\r\n").first)
    #expect(
      header == "customer_id,action,kind,from,until,reason,say,offer,coupon,valid_until,class,worth,last_order,last_items,"
        + "usual_basket,overdue_ratio,last_contact,attempt,also,owner,name,company,contact_person,phone,preferred_contact,"
        + "best_time,opening_hours,special_needs")
    #expect(
      try file("actions-email.csv").components(separatedBy: "\r\n")[0].hasSuffix(
        ",owner,name,company,contact_person,email,preferred_contact"))
  }

  @Test("A row says who, what, why, what to say, the offer with a code of its own, and how to reach the customer")
  func row() throws {
    let mail = try #require(try rows("actions-email.csv").first)
    #expect(mail["customer_id"] == "b")
    #expect(mail["action"] == "silence")
    #expect(mail["kind"] == "undated")
    #expect([mail["from"], mail["until"]] == ["2026-11-18", "2026-11-18"])
    #expect(mail["reason"] == "silence passes 45\u{A0}days")
    #expect(mail["say"] == "It has been 47 days.")
    #expect(mail["offer"] == "5% off")
    #expect(mail["valid_until"] == "2026-12-01")
    let coupon = try #require(mail["coupon"])
    #expect(coupon.wholeMatch(of: /LR-[0-9B-Z]{5}-[0-9B-Z]{5}/) != nil, "\(coupon)")
    #expect(mail["worth"] == "" || mail["worth"] == "2.25")
    #expect(mail["last_order"] == "2026-10-02")
    #expect(mail["usual_basket"] == "60.00")
    #expect(mail["email"] == "rafael@example.org")
    let call = try #require(try rows("actions-phone.csv").first)
    #expect(call["say"] == "Dear Emma Quinn, how was the last order?")
    #expect(call["also"] == "birthday")
    #expect([call["offer"], call["coupon"], call["attempt"], call["owner"]] == ["", "", "1", "desk"])
    #expect(call["usual_basket"] == "120.00")
    #expect(call["phone"] == "+34 600 111 222" || call["phone"] == "'+34 600 111 222")
  }

  @Test("A reminder of a payment has its hour, in the store's zone; nothing is reckoned of service")
  func hour() throws {
    let row = try #require(try rows("actions-sms.csv").first)
    #expect(row["from"] == "2026-11-16T10:00:00+00:00")
    #expect(row["until"] == "2026-11-16")
    #expect(row["worth"] == "")
    #expect(row["say"] == "Your order of €25.00 waits.")
  }

  @Test(
    "An hour is written with the offset of its day, also on the days on which clocks change",
    arguments: [
      ("2026-03-28", 600, "2026-03-28T10:00:00+01:00"), ("2026-03-29", 150, "2026-03-29T03:30:00+02:00"),
      ("2026-03-29", 600, "2026-03-29T10:00:00+02:00"), ("2026-10-25", 600, "2026-10-25T10:00:00+01:00"),
    ])
  func zone(day: String, minute: Int, text: String) throws {
    // Central European time of 2026: 29 March 01:00 UTC, 25 October 01:00 UTC.
    let zone = ZoneRules(
      name: "Europe/Madrid", initial: 3600, transitions: [(at: 1_774_746_000, offset: 7200), (at: 1_792_890_000, offset: 3600)])
    let day = try #require(Period("\(day)..\(day)")?.from)
    #expect(zone.iso(day, minute: minute) == text)
  }

  @Test("What a spreadsheet could run is made harmless")
  func formulas() throws {
    let row = try #require(try rows("actions-email.csv").last)
    #expect(row["name"] == SampleShop.hostile)
    var text = CSVText(header: ["x"])
    text.field("=1+2")
    #expect(String(decoding: text.bytes, as: UTF8.self).contains("'=1+2"))
  }

  @Test("Codes are the same whenever a list is made, and differ by event and by key")
  func codes() throws {
    let (framing, queue) = (try QueueShop().framing, try QueueShop().queue)
    let (row, other) = (queue.rows[0], queue.rows[1])
    let coupon = framing.eventCodes.coupon(row.candidate, row.offer)
    let same = try QueueShop().framing.eventCodes.coupon(row.candidate, row.offer)
    #expect(coupon != nil && coupon == same)
    var again = row.candidate
    again.event += 1
    #expect(framing.eventCodes.coupon(again, row.offer) != coupon)
    #expect(framing.eventCodes.coupon(other.candidate, nil) == nil)
  }

  @Test("The table to give back has the columns of contacts, and a row for each thing to do")
  func template() throws {
    let lines = try file("contacts-template.csv").components(separatedBy: "\r\n")
    #expect(lines[0] == "\u{FEFF}customer_id,at,direction,channel,topic,outcome,reason,campaign")
    #expect(lines[1] == "b,2026-11-18,out,message,,,,silence")
    #expect(lines[4] == "a,2026-11-16,out,call,,,,key-account")
    #expect(lines.count == 6)
  }

  @Test(
    "A figure that is not known goes with the blank before it",
    arguments: [
      ("Dear {{name}}, hello", "", "Dear, hello"), ("Dear {{ name }}, hello", "Ana", "Dear Ana, hello"), ("{{name}}!", "", "!"),
      ("No figure", "x", "No figure"), ("{{name", "x", "{{name"),
    ])
  func filled(text: String, name: String, said: String) {
    #expect(ActionWords.filled(text) { $0 == "name" ? name : nil } == said)
  }
}
