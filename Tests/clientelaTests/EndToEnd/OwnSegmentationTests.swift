import Foundation
import Testing

@Suite("A store's own segmentations are published like the built-in ones") struct OwnSegmentationTests {
  private func segments(_ id: String) -> [String: String] {
    var files = TinyStore.files
    files["clientela.yml"]? += """
      segments:
        - id: \(id)
          name: Gift givers
          classes: [{ id: big-ones, name: Big, when: order_count > 2 }, { id: small }]

      """
    return files
  }

  @Test("explain tells the customer's values beside a condition, and the rows behind a tag that a rule gave")
  func explained() async throws {
    try await Scratch.use { scratch in
      var files = TinyStore.files
      files["clientela.yml"]? += """
        segments: [{ id: firsts, classes: [{ id: once, when: 'tags has "first-order" and monetary > 1' }, { id: rest }] }]

        """
      try scratch.write(files)
      let told = try await scratch.program.succeed(["explain", "dora"]).output
      #expect(
        told.contains(
          "  + once: tags has \"first-order\" and monetary > 1: met (tags first-order, monetary €45.00)\n  from orders.csv:9\n"))
    }
  }

  @Test("A column in customers.csv, pages, cross tables, report.json, crosstabs.csv, the menu, the Method page and explain")
  func everywhere() async throws {
    try await Scratch.use { scratch in
      try scratch.write(segments("gift-givers"))
      try await scratch.program.succeed(["build", "--quiet"])
      let list = CustomerList(try scratch.bytes("exports/2026-02/customers.csv"))
      #expect(list.table.header == CustomerList.columns + ["gift_givers"])
      #expect(list.counts("gift_givers") == ["big-ones": 1, "small": 4] && list.table.brokenRows == 0)
      let report = try PublishedReport(try scratch.bytes("site/2026-02/report.json"))
      #expect(report.sizes("gift-givers") == [1, 4])
      let cross = try scratch.text("site/2026-02/cross.html")
      #expect(cross.contains("Gift givers by RFM") && cross.contains("Gift givers by life stage"))
      #expect(
        try scratch.text("exports/2026-02/crosstabs.csv").contains("\nrfm,important-value,gift-givers,big-ones,1,83.00\r\n"))
      for page in ["gift-givers.html", "gift-givers/big-ones.html", "method.html", "index.html"] {
        #expect(try scratch.text("site/2026-02/" + page).contains("Gift givers"), "\(page)")
      }
      #expect(try await scratch.program.succeed(["explain", "ana"]).output.contains("Gift givers: Big (big-ones)"))
    }
  }

  @Test("An id that would be a second column of a name is refused", arguments: ["first-order", "city", "at-risk", "customer-id"])
  func columns(_ id: String) async throws {
    try await Scratch.use { scratch in
      try scratch.write(segments(id))
      let outcome = try await scratch.program.run(["build"])
      #expect(outcome.status == 78)
      #expect(outcome.complaint.contains("\"\(id)\" would be a second column of that name in customers.csv; choose another id"))
    }
  }
}
