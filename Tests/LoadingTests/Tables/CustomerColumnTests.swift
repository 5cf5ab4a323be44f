import Testing
import Trade

@testable import Loading

@Suite("The columns of customer files")
struct CustomerColumnTests {
  private static let orders = "customer_id,placed_at,amount\na,2026-01-05,9\nb,2026-01-06,8\n"

  private func load(_ customers: String, orders: String = CustomerColumnTests.orders) throws -> Ledger {
    try ledger(orders, others: ["customers.csv": customers])
  }

  @Test("Every text column is read by its own name, and only those of the file are there", arguments: CustomerColumn.allCases)
  func texts(column: CustomerColumn) throws {
    let ledger = try load("customer_id,\(column.rawValue)\na, O'Neil <&> \nb,\n")
    #expect(Array(ledger.customers.texts.keys) == [column])
    #expect(ledger.customers.text(column, of: CustomerID(0)) == "O'Neil <&>")
    #expect(ledger.customers.text(column, of: CustomerID(1)) == nil)
    #expect(ledger.customers.birthday.isEmpty && ledger.customers.height.isEmpty && ledger.customers.consents.isEmpty)
  }

  @Test("Birthdays are days as written; heights and weights are numbers, 0 is none; of several rows the smallest counts")
  func numbers() throws {
    let ledger = try load(
      "customer_id,birthday,height,weight\na,1958-03-09,172,0\nb,,,\na,1961-01-01,171.5,\n"
    ).customers
    #expect(ledger.birthday.map { $0?.iso } == ["1958-03-09", nil])
    #expect(ledger.height == [171_5000, OrderTable.unknown])
    #expect(ledger.weight == [OrderTable.unknown, OrderTable.unknown])
  }

  @Test(
    "A birthday, a height or a weight that is none sets the row aside",
    arguments: [
      ("1899-12-31,1,1", "birthday", "1899-12-31", "is a date before 1900"),
      ("2026-02-30,1,1", "birthday", "2026-02-30", "is not a date; expected a form such as 2026-11-15 or 2026-11-15T09:30"),
      ("2000-01-01,tall,1", "height", "tall", "is not a number"), ("2000-01-01,1,-3", "weight", "-3", "is below zero"),
    ])
  func rejects(row: String, column: String, value: String, reason: String) throws {
    let ledger = try load("customer_id,birthday,height,weight\nb,1980-01-01,2,2\na,\(row)\n")
    #expect(
      ledger.intake.rejects == [Reject(file: "customers.csv", line: 3, column: column, value: value, reason: reason)])
    #expect(ledger.customers.isRecorded == [false, true])
  }

  @Test("Birthdays prove which of day and month comes first, and are an error where they do not")
  func order() throws {
    #expect(
      try load("customer_id,birthday\na,13/02/1980\nb,04/03/1981\n").customers.birthday.map { $0?.iso } == [
        "1980-02-13", "1981-03-04",
      ])
    #expect(
      try failure(CustomerColumnTests.orders, others: ["customers.csv": "customer_id,birthday\na,04/03/1981\n"]).kind == .badData)
  }

  @Test(
    "Words for yes and no in three languages",
    arguments: [
      ("yes", .yes), ("TRUE", .yes), ("1", .yes), ("Sí", .yes), ("si", .yes), ("是", .yes), ("subscribed", .yes),
      ("Accepts marketing", .yes), ("opted-in", .yes), ("no", .no), ("False", .no), ("0", .no), ("否", .no), ("不同意", .no),
      ("unsubscribed", .no), ("NOT_SUBSCRIBED", .no), ("dado de baja", .no), ("", .unknown), ("maybe", .unknown),
    ] as [(String, Consent)])
  func words(word: String, consent: Consent) throws {
    let ledger = try load("customer_id,consent\na,\(word)\n")
    #expect(ledger.customers.consents == [.any: [consent, .unknown]])
    let isNoted = ledger.intake.notes.contains("1 cell of consent in customers is neither yes nor no and counts as unknown")
    #expect(isNoted == (word == "maybe"))
  }

  @Test(
    "A no is final whatever the order of the rows, a yes wins over silence",
    arguments: [
      (["yes", "no", "yes"], .no), (["no", ""], .no), (["", "yes"], .yes), (["yes", "maybe"], .yes), (["", ""], .unknown),
    ] as [([String], Consent)])
  func rows(words: [String], consent: Consent) throws {
    let ledger = try load("customer_id,consent_sms\n" + words.map { "a,\($0)\n" }.joined())
    #expect(ledger.customers.consents[.sms] == [consent, .unknown])
  }

  @Test("A channel's own answer wins over the general one, in both directions")
  func channels() throws {
    let customers = try load(
      "customer_id,consent,consent_email,consent_sms,consent_phone,consent_chat\na,yes,no,,yes,?\nb,no,yes,,,\n"
    ).customers
    let channels = Consent.Channel.allCases
    #expect(channels.map { customers.consent(to: $0, of: CustomerID(0)) } == [.yes, .no, .yes, .yes, .yes])
    #expect(channels.map { customers.consent(to: $0, of: CustomerID(1)) } == [.no, .yes, .no, .no, .no])
    #expect(try load("customer_id,name\na,Ada\n").customers.consent(to: .email, of: CustomerID(0)) == .unknown)
  }

  @Test(
    "Headers in three languages are known",
    arguments: [
      ("Customer id;Nickname;Birth date;Height;Accepts SMS marketing;Notes", "nickname"),
      ("Cliente;Apodo;Fecha de nacimiento;Altura;Acepta SMS;Notas", "nickname"), ("客户编号;昵称;生日;身高;接受短信;备注", "nickname"),
    ])
  func synonyms(header: String, column: String) throws {
    let customers = try load(header + "\na;Nana;1980-05-04;160;no;quiet\n").customers
    #expect(customers.text(.nickname, of: CustomerID(0)) == "Nana")
    #expect(customers.text(.notes, of: CustomerID(0)) == "quiet")
    #expect(customers.birthday[0]?.iso == "1980-05-04")
    #expect(customers.height[0] == 160_0000)
    #expect(customers.consents == [.sms: [.no, .unknown]])
  }

  @Test("What the customers file says of a united customer is joined, and an excluded one has none")
  func identity() throws {
    try withFolder([
      "orders.csv": CustomerColumnTests.orders, "same.csv": "customer_id,same_as\nold,a\n",
      "customers.csv": "customer_id,email,consent,birthday\nold,x@example.com,no,1980-01-01\na,,yes,\nb,y@example.com,yes,\n",
    ]) { folder in
      var identity = Identity()
      identity.exclude = ["b"]
      identity.sameAs = folder + "/same.csv"
      let sources = Sources(
        orders: TableSource(files: ["orders.csv"], folder: folder),
        customers: TableSource(files: ["customers.csv"], folder: folder))
      let customers = try Loader(sources: sources, store: testStore(), identity: identity).load().customers
      #expect(customers.count == 1)
      #expect(customers.text(.email, of: CustomerID(0)) == "x@example.com")
      #expect(customers.consents[.any] == [.no])
      #expect(customers.birthday.map { $0?.iso } == ["1980-01-01"])
    }
  }
}
