package import Trade
extension Loader {
  package func load() throws -> Ledger { throw LoadingError(.noInput, "x") }
}
