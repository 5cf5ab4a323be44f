import Testing
import Trade

@Suite("A wrong expression is told with its place")
struct ExpressionErrorTests {
  private func message(_ text: String) -> String {
    do throws(ExpressionError) {
      _ = try Expression(text, ExpressionTests.vocabulary)
      return "no error"
    } catch {
      return error.description
    }
  }

  @Test(
    "Names and types",
    arguments: [
      (
        "recensy_days > 90",
        "1:1: unknown fact \"recensy_days\"; the nearest known one is \"recency_days\": days since the last order"
      ),
      ("order_count > 1\n  and tir = 'vip'", "2:7: unknown fact \"tir\"; the nearest known one is \"tier\": the tier"),
      ("last_order > asof", "1:14: unknown fact \"asof\"; the nearest known one is \"as_of\""),
      ("order-count > 1", "1:1: unknown fact \"order-count\"; the nearest known one is \"order_count\": counted orders"),
      ("tier = 'vop'", "1:8: tier is never \"vop\"; the nearest it can be is \"vip\""),
      ("order_count = 'two'", "1:15: order_count is a number and cannot be compared with a text; expected a number"),
      ("order_count > 80%", "1:15: order_count is a number and no share; leave out the percent sign"),
      (
        "order_count > monetary",
        "1:15: order_count is a number and cannot be compared with monetary, which is an amount of money; expected a number"
      ),
      ("customer.city = Madrid", "1:17: customer.city is a text and cannot be compared with Madrid; put texts in quotes"),
      ("customer.city < 'a'", "1:1: customer.city is a text, which has no order; compare it with = or !="),
      ("last_order > 90", "1:14: last_order is a date and cannot be compared with a number; expected a date"),
      ("order_count > as_of", "1:15: order_count is a number and cannot be compared with a date; expected a number"),
      ("order_count", "1:1: order_count is a number; compare it, such as order_count >= …"),
      ("tags", "1:1: tags is a set of texts; compare it, such as tags has \"…\""),
      ("tags = 'x'", "1:1: tags is a set of texts; write tags has \"…\""),
      ("order_count has 'x'", "1:1: order_count is a number and contains no texts; compare it with = < >"),
      ("tags has 3", "1:10: expected a text in quotes after has"),
      ("tags has high-end", "1:10: expected a text in quotes after has, such as \"high-end\""),
      ("tags contains tea", "1:15: expected a text in quotes after contains, such as \"tea\""),
      ("has_order = 1", "1:13: has_order is true or false and cannot be compared with a number; expected true or false"),
      ("1 = 1", "1:1: nothing of the customer is compared here; name a fact, such as order_count"),
      ("1 in (1)", "1:1: a fact is expected before \"in\", such as order_count"),
      (
        "tier = 'vip' and\norder_count between 9 and 2",
        "2:21: between is written with its lower end first, and this one lies above the upper; exchange the two"
      ),
      (
        "discounted_share between 80% and 0.2",
        "1:26: between is written with its lower end first, and this one lies above the upper; exchange the two"
      ),
      (
        "last_order between as_of - 30 days and as_of - 90 days",
        "1:20: between is written with its lower end first, and this one lies above the upper; exchange the two"
      ),
      (
        "last_order between 2026-03-01 + 1 month and 2026-03-31",
        "1:20: between is written with its lower end first, and this one lies above the upper; exchange the two"
      ),
      ("order_count between 2 and 2", "no error"), ("last_order between as_of - 1 month and as_of - 30 days", "no error"),
      ("last_order between as_of and period.start", "no error"),
      ("3 and has_order", "1:1: a fact is expected before \"and, or and not\", such as order_count"),
    ])
  func meaning(text: String, expected: String) { #expect(message(text) == expected) }

  @Test(
    "Signs and order",
    arguments: [
      ("", "1:1: the expression is empty; write a comparison such as order_count >= 2"),
      ("order_count >", "1:14: the expression ends here; expected a fact, a number, a date or a text in quotes"),
      ("order_count > 1 has_order", "1:17: \"has_order\" cannot stand here; expected \"and\", \"or\" or the end"),
      ("order_count > and", "1:15: \"and\" cannot stand here; expected a fact, a number, a date or a text in quotes"),
      ("(order_count > 1", "1:1: this parenthesis is never closed; add \")\""),
      ("(order_count > 1 2)", "1:18: a number cannot stand here; expected \"and\", \"or\" or \")\""),
      ("order_count > 1)", "1:16: this parenthesis was never opened; leave it out"),
      ("tier = 'vip", "1:8: this text has no closing quote; add '"),
      ("tier = \"vip", "1:8: this text has no closing quote; add \""),
      ("tier in 'vip'", "1:9: a text cannot stand here; expected a list in parentheses, such as (\"a\", \"b\")"),
      ("tier in ('vip'", "1:15: the expression ends here; expected \",\" or \")\""),
      (
        "tier not 'vip'",
        "1:10: a text cannot stand here; expected \"in\" after \"not\"; to turn a comparison round, write not before it"
      ),
      ("tier is vip", "1:9: \"vip\" cannot stand here; expected \"known\" or \"unknown\""),
      ("order_count between 1, 2", "1:22: \",\" cannot stand here; expected \"and\" and the upper end of between"),
      ("order_count > -x", "1:16: \"x\" cannot stand here; expected a number after \"-\""),
      ("last_order > as_of - 1.5 days", "1:22: a number cannot stand here; expected a whole number up to 36500"),
      ("last_order > as_of - 90 dogs", "1:25: \"dogs\" cannot stand here; expected days, weeks, months or years"),
      (
        "last_order + 90 days > as_of",
        "1:12: only dates such as as_of can be moved; write it on the other side of the comparison, such as as_of - 90 days"
      ),
      (
        "last_order > 2026-02-30",
        "1:14: \"2026-02-30\" is no day of the calendar; correct it, or put it in quotes if it is a text"
      ),
      ("order_count > $5", "1:15: \"$\" has no meaning here; put texts in quotes, and compare with = != < <= > >="),
      ("monetary > 1.23456", "1:12: this number has more than four decimals; round it"),
      ("discounted_share > 1.234%", "1:20: this number has more than two decimals; round it"),
      ("monetary > 10000000000.0001", "1:12: this number is too large; the largest is 10000000000"),
      ("monetary > 99999999999999999999999999", "1:12: this number is too large; the largest is 10000000000"),
    ])
  func signs(text: String, expected: String) { #expect(message(text) == expected) }

  @Test("What is too deep or too long is an error, and never harm")
  func bounds() throws {
    let open = String(repeating: "(", count: 64)
    let close = String(repeating: ")", count: 64)
    _ = try Expression(open + "has_order" + close, ExpressionTests.vocabulary)
    let deep = "more than 64 parentheses or nots stand in one another; write it flatter"
    #expect(message("(" + open + "has_order)" + close) == "1:65: " + deep)
    #expect(message(String(repeating: "(", count: 3000)) == "1:65: " + deep)
    #expect(message(String(repeating: "not ", count: 900) + "has_order") == "1:257: " + deep)
    let long = "1:1: the expression is longer than 4000 characters; make several of it"
    #expect(message(String(repeating: " ", count: 4001)) == long)
    #expect(message(String(repeating: "x", count: 1_000_000)) == long)
    _ = try Expression("has_order" + String(repeating: " or has_order", count: 300), ExpressionTests.vocabulary)
    #expect(message(String(repeating: "x", count: 3900)).contains("\"" + String(repeating: "x", count: 40) + "\""))
  }

  @Test(
    "No input of odd signs stops the program",
    arguments: [
      "\"", "'", "''", "'''", "\u{0}", "e\u{301} = 1", "🙂", "-", "--1", "2026-", "2026-1", "9999-99-99 < last_order", "..",
      "1..2", "1.",
      "in", "not", "()", "(,)", "tier in ()", "= =", "!", "!==", "<>", "%", "5%%", "\\", "`", "period.", "period.start.x",
      "\u{202E}tier = 'x'",
      "tier = '\u{0}'", "and and", "last_order > as_of -", "last_order > as_of - 36501 days", "order_count > 1 -- x",
    ])
  func odd(text: String) { #expect(message(text) != "") }
}
