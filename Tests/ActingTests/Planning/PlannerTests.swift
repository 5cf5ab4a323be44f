import Analysing
import Testing
import Trade

@testable import Acting

/// The days to plan are Monday, 2026-11-16 to Sunday, 2026-11-22.
@Suite struct PlannerTests {
  @Test("What is due stands in the list of the best channel on a working day, done by the action's owner")
  func plain() throws {
    let bench = PlanningBench()
    let queue = try bench.queue([bench.undated(.survey)])
    #expect(queue.told == ["0 survey email 2026-11-16"])
    let row = try #require(queue.rows.first)
    #expect(row.candidate.until == row.candidate.from && row.owner == "desk" && row.attempt == 1 && row.offer == nil)
    #expect(queue.covered.id == "2026-W47")
  }

  @Test("The preferred contact goes before the book's order where the action allows it")
  func preferred() throws {
    var bench = PlanningBench(2)
    bench.people[0].preferred = "phone"
    bench.people[1].preferred = "sms"
    let queue = try bench.queue([bench.undated(.survey, 0), bench.undated(.survey, 1)])
    #expect(queue.told == ["0 survey phone 2026-11-16", "1 survey email 2026-11-16"])
  }

  @Test("Where the moment decides the channel, it goes before the book's and before the preferred one")
  func moment() throws {
    var bench = PlanningBench()
    bench.people[0].preferred = "phone"
    var reminder = bench.dated(.paymentReminder, from: "2026-11-16", until: "2026-11-16")
    reminder.channels = [.sms, .email]
    #expect(try bench.queue([reminder]).told == ["0 payment-reminder sms 2026-11-16"])
    bench.people[0].consents = [.sms: .no]
    #expect(try bench.queue([reminder]).told == ["0 payment-reminder email 2026-11-16"])
  }

  @Test("An event that is told twice is done once")
  func twice() throws {
    let bench = PlanningBench()
    #expect(try bench.queue([bench.undated(.survey), bench.undated(.survey)]).told == ["0 survey email 2026-11-16"])
  }

  @Test("An undated action is not done before it is due, and at the weekend where it becomes due then")
  func since() throws {
    let bench = PlanningBench(3)
    let queue = try bench.queue([
      bench.undated(.survey, 0, since: "2026-11-19"), bench.undated(.survey, 1, since: "2026-11-21"),
      bench.undated(.survey, 2, since: "2026-11-23"),
    ])
    #expect(queue.told == ["0 survey email 2026-11-19", "1 survey email 2026-11-21"])
  }

  @Test("What has no way is given up, with what is missing")
  func noWay() throws {
    var bench = PlanningBench(4)
    bench.policy.contacting.marketplaces = ["amazon"]
    bench.people[0].consents = [:]
    bench.people[1].consents = [.any: .no]
    (bench.people[2].email, bench.people[2].phone) = ("", "")
    bench.people[3].orders = [PlanningBench.Order("2026-06-01", channel: "amazon")]
    let queue = try bench.queue(
      (0..<4).flatMap { [bench.undated(.survey, $0), bench.dated(.welcome, $0, from: "2026-11-16", until: "2026-11-17")] })
    #expect(
      queue.told == [
        "0 survey dropped consent", "0 welcome email 2026-11-16", "1 survey dropped consent", "1 welcome dropped consent",
        "2 survey dropped unreachable", "2 welcome dropped unreachable", "3 survey dropped marketplace",
        "3 welcome dropped marketplace",
      ])
    #expect(queue.issued.map(\.state) == [.issued])
    #expect(queue.reachable == [.platform: 1])
    bench.book.entries[.survey]?.channels = [.email, .platform]
    #expect(try bench.queue([bench.undated(.survey, 3)]).told == ["3 survey platform 2026-11-16"])
  }

  @Test(
    "A message within seven days of the last one waits for its day, or for the next list",
    arguments: [
      ("2026-11-09", "0 survey email 2026-11-16"), ("2026-11-10", "0 survey email 2026-11-17"),
      ("2026-11-13", "0 survey email 2026-11-20"), ("2026-11-14", "0 survey deferred cap"),
    ])
  func cap(last: String, told: String) throws {
    let bench = PlanningBench()
    #expect(try bench.queue([bench.undated(.survey)], after: [bench.issued(.silence, on: last)]).told == [told])
  }

  @Test("A logged message or call counts like one that a list asked for; what came in does not, nor does service")
  func logged() throws {
    var bench = PlanningBench(5)
    let touch = { (customer: Int, direction: ContactTable.Direction?, channel: String, topic: String?) in
      PlanningBench.Touch(
        customer: customer, day: "2026-11-12", direction: direction, channel: channel, topic: topic, campaign: nil)
    }
    bench.touches = [
      touch(0, .outgoing, "call", nil), touch(1, .incoming, "call", nil), touch(2, nil, "message", "news"),
      touch(3, .outgoing, "message", "Welcome"), touch(4, .outgoing, "message", "Silence"),
    ]
    let queue = try bench.queue((0..<4).map { bench.undated(.survey, $0) } + [bench.undated(.silence, 4)])
    #expect(
      queue.told == [
        "0 survey email 2026-11-19", "1 survey email 2026-11-16", "2 survey email 2026-11-20", "3 survey email 2026-11-17",
        "4 silence deferred repeated",
      ])
  }

  @Test("The same action is not repeated within twenty-eight days", arguments: [("2026-10-19", true), ("2026-10-24", false)])
  func repeated(last: String, isDue: Bool) throws {
    let bench = PlanningBench()
    let queue = try bench.queue([bench.undated(.survey)], after: [bench.issued(.survey, on: last)])
    #expect(queue.told == [isDue ? "0 survey email 2026-11-16" : "0 survey deferred repeated"])
  }

  @Test("Customers of importance potential get one message in twenty-eight days")
  func potential() throws {
    var bench = PlanningBench(2)
    bench.classes = [(.importance, "potential", [0]), (.importance, "ordinary", [1])]
    let last = (0..<2).map { bench.issued(.silence, $0, on: "2026-10-25") }
    let queue = try bench.queue((0..<2).map { bench.undated(.survey, $0) }, after: last)
    #expect(queue.told == ["0 survey deferred cap", "1 survey email 2026-11-16"])
  }

  @Test("After three messages without an answer only birthdays and big sales reach a customer, once in twenty-eight days")
  func rest() throws {
    var bench = PlanningBench(4)
    let actions: [ActionID] = [.silence, .similarProduct, .askPhoto]
    let days = ["2026-08-03", "2026-09-07", "2026-10-05"]
    let past = (0..<4).flatMap { customer in zip(actions, days).map { bench.issued($0, customer, on: $1) } }
    bench.touches = [
      PlanningBench.Touch(customer: 3, day: "2026-10-06", direction: .incoming, channel: "message", topic: nil, campaign: nil)
    ]
    let candidates = [
      bench.undated(.survey, 0), bench.dated(.birthday, 1, from: "2026-11-18", until: "2026-11-18"),
      bench.dated(.campaignNotice, 2, from: "2026-11-18", until: "2026-11-20", cause: .campaign(row: 0, isLarge: true)),
      bench.undated(.survey, 3),
    ]
    let queue = try bench.queue(candidates, after: past)
    #expect(
      queue.told == [
        "0 survey dropped resting", "1 birthday email 2026-11-18", "2 campaign-notice email 2026-11-19",
        "3 survey email 2026-11-16",
      ])
    #expect(queue.resting == [CustomerID(0), CustomerID(1), CustomerID(2)])
    let later = try bench.queue([candidates[1]], after: past + [bench.issued(.rememberedDate, 1, on: "2026-10-22")])
    #expect(later.told == ["1 birthday dropped cap"])
  }

  @Test("Dated goes before undated; what the cap would stop joins the message where the channel fits")
  func also() throws {
    var bench = PlanningBench(2)
    bench.book.entries[.askPhoto]?.channels = [.sms]
    let queue = try bench.queue([
      bench.undated(.survey, 0), bench.dated(.launchPreview, 0, from: "2026-11-17", until: "2026-11-18"),
      bench.undated(.askPhoto, 0, event: 5), bench.undated(.survey, 1),
    ])
    #expect(
      queue.told == [
        "0 ask-photo deferred cap", "0 launch-preview email 2026-11-17", "0 survey also email 2026-11-17",
        "1 survey email 2026-11-16",
      ])
    let issued = queue.issued.filter { $0.state == .issued && $0.customer == CustomerID(0) }
    #expect(issued.map(\.action) == [.launchPreview, .survey] && Set(issued.map(\.from)).count == 1)
  }

  @Test("A dated action is never late: one that finds no day waits while its days go on, and is given up after")
  func dated() throws {
    let bench = PlanningBench()
    let last = [bench.issued(.silence, on: "2026-11-14")]
    let until = { (day: String) in
      try bench.queue([bench.dated(.newArrivals, from: "2026-11-16", until: day)], after: last).told
    }
    #expect(try until("2026-11-20") == ["0 new-arrivals dropped cap"])
    #expect(try until("2026-11-22") == ["0 new-arrivals email 2026-11-21"])
    #expect(try until("2026-11-23") == ["0 new-arrivals deferred cap"])
    let waiting = bench.issued(.newArrivals, event: 1, state: .deferred, on: "2026-11-09")
    let late = bench.dated(.newArrivals, from: "2026-11-09", until: "2026-11-15")
    #expect(try bench.queue([late], after: [waiting]).told == ["0 new-arrivals dropped late"])
  }

  @Test("No mass discount goes out on the weekday of the last one; without a discount it is none")
  func weekday() throws {
    var bench = PlanningBench()
    bench.campaigns = [("a", "2026-11-20", "2026-11-30", "10%"), ("b", "2026-11-20", "2026-11-30", nil)]
    // A Wednesday.
    let last = [bench.issued(.campaignNotice, on: "2026-10-14")]
    let notice = { (row: Int32, until: String) in
      try bench.queue(
        [bench.dated(.campaignNotice, from: "2026-11-18", until: until, cause: .campaign(row: row, isLarge: false))], after: last
      ).told
    }
    #expect(try notice(0, "2026-11-18") == ["0 campaign-notice dropped weekday"])
    #expect(try notice(0, "2026-11-19") == ["0 campaign-notice email 2026-11-19"])
    #expect(try notice(1, "2026-11-18") == ["0 campaign-notice email 2026-11-18"])
  }
}
