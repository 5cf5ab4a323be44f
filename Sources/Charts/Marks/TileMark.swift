import Markup

/// A tile of a treemap with as much text as fits: pips, name, share and count; else pips and share; else pips.
struct TileMark {
  let tile: Treemap.Tile
  let box: Box
  let layout: Treemap.Layout

  private static let margin = 11.0

  var drawn: Node {
    let hue = "\(tile.isSolid ? "i" : "g")\(tile.tone == .away ? "a" : "v")"
    let inner = max(box.width / 2, box.width - layout.gap)
    let rect = Node.tag(
      "rect",
      [
        "class": "c-\(hue)", "x": "1", "y": "1", "width": (inner / box.width * 100).percent,
        "height": max(box.height / 2, box.height - 4).px, "rx": "2",
      ], [.tag("title", [:], [.text("\(tile.name): \(tile.share) \(tile.shareOf), \(tile.count)")])])
    return .tag(
      "svg",
      [
        "class": "cell on-\(hue) \(tile.tone.rawValue)", "x": (box.x / layout.width * 100).percent, "y": box.y.px,
        "width": (box.width / layout.width * 100).percent, "height": box.height.px,
      ], [rect] + pips + (full ?? reduced))
  }

  /// Of the tile on the narrowest screen that shows this layout.
  private var width: Double { box.width / layout.width * layout.narrowest }

  private var room: Double { width - Self.margin - 4 }

  private var pips: [Node] {
    guard let pips = tile.pips, width >= 40, box.height >= 24 else { return [] }
    return [.tag("g", ["transform": "translate(11 11)"], pips.marks(at: 3, apart: 10, radius: 3.2))]
  }

  /// The foot of the first line of text, below the pips where there are some.
  private var top: Double { tile.pips == nil ? 22 : 34 }

  /// Name, share and count; nil where the name or the share does not fit.
  private var full: [Node]? {
    let isRoomy = box.height >= 120 || width >= 140
    guard let name = lines(of: tile.name, size: isRoomy ? 13 : 12) else { return nil }
    if name.count == 1, box.height >= 140, textWidth(tile.countLong) <= room, textWidth(tile.share, size: 22) <= room {
      return [
        Caption(kind: "nm").inside(Self.margin, top, tile.name), Caption(kind: "bg").inside(Self.margin, top + 32, tile.share),
        Caption(kind: "x").inside(Self.margin, top + 51, tile.shareOf),
        Caption(kind: "x").inside(Self.margin, top + 68, tile.countLong),
      ]
    }
    let foot = top + Double(name.count - 1) * 16
    let whole = "\(tile.share) \(tile.shareOf)"
    let isWhole = textWidth(whole) <= room
    guard foot + 18 <= box.height - 10, isWhole || textWidth(tile.share) <= room else { return nil }
    let hasCount = isWhole && textWidth(tile.count) <= room && foot + 36 <= box.height - 9
    return name.enumerated().map { index, line in
      Caption(kind: isRoomy ? "nm" : "nms").inside(Self.margin, top + Double(index) * 16, line)
    } + [Caption(kind: "x").inside(Self.margin, foot + 18, isWhole ? whole : tile.share)]
      + (hasCount ? [Caption(kind: "x").inside(Self.margin, foot + 36, tile.count)] : [])
  }

  /// The share below the pips, or beside them in a flat tile.
  private var reduced: [Node] {
    let share = textWidth(tile.share)
    let label = Caption(kind: "x")
    let below = tile.pips == nil ? 22.0 : 36
    if tile.pips != nil, (26..<56).contains(box.height), share + 40 <= room { return [label.inside(47, 18, tile.share)] }
    if box.height >= below + 10, share <= room { return [label.inside(Self.margin, below, tile.share)] }
    return []
  }

  /// The name on one line or two; nil where it fits on neither.
  private func lines(of name: String, size: Double) -> [String]? {
    let fits = { (text: String) in textWidth(text, size: size, isBold: true) <= room }
    if fits(name) { return [name] }
    let words = name.split(separator: " ")
    for count in stride(from: words.count - 1, to: 0, by: -1) {
      let halves = [words.prefix(count), words.dropFirst(count)].map { $0.joined(separator: " ") }
      if halves.allSatisfy(fits) { return halves }
    }
    return nil
  }
}
