extension TableFile {
  /// Finds out at the first number with a point or comma which of them is the decimal separator: looks at up to 10,000 rows ahead.
  /// Does nothing where the separator is set or known. Amounts that can be read in two ways are exit 65. See `DecimalEvidence`.
  mutating func settleDecimal() throws(LoadingError) {
    if isDecimalSettled { return }
    guard numberCells.contains(where: { reader.cell($0).bytes.contains { $0 == 44 || $0 == 46 } }) else { return }
    var evidence = DecimalEvidence()
    var looked = 0
    var goesOn = true
    reader.hold()
    while goesOn {
      for index in numberCells { evidence.see(reader.cell(index), line: reader.recordLine, by: numbers) }
      looked += 1
      goesOn = looked < TableFile.lookAhead
      if goesOn { goesOn = try reader.next() }
    }
    reader.rewind()
    _ = try reader.next()
    isDecimalSettled = true
    switch evidence.verdict(currencyDigits: currencyDigits) {
    case .nothing, .point: numbers.decimal = 46
    case .comma(let proof):
      numbers.decimal = 44
      commaProof = proof
    case .undecided(let cells):
      throw evidence.error("the amounts can be read in two ways, with thousands or with decimals", cells, file: name)
    case .contradictory(let cells):
      throw evidence.error(
        "the amounts are written in two ways, with a decimal point and with a decimal comma", cells, file: name)
    }
  }
}
