package import Describing

extension Site.File {
  /// A call sheet, drawn.
  package init(_ sheet: CallSheet) { self = CallSheetDrawing(sheet: sheet).file }
}
