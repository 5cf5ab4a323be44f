/// The words that belong to the page and not to the report: names for screen readers, the fold-out beside a chart.
struct Labels {
  var skip: String
  var periods: String
  var sections: String
  var breadcrumb: String
  var read: String
  var made: String
  var showFigures: String

  static let english = Labels(
    skip: "Skip to the report", periods: "Period", sections: "Report", breadcrumb: "Breadcrumb", read: "What was read",
    made: "How it was made", showFigures: "Show the figures")
}
