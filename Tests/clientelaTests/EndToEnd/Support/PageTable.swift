import Foundation

/// A table of an HTML page as its texts: heads, rows and the total below, a text a cell.
struct PageTable {
  let heads: [String]
  let rows: [[String]]
  /// Nil where the table has no total.
  let total: [String]?

  /// All tables of a page.
  static func all(in page: String) -> [PageTable] {
    page.components(separatedBy: "<table").dropFirst().map { part in
      PageTable(String(part.components(separatedBy: "</table>")[0]))
    }
  }

  private init(_ html: String) {
    let (head, rest) = PageTable.split(html, at: "</thead>")
    let (body, foot) = PageTable.split(rest, at: "<tfoot")
    heads = PageTable.rows(head).first ?? []
    rows = PageTable.rows(body)
    total = PageTable.rows(foot).first
  }

  /// The cells of a column whose head begins with a text, and the total of it.
  func column(_ head: String) -> (cells: [String], total: String)? {
    guard let total, let index = heads.firstIndex(of: head), total.indices.contains(index) else { return nil }
    return (rows.compactMap { $0.indices.contains(index) ? $0[index] : nil }, total[index])
  }

  private static func split(_ text: String, at mark: String) -> (String, String) {
    guard let range = text.range(of: mark) else { return (text, "") }
    return (String(text[..<range.lowerBound]), String(text[range.upperBound...]))
  }

  private static func rows(_ html: String) -> [[String]] {
    html.components(separatedBy: "<tr").dropFirst().map { row in
      row.matches(of: /<t[hd][^>]*>(.*?)<\/t[hd]>/.dotMatchesNewlines()).map { text(String($0.1)) }
    }
  }

  /// The text of a cell; what only screen readers get and small print are left out.
  private static func text(_ html: String) -> String {
    html.replacing(/<span class="(vh|gloss)">.*?<\/span>/, with: "").replacing("<br>", with: " ")
      .replacing(/<[^>]*>/, with: "").replacing("&amp;", with: "&").trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
