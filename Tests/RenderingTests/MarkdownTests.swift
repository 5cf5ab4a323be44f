import Markup
import Rendering
import Testing

@Suite("Markdown") struct MarkdownTests {
  @Test(
    "Text becomes safe markup below the section's heading",
    arguments: [
      ("", ""), ("# A", "<h3>A</h3>\n"), ("## A", "<h3>A</h3>\n"), ("### A", "<h4>A</h4>\n"), ("###### A", "<h6>A</h6>\n"),
      ("**a** *b* `c`", "<p><strong>a</strong> <em>b</em> <code>c</code></p>\n"),
      ("<script>alert(1)</script>", "<!-- raw HTML omitted -->\n"),
      ("a <b>b</b>", "<p>a <!-- raw HTML omitted -->b<!-- raw HTML omitted --></p>\n"),
      ("[a](javascript:alert(1))", "<p><a href=\"\">a</a></p>\n"), ("[a](../rfm.html)", "<p><a href=\"../rfm.html\">a</a></p>\n"),
      ("![a *tea* pot](http://x/y.png)", "<p>a <em>tea</em> pot</p>\n"), ("\"a\" -- b", "<p>&quot;a&quot; -- b</p>\n"),
      (#"O'Neil \<&\>"#, "<p>O'Neil &lt;&amp;&gt;</p>\n"), ("茶 né", "<p>茶 né</p>\n"), ("a\0b", "<p>a\u{FFFD}b</p>\n"),
    ])
  func html(markdown: String, expected: String) {
    #expect(Markdown.html(markdown).text == expected)
  }
}
