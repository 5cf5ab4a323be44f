extension BenchReport {
  /// The table: what was read, then a line a stage, figures under their heads.
  var lines: [String] {
    let heads = ["stage", "seconds", "median", "CPU s", "rows/s", "MB/s", "× floor", "peak MB"]
    let cells = stages.map { stage in
      [
        stage.name, fixed(stage.seconds, 3), fixed(stage.medianSeconds, 3), fixed(stage.cpuSeconds, 3),
        fixed(stage.rowsPerSecond, 0), fixed(stage.bytesPerSecond / 1_000_000, 0), fixed(stage.ratioToFloor, 1),
        fixed(Double(stage.peakBytes) / 1_000_000, 0),
      ]
    }
    let widths = heads.indices.map { column in ([heads] + cells).map { $0[column].count }.max() ?? 0 }
    let table = ([heads] + cells).map { row in
      row.indices.map { column in
        let space = String(repeating: " ", count: widths[column] - row[column].count)
        return column == 0 ? row[column] + space : space + row[column]
      }.joined(separator: "  ")
    }
    let what = [
      fixed(Double(rows), 0) + " rows", fixed(Double(orders), 0) + " orders", fixed(Double(customers), 0) + " customers",
      fixed(Double(bytes) / 1_000_000, 1) + " MB", String(cores) + (cores == 1 ? " core" : " cores"),
      repeats == 1 ? "one run" : "the fastest of " + String(repeats) + " runs",
    ]
    return [what.joined(separator: ", ")] + table
  }

  /// "1,234.5": a number ≥ 0 with so many decimals.
  private func fixed(_ number: Double, _ decimals: Int) -> String {
    let scale = (0..<decimals).reduce(1) { product, _ in product * 10 }
    let units = Int((number * Double(scale)).rounded())
    let digits = Array(String(units / scale))
    var whole = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { whole += "," }
      whole.append(digit)
    }
    return decimals == 0 ? whole : whole + "." + String(String(units % scale + scale).dropFirst())
  }
}
