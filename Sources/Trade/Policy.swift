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
  /// A percentage needs at least this many cases under it.
  package var smallBase = 20
  /// Days after which a class's return is judged.
  package var returnDays = 90

  /// The defaults of segmentation.md.
  package init() {}

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

    /// The defaults of segmentation.md.
    package init() {}
  }

  /// Percentiles and days of the importance votes.
  package struct Importance: Hashable, Sendable {
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

    /// The defaults of segmentation.md.
    package init() {}
  }

  /// How much people can do in a week.
  package struct Capacity: Hashable, Sendable {
    package var calls = 40
    package var chats = 200

    /// The defaults of segmentation.md.
    package init() {}
  }
}
