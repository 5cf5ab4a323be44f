import Analysing
import Charts

/// The own rhythm of a class's members against their silence: two histograms on one scale.
struct ClassRhythm {
  let words: Words
  let figures: ClassFigures
  /// Of the silence: rust where the class is away.
  let tone: Tone
  /// Whether no single customer is shown, as the longest silence is, and how many customers a bin needs then.
  let isAggregate: Bool
  let least: Int

  /// Nil for an empty class.
  var section: Block? {
    guard let silence = figures.doubledMedianSilence else { return nil }
    let silences = DayHistogram(histogram: figures.silences, words: words, least: least)
    let gaps = DayHistogram(histogram: figures.gaps, words: words, least: least)
    var body: [Block] = []
    if let gap = figures.quadrupledMedianGap {
      body.append(
        .figure(
          Figure(
            title: "Their own rhythm while they were buying",
            caption: [.text("Customers by median gap between orders, days" + gaps.hint)],
            chart: .histogram(
              gaps.chart(
                title: "Own median gap", what: "median gap between orders",
                marks: [(Double(gap) / 4, "half reorder within \(words.days(quadrupled: gap))")], tone: .here)),
            data: DayHistogram.table([("Own median gap", gaps)]))))
    }
    body.append(
      .figure(
        Figure(
          title: "How long they have been silent",
          caption: [.text("Customers by days since the last order" + (body.isEmpty ? "" : ", same scale") + silences.hint)],
          chart: .histogram(
            silences.chart(
              title: "Days since the last order", what: "days since the last order",
              marks: [(Double(silence) / 2, "half are silent for \(words.days(doubled: silence))")], tone: tone)),
          data: DayHistogram.table([("Days since last order", silences)]))))
    return .section(Section(id: "rhythm", heading: heading(silence), note: [[.text(note)]], body: body))
  }

  private func heading(_ silence: Int) -> String {
    guard let gap = figures.rhythm, gap > 0, let silence = figures.doubledMedianSilenceWithGap else {
      return "Half have been silent for \(words.days(doubled: silence)) or more"
    }
    let (rhythm, days) = (words.days(quadrupled: gap), words.days(doubled: silence))
    if silence * 2 > gap * 3 { return "They bought every \(rhythm) and have been silent for \(days): the rhythm is broken" }
    if silence * 4 > gap * 3 { return "They buy every \(rhythm) and have been silent for \(days): they are late" }
    return "They buy every \(rhythm) and were here \(silence == 0 ? "on the last day" : days + " ago"): they keep their rhythm"
  }

  private var note: String {
    let known = figures.gaps.counts.reduce(0, +)
    let longest = (isAggregate ? nil : figures.longestSilence).map { " The longest silence is \(words.days($0))." } ?? ""
    guard figures.rhythm == nil, let gap = figures.quadrupledMedianGap else { return base(known) + longest }
    let half = known == 1 ? "This customer" : "Of the \(words.count(known)) who ordered on two days or more, half"
    return "\(half) came back within \(words.days(quadrupled: gap))." + longest
  }

  /// Of whom the heading speaks: the second chart is of all.
  private func base(_ known: Int) -> String {
    if known == 0 { return "Nobody has ordered on two days yet, so there is no gap to hold the silence against." }
    if known == figures.buyers {
      return known == 1
        ? "The one customer ordered on two days or more."
        : "All \(words.count(known)) ordered on two days or more: each has a gap."
    }
    return
      "\(words.count(known)) of \(words.count(figures.buyers, "buyer", "buyers")) ordered on two days or more and so have a gap. "
      + "The heading is about them, the second chart about all."
  }
}
