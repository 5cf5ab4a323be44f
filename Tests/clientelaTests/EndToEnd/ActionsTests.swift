import Foundation
import Testing

@Suite("actions writes the lists of some hours")
struct ActionsTests {
  private static let files = [
    "clientela.yml": """
    store: { name: Tiny, currency: EUR, timezone: Europe/Madrid }
    sources: { orders: orders.csv, customers: customers.csv }
    period: week

    """,
    "customers.csv": "customer_id,name,email,phone\nben,Ben Ruiz,ben@example.com,+34600100200\n",
    "orders.csv": "order_id,customer_id,placed_at,amount,status\n1,ana,2026-06-01 12:00:00,20,paid\n"
      + "2,ben,2026-11-17 14:37:00,10,unpaid\n",
  ]

  @Test(
    "An unpaid order has the next of its reminders; each run replaces the lists of the one before, and forgetting takes them away"
  )
  func reminders() async throws {
    try await Scratch.use { scratch in
      try scratch.write(Self.files)
      try await scratch.program.succeed(["actions", "--at", "2026-11-17T16:00"])
      let chats = try scratch.text("exports/now/actions-chat.csv")
      #expect(chats.contains("ben,payment-reminder,service,2026-11-17T16:37:00+01:00,"))
      #expect(try scratch.mode("exports/now") == 0o700)
      #expect(try scratch.mode("exports/now/actions-chat.csv") == 0o600)
      #expect(!scratch.exists("site"))
      try await scratch.program.succeed(["actions", "--at", "2026-11-17T15:37"])
      #expect(!scratch.exists("exports/now/actions-chat.csv"))
      try await scratch.program.succeed(["actions", "--at", "2026-11-17T15:38"])
      #expect(try scratch.text("exports/now/actions-chat.csv") == chats)
      let between = try await scratch.program.succeed(["actions", "--at", "2026-11-17T16:38"])
      #expect(between.output == "nothing is due\n")
      #expect(!scratch.exists("exports/now/actions-chat.csv"))
      for arguments in [["--at", "2026-11-18T09:00:00Z"], ["--at", "2026-11-17T20:00", "--hours", "24"]] {
        try await scratch.program.succeed(["actions"] + arguments)
        let mails = try scratch.text("exports/now/actions-email.csv")
        #expect(mails.contains("ben,payment-reminder,service,2026-11-18T10:00:00+01:00,"))
      }
      try await scratch.program.succeed(["forget", "ben", "--quiet"])
      #expect(!scratch.exists("exports/now/actions-email.csv"))
    }
  }

  @Test("What cannot be is refused in a sentence, and nothing is written")
  func refused() async throws {
    try await Scratch.use { scratch in
      try scratch.write(Self.files)
      let before = try scratch.tree()
      let wrong = try await scratch.program.run(["actions", "--at", "yesterday"])
      #expect(wrong.status == 64 && wrong.complaint.contains("--at"))
      let early = try await scratch.program.run(["actions", "--at", "2020-01-01T00:00"])
      #expect(early.status == 66 && early.complaint.contains("no counted order lies before the end of 2019-W52"))
      #expect(try scratch.tree().differences(from: before) == [])
    }
  }
}
