import Analysing
import Trade

/// `crosstabs.csv`: customers and lifetime revenue by their classes in every two segmentations; cells without a customer are left out.
/// Private, as cells may hold a single customer.
struct CrossTabsFile {
  let analysis: Analysis
  let tabs: [CrossTab]

  /// The file's name in the period's export folder.
  static let name = "crosstabs.csv"

  /// Names of the columns, in their order; new ones go to the end.
  static let columns = ["segmentation_a", "class_a", "segmentation_b", "class_b", "customers", "revenue"]

  /// The file: pairs in the order of the segmentations, cells in the order of the classes.
  var file: Report.File {
    var csv = CSVText(header: CrossTabsFile.columns)
    let places = analysis.store.currency.digits
    for tab in tabs {
      let (a, b) = (analysis.segmentations[tab.first], analysis.segmentations[tab.second])
      for row in a.classes.indices {
        for column in b.classes.indices where tab[row, column].customers > 0 {
          csv.field(a.id.rawValue)
          csv.field(a.classes[row])
          csv.field(b.id.rawValue)
          csv.field(b.classes[column])
          csv.number(tab[row, column].customers)
          csv.money(units: tab[row, column].revenue.units, places: places)
          csv.endRow()
        }
      }
    }
    return Report.File(path: CrossTabsFile.name, bytes: csv.bytes)
  }
}
