/// What the wide store knows of its customers.
extension WideStore {
  private static func pick(_ words: [String], _ number: Int) -> String { words[number % words.count] }
  private static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

  static let customers = Table(
    head: [
      "customer_id", "name", "email", "phone", "company", "industry", "region", "city", "street", "postal_code", "country",
      "birthday", "calendar", "gender",
      "registered_at", "source", "referred_by", "tags", "type", "stage", "lost_reason", "membership", "partner",
      "preferred_contact", "best_time", "owner", "purpose", "consent", "consent_email", "notes", "special_needs", "opening_hours",
      "purchase_process",
    ],
    rows: (0..<30).map { number in
      let isCompany = number % 5 == 0
      let stages = ["asked for a price list", "agreed to mailings", "refused", "agreed to look at an offer", "", ""]
      return [
        "c\(number + 10)", "Person \(number)", "p\(number)@example.com", "+3460000\(1000 + number)",
        isCompany ? "Firm \(number)" : "",
        isCompany ? pick(["retail", "food service"], number / 5) : "", pick(["North", "South"], number),
        pick(["Alba", "Brena", "Costa"], number), "Calle \(number)", "28001", "Spain",
        "19\(60 + number)-\(two(number % 12 + 1))-15",
        number == 5 ? "lunar" : "solar", pick(["f", "m"], number), "2025-01-0\(number % 9 + 1)",
        pick(["fair", "search"], number), number > 20 ? "c10" : "",
        number % 4 == 0 ? "regular guest" : "", number % 11 == 10 ? "loyal" : "", number < 24 ? "" : stages[number - 24],
        number % 13 == 12 ? "moved away" : "", number % 7 == 6 ? "club" : "", number == 3 ? "yes" : "", "mail", "mornings",
        "Ines",
        number % 9 == 8 ? "gift" : "", "yes", "yes", "", isCompany ? "pallets" : "", isCompany ? "9 to 5" : "",
        isCompany ? "by order form" : "",
      ]
    })

  static let people = Table(
    head: ["customer_id", "name", "role", "phone", "email", "best_time", "decides"],
    rows: stride(from: 0, to: 24, by: 5).map {
      ["c\($0 + 10)", "Buyer \($0)", "purchasing", "+3460000\(2000 + $0)", "b\($0)@example.com", "noon", $0 == 0 ? "no" : "yes"]
    })

  static let contacts = Table(
    head: ["customer_id", "at", "direction", "channel", "topic", "outcome", "reason", "campaign"],
    rows: (0..<30).map { number in
      let outcomes = ["answered", "refused", "complaint", "no answer", "interested"]
      return [
        "c\(number + 10)", "2026-0\(number % 8 + 1)-1\(number % 9)T10:00:00", pick(["in", "out"], number),
        pick(["message", "call", "event"], number), pick(["price list", "new tea", "delivery"], number), pick(outcomes, number),
        number % 5 == 1 ? "too dear" : "", number % 6 == 0 ? "spring" : "",
      ]
    })

  static let dates = Table(
    head: ["customer_id", "date", "kind", "person", "calendar"],
    rows: (0..<6).map { ["c\($0 + 10)", "1985-0\($0 + 1)-20", "birthday", $0 % 2 == 0 ? "Mateo" : "", "solar"] })

  static let campaigns = Table(
    head: ["campaign", "starts", "ends", "kind", "category", "sku", "audience", "discount", "channel", "spend", "target"],
    rows: [
      ["spring", "2026-03-01", "2026-03-20", "promotion", "green", "", "new", "10%", "mail", "120.00", "900"],
      ["feast", "2025-12-01", "2025-12-24", "festival", "", "s1", "returning", "", "shop", "80.00", "500"],
      ["autumn", "2025-09-10", "2025-09-30", "group-buy", "", "", "", "15%", "web", "60.00", ""],
      ["fresh", "2026-05-01", "2026-05-15", "new-arrivals", "white", "", "", "", "web", "", ""],
    ])
}
