import Markup
import Testing

@Suite struct MarkupTests {
  @Test(
    "Text and attributes are escaped, each as it needs",
    arguments: [
      ("O'Neil <&> \"Sons\"", "O'Neil &lt;&amp;&gt; \"Sons\"", "O'Neil &lt;&amp;&gt; &quot;Sons&quot;"),
      ("=1+2 <script>", "=1+2 &lt;script&gt;", "=1+2 &lt;script&gt;"),
      ("&amp;", "&amp;amp;", "&amp;amp;"),
      ("tab\tline\n", "tab\tline\n", "tab\tline\n"),
      ("a\u{0}b\u{1B}c\r\u{7F}d\u{85}e", "abcde", "abcde"),
      ("é 茶 🍵\u{A0}", "é 茶 🍵\u{A0}", "é 茶 🍵\u{A0}"),
      ("", "", ""),
    ])
  func escapes(raw: String, text: String, attribute: String) {
    #expect(Node.text(raw).written == text)
    #expect(Node.tag("p", ["title": raw]).written == "<p title=\"\(attribute)\"></p>")
  }

  @Test(
    "Elements are closed as HTML wants it",
    arguments: [
      (Node.tag("br"), "<br>"),
      (.tag("input", ["value": "1"]), "<input value=\"1\">"),
      (.tag("script", ["src": "x.js"]), "<script src=\"x.js\"></script>"),
      (.tag("svg", [:], [.tag("circle", ["r": "3"]), .tag("g", [:], [.text("a")])]), "<svg><circle r=\"3\"/><g>a</g></svg>"),
      (.tag("p", [:], [.group([.tag("svg"), .tag("i")])]), "<p><svg/><i></i></p>"),
      (.html(HTML(safe: "<b>&amp;</b>")), "<b>&amp;</b>"),
      (.nothing, ""),
    ])
  func closes(node: Node, expected: String) {
    #expect(node.written == expected)
  }

  @Test("Writing appends to what is there")
  func appends() {
    var bytes = Array("<!doctype html>".utf8)
    Node.tag("p", [:], [.text("a<b")]).write(into: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "<!doctype html><p>a&lt;b</p>")
  }
}
