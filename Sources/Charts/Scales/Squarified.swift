/// A box in px.
struct Box: Hashable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double
}

/// Divides a box among values so that areas are as their values and shapes are near squares.
/// Source: Bruls, Huizing, van Wijk, *Squarified Treemaps* (2000).
func squarified(_ values: [Double], in whole: Box) -> [Box] {
  let total = values.reduce(0, +)
  guard total > 0 else { return values.map { _ in Box(x: whole.x, y: whole.y, width: 0, height: 0) } }
  let areas = values.map { $0 / total * whole.width * whole.height }
  var boxes: [Box] = []
  var rest = whole
  var start = 0
  while start < areas.count {
    let side = min(rest.width, rest.height)
    var end = start + 1
    while end < areas.count, worstRatio(areas[start...end], side) <= worstRatio(areas[start..<end], side) { end += 1 }
    boxes += cut(areas[start..<end], from: &rest, isLast: end == areas.count)
    start = end
  }
  return boxes
}

/// The worst ratio of two sides in a row of areas along a side.
private func worstRatio(_ row: ArraySlice<Double>, _ side: Double) -> Double {
  let sum = row.reduce(0, +)
  guard let low = row.min(), let high = row.max(), low > 0, side > 0 else { return .infinity }
  return max(side * side * high / (sum * sum), sum * sum / (side * side * low))
}

/// Cuts a row along the shorter side off the rest. The last row takes what is left, so that no rounding shows as a gap.
private func cut(_ row: ArraySlice<Double>, from rest: inout Box, isLast: Bool) -> [Box] {
  let isColumn = rest.width >= rest.height
  let side = isColumn ? rest.height : rest.width
  let depth = isLast ? (isColumn ? rest.width : rest.height) : side > 0 ? row.reduce(0, +) / side : 0
  var offset = 0.0
  let boxes = row.map { area in
    let length = depth > 0 ? area / depth : 0
    defer { offset += length }
    return isColumn
      ? Box(x: rest.x, y: rest.y + offset, width: depth, height: length)
      : Box(x: rest.x + offset, y: rest.y, width: length, height: depth)
  }
  if isColumn {
    rest.x += depth
    rest.width = max(0, rest.width - depth)
  } else {
    rest.y += depth
    rest.height = max(0, rest.height - depth)
  }
  return boxes
}
