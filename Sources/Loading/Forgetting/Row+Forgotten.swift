extension Row {
  /// The row as a reject, without what stood in its cell where it names a customer of a list: the list of rejects is kept.
  func reject(_ flaw: Flaw, hiding list: ForgottenCustomers) -> RejectedRow {
    var reject = reject(flaw)
    if !list.isEmpty, !reject.value.isEmpty, names(list) { reject.value = "" }
    return reject
  }

  /// Any cell may hold the id: a row is often set aside because its cells are not where they should be.
  private func names(_ list: ForgottenCustomers) -> Bool {
    (0..<record.count).contains { index in
      let cell = idCell(index)
      if cell.isEmpty { return false }
      if list.contains(cell.bytes) { return true }
      return cell.bytes.contains(64) && list.contains(cell.bytes.map { $0 >= 65 && $0 <= 90 ? $0 | 32 : $0 })
    }
  }
}
