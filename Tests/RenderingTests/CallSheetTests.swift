import Describing
import Foundation
import Testing

@testable import Rendering

@Suite("The call sheet")
struct CallSheetTests {
  private static let hostile = "O'Neil <&> \"Sons\" <script>alert(1)</script>"

  private func text(_ count: Int) -> String {
    let sheet = CallSheet(
      title: CallSheetTests.hostile, lede: "Private.", language: "en", outcomes: ["answered", "refused"], count: count
    ) { number in
      CallSheet.Call(
        head: "Mon 16", name: "\(CallSheetTests.hostile) \(number)", phone: "+34 600 111 222", say: "Hello.",
        facts: [CallSheet.Call.Fact(name: "Why now", text: "late")])
    }
    return String(decoding: CallSheetDrawing(sheet: sheet).file.bytes, as: UTF8.self)
  }

  @Test("It is one page that needs no other file, with a box for each outcome", arguments: [1, 100, 101])
  func whole(count: Int) {
    let text = text(count)
    #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">\n<head>"))
    #expect(text.hasSuffix("</body>\n</html>\n"))
    #expect(text.matches(of: /<article>/).count == count)
    #expect(text.matches(of: /class="box"/).count == 2 * count)
    for outside in ["href=", "src=", "http://", "https://", "url(", "@import"] { #expect(!text.contains(outside), "\(outside)") }
    #expect(text.contains("+34 600 111 222"))
    #expect(CallSheet.name == "call-sheet.html")
  }

  @Test("Nothing that a customer is called becomes markup")
  func hostile() {
    let text = text(2)
    #expect(!text.contains("<script"))
    #expect(!text.contains("<&>"))
  }
}
