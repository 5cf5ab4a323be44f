package import Charts

/// A piece of content. Closed: a new kind does not compile until every medium can draw it.
package enum Block: Hashable, Sendable {
  /// What changed and what to do, ranked by money.
  case findings(Findings)
  /// Headline figures.
  case tiles(title: String, [Tile], under: String?)
  /// A finding in the margin and its evidence beside it.
  case section(Section)
  case figure(Figure)
  case table(Table)
  /// Who moved between classes.
  case matrix(Matrix)
  case prose([Phrase])
  /// Terms and what they are.
  case terms([Term])
  case playbook(PlaybookText)
  /// Dashed box: what is missing and what switches it on.
  case empty(Phrase)
  /// Two blocks side by side.
  case pair([Block])
  /// The classes of a segmentation, the current one marked.
  case classes(title: String, [ClassLink])
  case calendar(Calendar)
}

/// DESIGN.md §4.
package struct Findings: Hashable, Sendable {
  package var title: String
  package var note: Phrase
  package var items: [Finding]

  /// One line: money, what it is, the sentence, where to act.
  package struct Finding: Hashable, Sendable {
    package var money: String
    package var label: String
    package var say: Phrase
    package var act: Link?

    /// A finding.
    package init(money: String, label: String, say: Phrase, act: Link?) {
      self.money = money
      self.label = label
      self.say = say
      self.act = act
    }
  }

  /// Findings.
  package init(title: String, note: Phrase, items: [Finding]) {
    self.title = title
    self.note = note
    self.items = items
  }
}

/// A headline figure with its yardsticks.
package struct Tile: Hashable, Sendable {
  package var name: String
  package var value: String
  package var yardsticks: [Yardstick]
  package var spark: Graphic?

  /// "−3.2%" "on week 45", with a direction and a judgement where there is a good direction.
  package struct Yardstick: Hashable, Sendable {
    package var change: String
    package var rest: String
    package var direction: Direction?
    package var judgement: Judgement?

    /// A yardstick; with an empty `change` it is a plain line.
    package init(_ change: String, _ rest: String, direction: Direction? = nil, judgement: Judgement? = nil) {
      self.change = change
      self.rest = rest
      self.direction = direction
      self.judgement = judgement
    }
  }

  /// Which way a change went.
  package enum Direction: String, Sendable { case up, down }
  /// Whether that is welcome.
  package enum Judgement: String, Sendable { case good, bad }

  /// A tile.
  package init(name: String, value: String, yardsticks: [Yardstick], spark: Graphic? = nil) {
    self.name = name
    self.value = value
    self.yardsticks = yardsticks
    self.spark = spark
  }
}

/// The finding stands in the margin, the evidence in the column.
package struct Section: Hashable, Sendable {
  /// Anchor; nil for none.
  package var id: String?
  package var heading: String
  package var note: [Phrase]
  package var layout: Layout
  package var body: [Block]

  /// `margin`: 15 rem and the rest; `full`: heading above; `text`: as margin, for prose.
  package enum Layout: String, Sendable { case margin, full, text }

  /// A section.
  package init(id: String? = nil, heading: String, note: [Phrase] = [], layout: Layout = .margin, body: [Block]) {
    self.id = id
    self.heading = heading
    self.note = note
    self.layout = layout
    self.body = body
  }
}

/// A chart with its caption and the same data as a table.
package struct Figure: Hashable, Sendable {
  /// Bold line over the caption, where a section has several figures.
  package var title: String?
  package var caption: Phrase
  package var chart: Chart
  /// Behind "Show the figures".
  package var data: Table?
  /// Small print under the table.
  package var foot: String?

  /// A figure.
  package init(title: String? = nil, caption: Phrase, chart: Chart, data: Table?, foot: String? = nil) {
    self.title = title
    self.caption = caption
    self.chart = chart
    self.data = data
    self.foot = foot
  }
}

/// A term and what it is.
package struct Term: Hashable, Sendable {
  package var term: String
  package var definition: Phrase

  /// A term.
  package init(_ term: String, _ definition: Phrase) {
    self.term = term
    self.definition = definition
  }
}

/// A playbook with its figures filled in, Markdown still.
package struct PlaybookText: Hashable, Sendable {
  /// The front matter, named: Goal, Owner, Channels …
  package var facts: [Term]
  package var markdown: String

  /// A playbook's text.
  package init(facts: [Term], markdown: String) {
    self.facts = facts
    self.markdown = markdown
  }
}

/// A class in the row of all classes.
package struct ClassLink: Hashable, Sendable {
  package var link: Link
  package var mark: ClassMark?
  package var isCurrent: Bool

  /// A class.
  package init(_ link: Link, mark: ClassMark? = nil, isCurrent: Bool) {
    self.link = link
    self.mark = mark
    self.isCurrent = isCurrent
  }
}

/// The archive's periods as a calendar: a year a group, a quarter a row. DESIGN.md §5, *week calendar*.
package struct Calendar: Hashable, Sendable {
  package var years: [Year]
  /// The legend of the shades.
  package var legend: Phrase

  /// A year with its quarters.
  package struct Year: Hashable, Sendable {
    package var name: String
    /// The report of the whole year; nil where it was not built.
    package var whole: Cell?
    package var rows: [Row]

    /// A year.
    package init(name: String, whole: Cell? = nil, rows: [Row]) {
      self.name = name
      self.whole = whole
      self.rows = rows
    }
  }

  /// A quarter with its weeks, and the longer periods beside it.
  package struct Row: Hashable, Sendable {
    package var name: Cell
    package var weeks: [Cell]
    package var months: [Cell]

    /// A row.
    package init(name: Cell, weeks: [Cell], months: [Cell]) {
      self.name = name
      self.weeks = weeks
      self.months = months
    }
  }

  /// A period: built (with a link and a shade 1–5), or not.
  package struct Cell: Hashable, Sendable {
    package var id: String
    package var text: String
    package var link: String?
    package var shade: Int?
    package var title: String
    package var isCurrent: Bool
    /// Between built periods but not built itself.
    package var isGap: Bool
    /// Built again from other inputs.
    package var isRestated: Bool

    /// A cell.
    package init(
      id: String, text: String, link: String?, shade: Int?, title: String, isCurrent: Bool = false, isGap: Bool = false,
      isRestated: Bool = false
    ) {
      self.id = id
      self.text = text
      self.link = link
      self.shade = shade
      self.title = title
      self.isCurrent = isCurrent
      self.isGap = isGap
      self.isRestated = isRestated
    }
  }

  /// A calendar.
  package init(years: [Year], legend: Phrase) {
    self.years = years
    self.legend = legend
  }
}
