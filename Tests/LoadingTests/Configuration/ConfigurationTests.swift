import Loading
import Testing
import Trade

@Suite("Configuration")
struct ConfigurationTests {
  private static let least = "store: { currency: EUR }\nsources: { orders: orders.csv }\n"

  @Test("Two keys are enough; everything else has its default")
  func defaults() throws {
    let read = try Configuration(yaml: Self.least, file: "shop/clientela.yml")
    #expect(read.store.name == "Store")
    #expect(read.store.currency.code == "EUR")
    #expect(read.store.zone.name == "UTC")
    #expect(read.sources.orders == TableSource(files: ["orders.csv"], folder: "shop"))
    #expect(read.maxRejects.rounded(per: 100) == 1)
    #expect(read.periodKind == .week && read.rollUps.isEmpty)
    #expect((read.output, read.exports, read.state) == ("shop/site", "shop/exports", "shop/state/clientela.sqlite"))
    #expect(read.privacy == .masked)
    #expect(read.policy == Policy())
    #expect(read.identity == Identity())
    #expect(read.notices.isEmpty)
  }

  @Test("Every key of the specification is read, and the defaults it shows are the program's")
  func wholeFile() throws {
    let text = """
      store: { name: 'O''Neil <&> "Sons" =1+2 <script>', currency: EUR, timezone: Europe/Madrid, language: en, sales: assisted }
      sources:
        orders:
          file: [data/orders*.csv, more.csv]
          preset: superstore
          columns: { amount: Total }
          date_format: dd/MM/yyyy
          delimiter: ";"
          decimal: ","
          encoding: UTF-8
          status: { cancelled: [void, annulled], paid: ok }
          amount_includes: [shipping, tax]
        lines: data/lines.csv
        customers: { file: data/customers.csv, delimiter: tab }
        products: [data/products.csv]
        payments: data/payments.csv
        refunds: data/refunds.csv
        people: data/people.csv
        contacts: { file: data/contacts.csv, columns: { at: When } }
        dates: data/dates.csv
        campaigns: [data/campaigns.csv]
      period: month
      output: public
      exports: /srv/private
      state: state/clientela.sqlite
      privacy: ids
      max_rejects: 2.5%
      rates: { USD: 0.92, JPY: 0.00612345 }
      identity: { trim: false, fold_case: [], same_as: same.csv }
      exclude: [0042, walk-in]
      site_url: https://intranet.example/customers/
      content: content
      templates: templates
      alerts: { stale_days: 9 }
      policy:
        rfm: { recency: active, threshold: mean, min_frequency: 2, window: lifetime, scheme: eight }
        frequency: orders
        life_stage: [90, 180, 365]
        cadence: [10, 45, 120, 240]
        rhythm: [1.5, 3]
        tier: [10%, 15%, 25%]
        tier_review: year
        tier_notice: 30
        value: { a: 75%, b: 20% }
        quadrant: { days: 90, high: auto, low: auto }
        importance: { top: 90, upper: 75, cooperation: 365, recent: 365, new_days: 90 }
        windows: { tier: 365, value: lifetime }
        thresholds: live
        min_cell: 5
        lead: rfm
        unknown_consent: service
        marketplaces: []
        messages_per_week: 1
        capacity: { calls: 40, chats: 200 }
        budget: 1000
        uplift: 5%
        hold_out: 10%
      segments: []
      code_key: a long secret
      mail:
        from: "Reports <reports@example.com>"
        to: [ { address: manager@example.com, language: es } ]
        smtp: { host: localhost, port: 25, tls: none }
      """
    let read = try Configuration(yaml: text, file: "/shop/clientela.yml")
    #expect(read.store.name == "O'Neil <&> \"Sons\" =1+2 <script>")
    #expect(
      read.sources.orders
        == TableSource(
          files: ["data/orders*.csv", "more.csv"], folder: "/shop", preset: .superstore, columns: ["amount": "Total"],
          dateFormat: "dd/MM/yyyy", delimiter: ";", decimal: ",", encoding: "utf-8",
          status: [.cancelled: ["void", "annulled"], .paid: ["ok"]], amountIncludes: [.shipping, .tax]))
    #expect(read.sources.customers?.delimiter == "\t")
    #expect(read.sources.payments?.files == ["data/payments.csv"] && read.sources.refunds?.files == ["data/refunds.csv"])
    #expect(read.sources.people?.files == ["data/people.csv"])
    #expect(read.sources.contacts?.columns == ["at": "When"])
    #expect(read.sources.dates?.files == ["data/dates.csv"])
    #expect(read.sources.campaigns?.files == ["data/campaigns.csv"])
    #expect(read.periodKind == .month)
    #expect((read.output, read.exports, read.state) == ("/shop/public", "/srv/private", "/shop/state/clientela.sqlite"))
    #expect(read.maxRejects.rounded(per: 10_000) == 250)
    #expect(read.rates == ["USD": 92_000_000, "JPY": 612_345])
    #expect(read.identity.exclude == ["0042", "walk-in"])
    #expect((read.identity.trim, read.identity.foldsEmail, read.identity.sameAs) == (false, false, "/shop/same.csv"))
    #expect((read.content, read.templates) == ("/shop/content", "/shop/templates"))
    var policy = Policy()
    policy.contacting.budget = Money(units: 10_000_000)
    #expect(read.policy == policy)
    #expect(read.codeKey == "a long secret")
    let noticed = ["mail", "site_url", "alerts"]
    let keys: [String] = read.notices.map { notice in notice.split(separator: ":").dropFirst(3).first.map(String.init) ?? "" }
    #expect(keys == noticed.map { " " + $0 })
    #expect(
      read.notices.allSatisfy { $0.hasPrefix("/shop/clientela.yml:") && $0.hasSuffix("read, but not used in this version") })
  }

  @Test(
    "A wrong setting is named with file, line, column and what to do",
    arguments: [
      ("exclude: []\n!x exclude: []", "c.yml:4:1: key \"exclude\" is given twice; keep one of them"),
      ("stor: {}", "c.yml:3:1: unknown key \"stor\"; the nearest known key is \"store\""),
      (
        "policy: { rfm: { treshold: mean } }",
        "c.yml:3:18: unknown key \"treshold\" in policy.rfm; the nearest known key is \"threshold\""
      ),
      ("output: a\noutput: b", "c.yml:3:1: key \"output\" is given twice, here for the first time; keep one of them"),
      (
        "period: fortnight",
        "c.yml:3:9: period: \"fortnight\" is not allowed here; expected week, month, quarter or year; the nearest is \"month\""
      ),
      ("privacy: [full]", "c.yml:3:10: privacy: a list is not allowed here; expected full, masked, ids or aggregate"),
      (
        "max_rejects: 101%",
        "c.yml:3:14: max_rejects: \"101%\" is not allowed here; expected a share from 0% to 100% with at most two decimals, such as 10% or 0.1"
      ),
      (
        "rates: { USD: 0 }",
        "c.yml:3:15: rates.USD: \"0\" is not allowed here; expected a rate above 0, up to 1000000, with at most eight decimals, such as 0.92"
      ),
      ("rates: { usd: 1 }", "c.yml:3:10: \"usd\" is not a currency code; expected three capital letters, such as USD"),
      (
        "policy: { tier: [50%, 30%, 25%] }",
        "c.yml:3:17: policy.tier: expected three shares above 0% that add up to 100% at most, such as [10%, 15%, 25%]"
      ),
      (
        "policy: { life_stage: [90, 90, 365] }",
        "c.yml:3:23: policy.life_stage: expected 3 numbers of days, each larger than the one before"
      ),
      (
        "policy: { value: { a: 90%, b: 20% } }",
        "c.yml:3:18: policy.value: a and b add up to more than 100%, or a is 0%; expected such as { a: 75%, b: 20% }"
      ),
      (
        "policy: { min_cell: 0 }",
        "c.yml:3:21: policy.min_cell: \"0\" is not allowed here; expected a whole number from 1 to 1000"
      ),
      ("identity: { trim: yes }", "c.yml:3:19: identity.trim: \"yes\" is not allowed here; expected true or false"),
      (
        "exports: site/private",
        "c.yml:3:10: exports and output lie in one another; the exports are private, give them a folder of their own"
      ),
      (
        "exports: .",
        "c.yml:3:10: exports and output lie in one another; the exports are private, give them a folder of their own"
      ),
      ("state: x/../site/s.sqlite", "c.yml:3:8: state lies in output; it is private, put it beside the site"),
      ("store2:\n - [", "c.yml:5:1: this is not YAML: did not find expected node content; check indentation, colons and quotes"),
    ])
  func wrong(line: String, message: String) {
    #expect(failure(Self.least + line) == message)
  }

  @Test(
    "What a later version brings is refused in one sentence",
    arguments: [
      ("orders: { postgres: x }", "sources.orders.postgres: the source postgres is not in this version; leave it out"),
      ("orders: { sqlite: x }", "sources.orders.sqlite: the source sqlite is not in this version; leave it out"),
      ("orders: a\nsegments: [ { id: x } ]", "segments: the classes are missing; add classes: [{ id: …, when: … }]"),
    ])
  func later(lines: String, message: String) throws {
    let text = try #require(failure("store: { currency: EUR }\nsources:\n  " + lines))
    #expect(text.hasSuffix(": " + message) && text.hasPrefix("c.yml:"))
  }

  @Test(
    "A report in a language that is not delivered is refused; an unknown one is an error",
    arguments: [
      ("es", "the language es is not in this version"), ("zh-Hans", "the language zh-Hans is not in this version"),
      ("fr", "expected en, es"),
    ])
  func language(code: String, message: String) throws {
    let text = try #require(failure("store: { currency: EUR, language: \(code) }\nsources: { orders: o.csv }"))
    #expect(text.contains(message))
  }

  @Test("Currency and orders are required")
  func required() throws {
    #expect(try #require(failure("sources: { orders: o.csv }")).contains("store.currency is missing"))
    #expect(try #require(failure("store: { currency: EUR }")).contains("sources.orders is missing"))
    #expect(try #require(failure("# nothing\n")).contains("store.currency is missing"))
    #expect(try #require(failure("store: { currency: Euro }\nsources: { orders: a }")).contains("three capital letters"))
  }

  @Test("A flag wins over the file, and its relative path starts from the current folder")
  func flags() throws {
    let overrides = [
      Override("--orders", ["sources", "orders"], list: ["a.csv", "b.csv"]),
      Override("--currency", ["store", "currency"], "USD"),
      Override("--output", ["output"], "public"),
    ]
    let read = try Configuration(yaml: Self.least, file: "shop/clientela.yml", overrides: overrides)
    #expect(read.sources.orders == TableSource(files: ["a.csv", "b.csv"], folder: "."))
    #expect(read.store.currency.code == "USD")
    #expect((read.output, read.exports) == ("public", "shop/exports"))

    let alone = try Configuration(yaml: nil, file: "", overrides: overrides)
    #expect((alone.output, alone.exports) == ("public", "exports"))
    #expect(
      throws: LoadingError(
        .badConfiguration, file: "--currency",
        "store.currency: \"x\" is not allowed here; expected a currency code of three capital letters, such as EUR")
    ) {
      try Configuration(yaml: Self.least, file: "c.yml", overrides: [Override("--currency", ["store", "currency"], "x")])
    }
  }

  private func failure(_ text: String) -> String? {
    do throws(any Error) {
      _ = try Configuration(yaml: text, file: "c.yml")
      return nil
    } catch let error as LoadingError where error.kind == .badConfiguration {
      return error.description
    } catch {
      return "another error: \(error)"
    }
  }
}
