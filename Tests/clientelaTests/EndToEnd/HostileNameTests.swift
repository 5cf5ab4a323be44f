import Foundation
import Testing

@Suite("Hostile text stays text")
struct HostileNameTests {
  private static let configuration = """
    store: { name: "O'Neil <&> \\"Sons\\" =1+2 <script>", currency: EUR }
    sources: { orders: orders.csv, lines: lines.csv, customers: customers.csv, products: products.csv }
    privacy: full
    period: month
    max_rejects: 50%

    """
  private static let name = TinyStore.hostileField
  private static let files = [
    "clientela.yml": configuration,
    "orders.csv": """
    order_id,customer_id,placed_at,status
    1,\(name),2026-01-05,\(name)
    2,=1+2,2026-01-20,paid
    3,../../../outside,2026-02-27,paid
    4,a,2026-02-28,paid
    5,b,=cmd|' /C calc'!A1,paid

    """,
    "lines.csv": """
    order_id,sku,amount,quantity
    1,\(name),10,1
    2,s,20,2
    3,s,30.5,1
    4,\(name),30.5,1

    """,
    "products.csv": "sku,product,category,cost\n\(name),\(name),\(name),1\ns,=2+3,@x,2\n",
    "customers.csv": """
    customer_id,name,company,region,industry,city
    \(name),\(name),\(name),\(name),\(name),\(name)
    =1+2,<img src=x onerror=alert(1)>,,@SUM(A1),+1+1,-2+3
    ../../../outside,[link](javascript:alert(1)) **bold**,,＝1,-1.5,+34911234567

    """,
  ]

  @Test("A hostile name is escaped on every page, harmless in every list, and makes no path")
  func hostile() async throws {
    try await Scratch.use { scratch in
      try scratch.write("run/keep", "")
      for (name, text) in Self.files { try scratch.write("run/" + name, text) }
      let before = try scratch.tree()
      try await Program(folder: scratch.path + "/run").succeed(["build"])
      let after = try scratch.tree()
      let new = after.differences(from: before)
      #expect(new.allSatisfy { path in ["run/site/", "run/exports/", "run/state/"].contains { path.hasPrefix($0) } })
      for path in new {
        for part in path.split(separator: "/") {
          #expect(part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) } && part != "..", "\(path)")
        }
      }

      let pages = after.texts(".html")
      let escaped = "O&#39;Neil &lt;&amp;&gt; &quot;Sons&quot; =1+2 &lt;script&gt;"
      for (path, text) in pages {
        #expect(text.contains(escaped), "\(path)")
        for raw in ["<script", "<img", "<&>", "href=\"javascript", "<strong>bold", "calc'!A1"] {
          #expect(!text.contains(raw), "\(path) holds \(raw)")
        }
        // A quote that ended an attribute would make new ones.
        let page = PageScan(text)
        #expect(page.faults == [], "\(path)")
        let letters = Set("abcdefghijklmnopqrstuvwxyz-12ABR")
        #expect(page.tags.flatMap(\.attributes).map(\.name).filter { !letters.isSuperset(of: $0) } == [], "\(path)")
      }
      let members = pages.filter { $0.path.contains("/rfm/") }.map(\.text).joined()
      #expect(members.contains("&lt;img src=x onerror=alert(1)&gt;"))
      #expect(members.contains("[link](javascript:alert(1)) **bold**"))
    }
  }

  @Test("A spreadsheet finds no formula in customers.csv or rejects.csv")
  func formulas() async throws {
    try await Scratch.use { scratch in
      try scratch.write(Self.files)
      try await scratch.program.succeed(["build"])
      let list = CustomerList(try scratch.bytes("exports/2026-02/customers.csv"))
      #expect(list.column("customer_id") == ["../../../outside", "'=1+2", TinyStore.hostile, "a"])
      #expect(list.column("region") == ["'＝1", "'@SUM(A1)", TinyStore.hostile, ""])
      #expect(list.column("industry") == ["-1.5", "'+1+1", TinyStore.hostile, ""])
      #expect(list.column("city") == ["+34911234567", "'-2+3", TinyStore.hostile, ""])
      let rejects = try scratch.text("exports/2026-02/rejects.csv")
      #expect(rejects.contains("orders.csv,6,placed_at,'=cmd|' /C calc'!A1,"))
      #expect(try scratch.mode("exports/2026-02") == 0o700)
      for file in ["customers.csv", "rejects.csv"] { #expect(try scratch.mode("exports/2026-02/" + file) == 0o600) }
    }
  }
}
