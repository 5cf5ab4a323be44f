package import Charts

/// A page in words. Links are relative to the page.
package struct Page: Hashable, Sendable {
  /// Path in the site, such as `2026-W46/rfm/important-value.html`.
  package var path: String
  /// Of the window: "Week 46, 2026: sales slipped 3% · Colina Tea".
  package var title: String
  package var frame: Frame
  /// Parents only; empty on the archive.
  package var crumbs: [Link]
  /// "Week 46 · Monday 9 to Sunday 15 November 2026"
  package var kicker: String
  package var kickerMark: ClassMark?
  /// The main finding.
  package var heading: String
  /// Where the heading leads; only the archive's does.
  package var headingLink: String?
  package var lede: Phrase
  package var blocks: [Block]

  /// A page.
  package init(
    path: String, title: String, frame: Frame, crumbs: [Link], kicker: String, kickerMark: ClassMark? = nil, heading: String,
    headingLink: String? = nil, lede: Phrase, blocks: [Block]
  ) {
    self.path = path
    self.title = title
    self.frame = frame
    self.crumbs = crumbs
    self.kicker = kicker
    self.kickerMark = kickerMark
    self.heading = heading
    self.headingLink = headingLink
    self.lede = lede
    self.blocks = blocks
  }
}

/// Masthead, navigation and colophon of a page.
package struct Frame: Hashable, Sendable {
  /// "" on the archive, "../" in a period's folder, "../../" on a class page: what leads to the site's root.
  package var root: String
  package var storeName: String
  /// "Customer report"
  package var subtitle: String
  /// Nil on the archive.
  package var switcher: Switcher?
  /// Overview, RFM, Segments, Value, Data …: empty on the archive.
  package var tabs: [Tab]
  /// "In this report" and its links.
  package var contents: [Link]
  package var contentsTitle: String
  /// "What was read" and "How it was made".
  package var read: [Term]
  package var made: [Term]
  /// At the foot of a printed page: "Colina Tea · customer report · 2026-W46".
  package var printFooter: String

  /// `‹ Week 45 | Week 46 ▾ | Next ›`
  package struct Switcher: Hashable, Sendable {
    package var previous: Link
    package var current: String
    package var dates: String
    /// "Weeks" and its links; "Longer periods" and its links.
    package var groups: [Group]
    package var next: Link

    /// A switcher.
    package init(previous: Link, current: String, dates: String, groups: [Group], next: Link) {
      self.previous = previous
      self.current = current
      self.dates = dates
      self.groups = groups
      self.next = next
    }
  }

  /// A list in the switcher's menu.
  package struct Group: Hashable, Sendable {
    package var title: String
    package var links: [Link]
    /// Index of the current one.
    package var current: Int?

    /// A group.
    package init(title: String, links: [Link], current: Int? = nil) {
      self.title = title
      self.links = links
      self.current = current
    }
  }

  /// A tab; with `menu` it opens lists instead of leading somewhere.
  package struct Tab: Hashable, Sendable {
    package var link: Link
    package var isCurrent: Bool
    package var menu: [Group]
    /// Behind the text, in small figures: "527"; nil for none.
    package var count: String?

    /// A tab.
    package init(_ link: Link, isCurrent: Bool, menu: [Group] = [], count: String? = nil) {
      self.link = link
      self.isCurrent = isCurrent
      self.menu = menu
      self.count = count
    }
  }

  /// A frame.
  package init(
    root: String, storeName: String, subtitle: String, switcher: Switcher?, tabs: [Tab], contents: [Link], contentsTitle: String,
    read: [Term], made: [Term], printFooter: String
  ) {
    self.root = root
    self.storeName = storeName
    self.subtitle = subtitle
    self.switcher = switcher
    self.tabs = tabs
    self.contents = contents
    self.contentsTitle = contentsTitle
    self.read = read
    self.made = made
    self.printFooter = printFooter
  }
}
