/// A chart as a value: numbers to place, and texts that are already words. Drawing is in an extension of each, one mark a file.
package enum Chart: Hashable, Sendable {
  case trend(TrendChart)
  case treemap(Treemap)
  case heatMap(HeatMap)
  case pareto(ParetoChart)
  case histogram(HistogramChart)
}

/// What a colour says: bought recently or better, away or worse, neither.
package enum Tone: String, Sendable { case here, away, ink }

/// A labelled value on an axis.
package struct Tick: Hashable, Sendable {
  package var value: Double
  package var label: String

  /// A tick.
  package init(_ value: Double, _ label: String) {
    self.value = value
    self.label = label
  }
}

/// The three marks of an RFM class: recency, frequency, money; filled is high.
package struct Pips: Hashable, Sendable {
  package var r: Bool
  package var f: Bool
  package var m: Bool

  /// The marks of a class.
  package init(r: Bool, f: Bool, m: Bool) {
    self.r = r
    self.f = f
    self.m = m
  }

  /// Teal for the recent, rust for the silent.
  package var tone: Tone { r ? .here : .away }
}
