/// Every cut-off of the definitions, with its documented default. segmentation.md; the Method page prints those in force.
package struct Policy: Hashable, Sendable {
  package var rfm = RFM()
  /// What F counts.
  package var frequency = Frequency.orders
  package var lifeStage = LifeStage.days(90, 180, 365)
  /// Upper bounds of the median gap in days: weekly, monthly, seasonal, half-yearly; above the last: rare.
  package var cadence: [Int] = [10, 45, 120, 240]
  /// Upper bounds of the overdue ratio, in hundredths: in rhythm, late; above the last: broken.
  package var rhythm: [Int] = [150, 300]
  /// Shares of the buyers, in basis points, that make supreme, vip and senior; the rest is regular. They are added up.
  package var tier: [Int] = [1000, 1500, 2500]
  /// When a fall to a lower tier counts. segmentation.md §3, `tier`.
  package var tierReview = Review.year
  /// Days before a review from which on a fall is announced.
  package var tierNotice = 30
  /// The recorded period whose cut-offs stay in force (`thresholds: frozen@PERIOD`); nil: they follow from the customers of today.
  package var frozenAt: Period?
  package var value = Value()
  package var quadrant = Quadrant()
  package var importance = Importance()
  package var windows = Windows()
  /// Classes smaller than this are merged on pages about place and industry.
  package var minCell = 5
  /// People's time a week.
  package var capacity = Capacity()
  /// Buyers under which a store is small: names instead of scores, no percentiles.
  package var smallStore = 50
  /// What a small store has in place of percentiles.
  package var smallStoreVotes = SmallStoreVotes()
  /// A percentage needs at least this many cases under it.
  package var smallBase = 20
  /// Days after which a class's return is judged.
  package var returnDays = 90
  /// Days of data before a period from which on new and returning customers, cohorts and tenure are known. segmentation.md §7.
  package var shortHistory = 180
  /// Percentiles, in per mille, of the store's own gaps between orders that make the cuts of `LifeStage.auto`.
  package var ownGaps = OwnGaps()
  /// How many members the list of a class names: more than anybody works through in a week; the rest is in customers.csv.
  package var listed = 100
  package var temperature = Temperature()
  package var journey = Journey()
  package var node = Node()
  package var funnel = Funnel()
  package var behaviour = Behaviour()
  package var purpose = Purpose()
  package var priceLine = PriceLine()
  /// How many classes that follow from names in the data stand alone: the largest by revenue, the others share one.
  package var largestNames = 50
  /// Whether such classes of fewer than `minCell` customers are merged: under every privacy level but `full`.
  package var mergesSmallCells = true
  /// Segmentations of the store's own, in the order of the configuration.
  package var segments: [CustomSegmentation] = []
  /// The most segmentations of the store's own: each has a page and a file, and the navigation names them all.
  package static let mostSegments = 50
  /// Numbers of the store's measures.
  package var measures = Measures()
  /// Channels whose orders are group-buys, as orders name them but for capitals. segmentation.md §6, `price-sensitive`.
  package var groupBuyChannels: [String] = []
  package var tags = Tags()
  /// When actions are due.
  package var due = Due()
  /// Days after the as-of day whose birthdays are counted: a month to prepare a gift in.
  package var birthdayDays = 30
  package var contacting = Contacting()
  /// When service is due.
  package var service = Service()

  /// The defaults of segmentation.md.
  package init() {}

  /// How often something is reviewed: on the first day of each calendar year or quarter of the store's zone, or all the time.
  package enum Review: String, CaseIterable, Sendable { case year, quarter, none }

  /// segmentation.md §2.
  package struct RFM: Hashable, Sendable {
    package var recency = Recency.active
    package var threshold = Threshold.mean
    /// F is never high under this many orders.
    package var minFrequency = 2
    package var window = Window.lifetime
    package var scheme = Scheme.eight

    /// The defaults of segmentation.md.
    package init() {}

    /// What R is compared with.
    package enum Recency: Hashable, Sendable {
      /// The first cut of the life stages.
      case active
      case mean, median
      case days(Int)
    }

    /// What F and M are compared with.
    package enum Threshold: Hashable, Sendable {
      case mean, median
      case fixed(frequency: Int, monetary: Money)
    }

    /// `named` adds the ten segments of the R package `rfm` as a column.
    package enum Scheme: String, CaseIterable, Sendable { case eight, named }
  }

  /// Nearest ranks of the store's own gaps in per mille. A customer silent for longer than three of four gaps of this store took so far is
  /// late, and beyond 97.5 % of them hardly anybody has come back.
  package struct OwnGaps: Hashable, Sendable {
    package var active = 750
    package var sleeping = 900
    package var atRisk = 975

    /// The defaults of segmentation.md.
    package init() {}
  }

  /// What F counts: orders, or distinct purchase days.
  package enum Frequency: String, CaseIterable, Sendable { case orders, days }

  /// Upper bounds of recency in days: active, sleeping, at-risk; above the last: churned.
  package enum LifeStage: Hashable, Sendable {
    case days(Int, Int, Int)
    /// The 75th, 90th and 97.5th percentile of the store's own gaps.
    case auto
    case trade(Trade)

    /// Cut-offs by what is sold. segmentation.md §3.
    package enum Trade: String, CaseIterable, Sendable {
      case food, tea, cosmetics, apparel, electronics, furniture
      case wholesaleConsumables = "wholesale consumables"

      /// The three cuts in days.
      package var cuts: (Int, Int, Int) {
        switch self {
        case .food, .tea, .cosmetics: (45, 90, 180)
        case .apparel: (90, 180, 365)
        case .electronics, .furniture: (365, 730, 1095)
        case .wholesaleConsumables: (30, 60, 120)
        }
      }
    }
  }

  /// Days that end with the as-of day, or everything.
  package enum Window: Hashable, Sendable {
    case lifetime
    case days(Int)
  }

  /// Cumulative shares, in basis points, under which a value is A, and A or B.
  package struct Value: Hashable, Sendable {
    package var a = 7500
    package var b = 2000

    /// The defaults of segmentation.md.
    package init() {}
  }

  /// segmentation.md §3; `nil` bounds are `auto`.
  package struct Quadrant: Hashable, Sendable {
    package var days = 90
    package var high: Money?
    package var low: Money?
    /// The automatic low bound of a store in yuan; segmentation.md sets it by decree, not by the store's orders.
    package var yuanLow = Money(units: 300 * Money.scale)

    /// The defaults of segmentation.md.
    package init() {}

    /// The bounds in force, `high` being twice `low` unless both are given. Where `high` alone is given, `low` is the automatic one or
    /// half of `high`, whichever is less: it never lies above.
    package func bounds(automatic: Money) -> (low: Money, high: Money) {
      switch (low, high) {
      case (let low?, let high?): (low, high)
      case (let low?, nil): (low, low.scaled(by: 2, over: 1))
      case (nil, let high?): (min(automatic, Money(units: high.units / 2)), high)
      case (nil, nil): (automatic, automatic.scaled(by: 2, over: 1))
      }
    }
  }

  /// Fixed numbers for the importance votes of a store with fewer buyers than `smallStore`: among 30 buyers the 90th percentile is the third
  /// largest, whatever it is. segmentation.md §7 asks for them and leaves the numbers open. Money is held against the store's own median
  /// order, in tenths of it, so that the numbers suit tea and furniture alike.
  package struct SmallStoreVotes: Hashable, Sendable {
    /// Least largest order of the vote of purchasing power: twice an ordinary order is a purchase out of the ordinary.
    package var largestOrder = 20
    /// Least M of a key account's vote of amount: what five ordinary orders bring.
    package var amount = 50
    /// Least M of an important customer's: half of a key account's.
    package var importantAmount = 25
    /// Least F of a key account's vote of frequency: as many orders as make the amount.
    package var frequency = 5
    /// Least F of an important customer's: from the third purchase on there is a rhythm.
    package var importantFrequency = 3

    /// The defaults.
    package init() {}
  }

  /// Percentiles and days of the importance votes.
  package struct Importance: Hashable, Sendable {
    /// Least F of a key account and of the votes of frequency: one order shows no custom, wherever the percentile lies.
    package var minFrequency = 2
    /// Percentile of the votes of a key account.
    package var top = 90
    /// Percentile of the votes of an important customer.
    package var upper = 75
    /// First to last order that counts as cooperation, in days.
    package var cooperation = 365
    /// Recency up to which a customer has potential, and after which a key account is lost.
    package var recent = 365
    /// A first order within this many days may show potential.
    package var newDays = 90

    /// The defaults of segmentation.md.
    package init() {}
  }

  /// segmentation.md §1, *windows*.
  package struct Windows: Hashable, Sendable {
    package var tier = Window.days(365)
    package var value = Window.lifetime
    /// Days of "the last 365 days": ABC's second column, products and categories, and the automatic bound of the quadrant.
    package var year = 365

    /// The defaults of segmentation.md.
    package init() {}
  }

  /// How much people can do in a week.
  package struct Capacity: Hashable, Sendable {
    package var calls = 40
    package var chats = 200
    /// Minutes of a call with its preparation, ten an hour: what the hours of a class's calls are worked out from.
    package var callMinutes = 6

    /// The defaults of segmentation.md.
    package init() {}
  }
}
