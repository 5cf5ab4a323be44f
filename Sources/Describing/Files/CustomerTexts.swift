import Trade

/// The columns of the customer file that `customers.csv` repeats.
struct CustomerTexts: Sendable {
  /// Empty where the column is missing.
  private let region: TextPool
  private let industry: TextPool
  private let city: TextPool
  private let source: TextPool

  /// The columns of a table.
  init(_ customers: CustomerTable) {
    func pool(_ column: CustomerColumn) -> TextPool { customers.texts[column] ?? TextPool() }
    (region, industry, city, source) = (pool(.region), pool(.industry), pool(.city), pool(.source))
  }

  /// The columns beside the ids, while their memory is lent.
  struct Lent {
    let ids: TextPool.Texts
    let region: TextPool.Texts
    let industry: TextPool.Texts
    let city: TextPool.Texts
    let source: TextPool.Texts

    /// The most that those of a customer take as fields.
    func most(_ number: Int) -> Int {
      room(ids, number) + room(region, number) + room(industry, number) + room(city, number) + room(source, number)
    }

    private func room(_ texts: TextPool.Texts, _ number: Int) -> Int {
      CSVCursor.most(number < texts.count ? texts[number].count : 0)
    }
  }

  /// Lends the columns and the ids, without copies.
  func with<Result>(_ ids: TextPool, _ body: (Lent) -> Result) -> Result {
    ids.withTexts { ids in
      region.withTexts { region in
        industry.withTexts { industry in
          city.withTexts { city in
            source.withTexts { body(Lent(ids: ids, region: region, industry: industry, city: city, source: $0)) }
          }
        }
      }
    }
  }
}
