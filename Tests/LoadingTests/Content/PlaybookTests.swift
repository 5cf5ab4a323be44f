import Loading
import Testing
import Trade

@Suite("Playbooks")
struct PlaybookTests {
  static let good = """
    ---
    title: Keep the best
    goal: Stay first choice
    owner: the manager
    treatments: [a call, "a gift: tea"]
    channels:
      - call
    cadence: monthly
    offer: no discount
    guardrails: [no mass mail]
    measures: [return within 90 days]
    ---
    # {{customers}} customers

    O'Neil <&> "Sons" =1+2 <script>, {{revenue_share}} of revenue.
    """

  @Test("Front matter and body are read, and the body knows its line")
  func reads() throws {
    let playbook = try Playbook(parsing: Self.good, source: "p.md")
    #expect(playbook.title == "Keep the best")
    #expect(playbook.treatments == ["a call", "a gift: tea"])
    #expect(playbook.channels == ["call"])
    #expect(playbook.bodyLine == 13)
    #expect(playbook.body.hasPrefix("# {{customers}} customers\n\nO'Neil <&>"))
    #expect(try Playbook(parsing: Self.good.replacing("\n", with: "\r\n"), source: "p.md") == playbook)
  }

  @Test(
    "A wrong playbook is an error with file, line and the nearest name",
    arguments: [
      ("goal:", "gaol:", "p.md:3:1: unknown key \"gaol\"; the nearest known key is \"goal\""),
      ("{{customers}}", "{{custmers}}", "p.md:13:3: unknown placeholder {{custmers}}; the nearest known one is {{customers}}"),
      (
        "{{customers}}", "{{ customers }}",
        "p.md:13:3: unknown placeholder {{ customers }}; the nearest known one is {{customers}}"
      ),
      ("{{revenue_share}}", "{{revenue_share}", "p.md:15:34: this placeholder has no end; write it as {{name}} on one line"),
      ("owner: the manager\n", "", "p.md:1: the field owner is missing; add it to the front matter"),
      (
        "treatments: [a call, \"a gift: tea\"]", "treatments: []",
        "p.md:5:13: treatments: the list is empty; write at least one item"
      ),
      ("cadence: monthly", "cadence: [monthly]", "p.md:8:10: cadence: a list is not allowed here; expected a text"),
      ("title: Keep", "title: 'Keep", "p.md:"),
      (
        "---\ntitle", "title",
        "p.md:1: the front matter is missing; begin with a line ---, then title, goal and so on, then a line ---"
      ),
    ])
  func wrong(old: String, new: String, message: String) {
    let error = #expect(throws: LoadingError.self) {
      try Playbook(parsing: Self.good.replacing(old, with: new, maxReplacements: 1), source: "p.md")
    }
    #expect(error?.kind == .badConfiguration)
    #expect(error?.description.hasPrefix(message) == true, "\(String(describing: error))")
  }

  @Test("All missing fields are told at once")
  func missing() {
    let error = #expect(throws: LoadingError.self) {
      try Playbook(parsing: "---\ntitle: Keep them\nowner: care\ncadence: monthly\n---\nText\n", source: "p.md")
    }
    #expect(
      error?.description
        == "p.md:1: the fields goal, treatments, channels, offer, guardrails and measures are missing; add them to the front matter"
    )
  }
}
