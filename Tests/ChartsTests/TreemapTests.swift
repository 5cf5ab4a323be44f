import Markup
import Testing

@testable import Charts

@Suite struct TreemapTests {
  @Test(
    "Areas are as the values and fill the box without overlap",
    arguments: [
      [6.0, 6, 4, 3, 2, 2, 1], [1], [52.2, 14.9, 10.4, 8.1, 5.4, 4.4, 2.8, 1.8], [1000, 1, 0.001], Array(repeating: 1, count: 40),
    ])
  func areas(values: [Double]) {
    let boxes = squarified(values, in: Box(x: 0, y: 0, width: 595, height: 340))
    #expect(boxes.count == values.count)
    let total = values.reduce(0, +)
    for (value, box) in zip(values, boxes) {
      #expect(abs(box.width * box.height - value / total * 595 * 340) < 0.01)
      #expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= 595.000001 && box.y + box.height <= 340.000001)
    }
    for (index, a) in boxes.enumerated() {
      for b in boxes[(index + 1)...] {
        let across = min(a.x + a.width, b.x + b.width) - max(a.x, b.x)
        let down = min(a.y + a.height, b.y + b.height) - max(a.y, b.y)
        #expect(min(across, down) < 0.000001)
      }
    }
  }

  @Test("The paper's own example is laid out as in the paper")
  func paper() {
    let boxes = squarified([6, 6, 4, 3, 2, 2, 1], in: Box(x: 0, y: 0, width: 6, height: 4))
    #expect(boxes[0] == Box(x: 0, y: 0, width: 3, height: 2))
    #expect(boxes[1] == Box(x: 0, y: 2, width: 3, height: 2))
    #expect(abs(boxes[2].width - 12.0 / 7) < 1e-9 && abs(boxes[2].height - 7.0 / 3) < 1e-9)
  }

  @Test("Tiles of value 0, below 0 and not a number are left out")
  func zeros() {
    var treemap = Fixture.treemap
    treemap.tiles = [0, 5, 0, .nan, -1, .infinity].map { value in
      var tile = Fixture.tile(5, Fixture.hostile, true, true, true, 1, "1%")
      tile.value = value
      return tile
    }
    let drawn = Chart.treemap(treemap).draw(id: "c1").written
    #expect(drawn.occurrences(of: "class=\"cell ") == 2)
    #expect(!drawn.contains("<script"))
    treemap.tiles = []
    #expect(Chart.treemap(treemap).draw(id: "c1") == .nothing)
  }

  @Test("A tile has text only where it fits, and always a tooltip")
  func fits() {
    let wide = Chart.treemap(Fixture.treemap).draw(id: "c1").written.components(around: "only-s")[0]
    #expect(wide.contains(">Important value</text>") && wide.contains(">350 customers, 12.3% of all</text>"))
    #expect(wide.contains(">General</text>") && wide.contains(">win-back</text>"))
    #expect(!wide.contains(">General retention</text>"))
    #expect(wide.occurrences(of: "<title>") == 8)
  }
}
