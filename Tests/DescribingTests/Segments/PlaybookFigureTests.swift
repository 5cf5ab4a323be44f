import Testing
import Trade

@testable import Describing

@Suite("Figures of playbooks")
struct PlaybookFigureTests {
  @Test(
    "Calling nobody takes no time",
    arguments: [(0, "no time"), (6, "under an hour"), (59, "under an hour"), (60, "1\u{A0}hour"), (61, "2\u{A0}hours")])
  func hours(minutes: Int, text: String) throws {
    let words = Words(currency: try #require(Currency("EUR")))
    #expect(PlaybookFigures.hours(minutes: minutes, words) == text)
  }
}
