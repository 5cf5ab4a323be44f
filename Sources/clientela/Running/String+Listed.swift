extension String {
  /// What a customer named on the command line may be called in the data: as given, and without the apostrophe that lists put before what a
  /// spreadsheet would run.
  var asListed: [String] { hasPrefix("'") ? [self, String(dropFirst())] : [self] }
}
