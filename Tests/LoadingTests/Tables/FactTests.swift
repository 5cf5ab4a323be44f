import Testing
import Trade

@testable import Loading

@Suite("People, contacts and dates")
struct FactTests {
  private static let orders = "order_id,customer_id,placed_at,amount\n1,b,2026-01-05,9\n2,a,2026-01-06,8\n3,staff,2026-01-07,7\n"

  private func load(_ others: [String: String], sameAs: Bool = false) throws -> Ledger {
    var identity = Identity()
    identity.exclude = ["staff"]
    return try ledger(FactTests.orders, others: others, identity: identity)
  }

  @Test("People are read by customer and name; who decides is yes, no or not known")
  func people() throws {
    let text =
      "customer_id,name,role,phone,email,best_time,decides\nb,Zoe,chef,+34600,z@example.com,mornings,sí\na,O'Neil <&>,,,,,no\n"
      + "b,Ada,owner,,,,perhaps\nb,Ada,owner,,,,perhaps\n"
    let ledger = try load(["people.csv": text])
    let people = ledger.people
    #expect(people.customer.map { ledger.customers.id(of: $0) } == ["a", "b", "b"])
    #expect((0..<3).map { people.name[$0] } == ["O'Neil <&>", "Ada", "Zoe"])
    #expect((0..<3).map { people.role[$0] } == [nil, "owner", "chef"])
    #expect((people.phone[2], people.email[2], people.bestTime[2]) == ("+34600", "z@example.com", "mornings"))
    #expect(Array(people.decides) == [false, nil, true])
    #expect(ledger.intake.notes.contains("1 cell of decides in people is neither yes nor no and counts as unknown"))
    #expect(ledger.intake.notes.contains("1 row of people says what another row says and was dropped"))
  }

  @Test("Contacts are read by customer and time, with the words of a closed list made ours; two touches alike are two")
  func contacts() throws {
    let text =
      "customer_id,at,direction,channel,topic,outcome,reason,campaign\nb,2026-02-02T10:00:00Z,Outbound,WhatsApp,price,sold,,C1\n"
      + "a,2026-02-03,呼入,电话,,,late,\nb,2026-02-01T23:30:00Z,sideways,pigeon,,,,\nb,2026-02-01T23:30:00Z,sideways,pigeon,,,,\n"
    let ledger = try load(["contacts.csv": text])
    let contacts = ledger.contacts
    #expect(contacts.customer.map { ledger.customers.id(of: $0) } == ["a", "b", "b", "b"])
    #expect(contacts.day.map(\.iso) == ["2026-02-03", "2026-02-01", "2026-02-01", "2026-02-02"])
    #expect(Array(contacts.direction) == [.incoming, nil, nil, .outgoing])
    #expect((0..<4).map { contacts.channel[$0] } == ["call", "pigeon", "pigeon", "message"])
    #expect((contacts.topic[3], contacts.outcome[3], contacts.reason[3], contacts.campaign[3]) == ("price", "sold", nil, "C1"))
    #expect(contacts.reason[0] == "late")
    #expect(ledger.intake.notes.contains("2 cells of direction in contacts are neither in nor out and count as unknown"))
  }

  @Test("Dates are days as they are written, also long before the store")
  func dates() throws {
    let text = "customer_id,date,kind,person,calendar\nb,1958-03-09,birthday,,农历\na,2020-05-01,child's birthday,Ana,solar\n"
    let ledger = try ledger(FactTests.orders, others: ["dates.csv": text], zone: "America/New_York")
    #expect(ledger.occasions.day.map(\.iso) == ["2020-05-01", "1958-03-09"])
    #expect((0..<2).map { ledger.occasions.kind[$0] } == ["child's birthday", "birthday"])
    #expect((0..<2).map { ledger.occasions.person[$0] } == ["Ana", nil])
    #expect((0..<2).map { ledger.occasions.calendar[$0] } == ["solar", "lunar"])
  }

  @Test(
    "A row that cannot be read, or about a customer whom nobody knows, is set aside",
    arguments: [
      ("people", "customer_id,name", "a,", "name", "", "the name is blank"),
      ("people", "customer_id,name", ",Ada", "customer_id", "", "the id is blank"),
      ("people", "customer_id,name", "z,Ada", "customer_id", "z", "is not a customer of the orders or of the customers table"),
      (
        "people", "customer_id,name", "twice,Ada", "customer_id", "twice",
        "is not a customer of the orders or of the customers table"
      ),
      ("contacts", "customer_id,at", "a,", "at", "", "the date is blank"),
      ("contacts", "customer_id,at", "a,1989-12-31", "at", "1989-12-31", "is a date before 1990"),
      (
        "contacts", "customer_id,at", "z,2026-01-01", "customer_id", "z",
        "is not a customer of the orders or of the customers table"
      ),
      ("dates", "customer_id,date", "a,", "date", "", "the date is blank"),
      ("dates", "customer_id,date", "a,1899-12-31", "date", "1899-12-31", "is a date before 1900"),
      ("dates", "customer_id,date", "a,2106-01-01", "date", "2106-01-01", "is a date after 2105"),
      (
        "dates", "customer_id,date", "a,2026-02-30", "date", "2026-02-30",
        "is not a date; expected a form such as 2026-11-15 or 2026-11-15T09:30"
      ),
    ])
  func rejects(table: String, header: String, row: String, column: String, value: String, reason: String) throws {
    let good = ["people": "a,Ada", "contacts": "a,2026-01-01", "dates": "a,2026-01-01"]
    // Both customers of a rejected order are known by name only.
    let orders = FactTests.orders + "4,twice,2026-01-05,1\n4,thrice,2026-01-05,1\n"
    let text = "\(header)\n\(good[table] ?? "")\n\n\(row)\n"
    let ledger = try ledger(orders, others: [table + ".csv": text], block: 64)
    let rejects = ledger.intake.rejects.filter { $0.file != "orders.csv" }
    #expect(rejects == [Reject(file: table + ".csv", line: 4, column: column, value: value, reason: reason)])
    #expect(ledger.people.count + ledger.contacts.count + ledger.occasions.count == 1)
    #expect(ledger.intake.files.last?.rejects == 1)
    expectReconciled(ledger)
  }

  @Test("Rows of an excluded customer are left out and counted, and same_as finds whose they are")
  func identity() throws {
    try withFolder([
      "orders.csv": FactTests.orders, "same.csv": "customer_id,same_as\nOLD@example.com,a\n",
      "people.csv": "customer_id,name\nold@EXAMPLE.com,Ada\nstaff,Bob\n",
      "contacts.csv": "customer_id,at\nold@example.com ,2026-01-01\nstaff,2026-01-01\nstaff,2026-01-02\n",
      "dates.csv": "customer_id,date\n old@example.com,2026-01-01\n",
    ]) { folder in
      var identity = Identity()
      identity.exclude = ["staff"]
      identity.sameAs = folder + "/same.csv"
      var sources = Sources(orders: TableSource(files: ["orders.csv"], folder: folder))
      sources.people = TableSource(files: ["people.csv"], folder: folder)
      sources.contacts = TableSource(files: ["contacts.csv"], folder: folder)
      sources.dates = TableSource(files: ["dates.csv"], folder: folder)
      let ledger = try Loader(sources: sources, store: testStore(), identity: identity).load()
      for customers in [ledger.people.customer, ledger.contacts.customer, ledger.occasions.customer] {
        #expect(customers.map { ledger.customers.id(of: $0) } == ["a"])
      }
      #expect(ledger.intake.rejects.isEmpty)
      #expect(ledger.intake.notes.contains("2 rows of contacts are about excluded customers and were left out"))
    }
  }

  @Test("The order of rows and of files changes nothing")
  func shuffled() throws {
    let rows = ["b,2026-02-01,call,x", "a,2026-02-01,call,y", "b,2026-02-01,call,", "b,2026-01-01,visita,x", "b,2026-02-01,,z"]
    func facts(_ rows: [String]) throws -> [String] {
      let ledger = try load(["contacts.csv": "customer_id,at,channel,topic\n" + rows.joined(separator: "\n") + "\n"])
      let contacts = ledger.contacts
      return (0..<contacts.count).map {
        "\(contacts.customer[$0].number) \(contacts.day[$0].iso) \(contacts.channel[$0] ?? "-") \(contacts.topic[$0] ?? "-")"
      }
    }
    let first = try facts(rows)
    #expect(first.count == 5)
    var dice = Dice(state: 7)
    for _ in 0..<20 { #expect(try facts(rows.shuffled(using: &dice)) == first) }
  }

  @Test(
    "Headers in Spanish and Chinese are known",
    arguments: [
      ("people", "Cliente;Nombre;Cargo;Teléfono;Correo;Decide", 6), ("people", "客户编号;姓名;职位;电话;邮箱;决策人", 6),
      ("contacts", "Cliente;Fecha;Sentido;Canal;Asunto;Resultado;Motivo;Campaña", 8),
      ("contacts", "客户编号;联系时间;方向;渠道;主题;结果;原因;活动名称", 8), ("dates", "Cliente;Fecha;Tipo;Persona;Calendario", 5),
      ("dates", "客户编号;日期;类型;人物;历法", 5), ("contacts", "Customer id;Date;Direction;Channel;Subject;Result;Reason;Campaign", 8),
    ])
  func synonyms(table: String, header: String, columns: Int) throws {
    let cells = Array(repeating: "x", count: columns - 2).joined(separator: ";")
    let ledger = try load([table + ".csv": header + "\na;\(table == "people" ? "Ada" : "2026-01-01");\(cells)\n"])
    #expect(ledger.intake.columns.count { $0.hasPrefix(table + ".") } == columns)
    #expect(ledger.people.count + ledger.contacts.count + ledger.occasions.count == 1)
  }

  @Test(
    "A table without its required column, or without rows, is an error", arguments: ["people", "contacts", "dates", "campaigns"])
  func required(table: String) throws {
    let error = try failure(FactTests.orders, others: [table + ".csv": "customer,colour\na,red\n"])
    #expect(error.message.contains(" of \(table) is missing"))
    #expect(try failure(FactTests.orders, others: [table + ".csv": ""]).message.hasPrefix("is empty"))
  }

  @Test("Too many rows about strangers stop the run")
  func tooMany() throws {
    let error = try failure(
      FactTests.orders, others: ["dates.csv": "customer_id,date\nz,2026-01-01\n"], maxRejects: Share(1, of: 100))
    #expect(error.file == "dates.csv")
    #expect(error.message.hasPrefix("1 of 1 rows cannot be read"))
  }
}
