import Foundation
import Loading
import Trade
func run() throws {
  let file = CommandLine.arguments[1]
  guard let eur = Currency("USD") else { return }
  let store = Store(name: "x", currency: eur, zone: .utc)
  for _ in 0..<(CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 1 : 1) {
    let start = Date()
    let ledger = try Loader(sources: Sources(orders: TableSource(files: [file])), store: store, keepsOrigins: false).load()
    print(
      Date().timeIntervalSince(start), ledger.orders.count, ledger.customers.count, ledger.lines.count, ledger.products.count,
      ledger.intake.read, ledger.intake.rejects.count, ledger.intake.duplicates)
  }
}
try run()
