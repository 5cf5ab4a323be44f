import Testing
import Trade

@testable import Loading

@Suite("The decimal separator")
struct DecimalEvidenceTests {
  /// What cells say, each on a line of its own from 2 on.
  private func evidence(_ cells: [String], from line: Int = 2, currency: String = "EUR") throws -> DecimalEvidence {
    let reader = NumberReader(currency: try #require(Currency(currency)))
    var evidence = DecimalEvidence()
    for (index, text) in cells.enumerated() {
      let bytes = Array(text.utf8) + [0]
      bytes.withUnsafeBufferPointer { buffer in
        guard let start = buffer.baseAddress else { return }
        evidence.see(Cell(start: start, count: buffer.count - 1), line: line + index, by: reader)
      }
    }
    return evidence
  }

  @Test(
    "One cell proves the point, the comma, or nothing",
    arguments: [
      // Both separators: the last is the decimal one.
      ("1.234,50", "comma"), ("1,234.50", "point"), ("12.345.678,9", "comma"), ("1,234,567.891", "point"), ("1.234,567", "comma"),
      ("1,234.567", "point"), ("1,23,456.00", "point"),
      // One separator and not exactly three digits.
      ("1,5", "comma"), ("1.5", "point"), ("12,50", "comma"), ("12.50", "point"), ("1,2345", "comma"), ("1.2345", "point"),
      ("1234567,8", "comma"), ("5,", "comma"), ("5.", "point"),
      // One separator and three digits, but no thousands before it.
      ("0,500", "comma"), ("0.500", "point"), ("007,500", "comma"), (",500", "comma"), (".500", "point"), ("1234,567", "comma"),
      ("1234.567", "point"), ("1 234,567", "comma"), ("1'234.567", "point"), ("1\u{A0}234,567", "comma"),
      // The same twice: thousands.
      ("1.234.567", "comma"), ("1,234,567", "point"), ("12,34,567", "point"),
      // Three digits and nothing else.
      ("1.234", "unclear"), ("1,234", "unclear"), ("12,345", "unclear"), ("999.000", "unclear"),
      // Signs, brackets, currency, per cent, blanks.
      ("-1,50", "comma"), ("(1.50)", "point"), ("1,50-", "comma"), ("+1.50", "point"), ("€ 1,50", "comma"), ("1,50 €", "comma"),
      ("EUR 1.50", "point"), ("12,5%", "comma"), ("12.5 %", "point"), ("  1,50 ", "comma"), ("(€1.234)", "unclear"),
      ("-€0,95", "comma"), ("€-0,95", "comma"),
      // No separator, or no number.
      ("", "nothing"), ("12", "nothing"), ("1 234", "nothing"), ("n/a", "nothing"), ("1.2.3", "nothing"),
      ("12.11.2026", "nothing"),
      ("1,2,3", "nothing"), ("12,5O", "nothing"), ("1.234,567.8", "nothing"), ("1.234,567,890", "nothing"), (",", "nothing"),
      ("1,23.45.6", "nothing"), ("1.234 567", "nothing"), ("£1,50", "nothing"),
    ])
  func oneCell(text: String, says: String) throws {
    let witness = DecimalEvidence.Witness(line: 2, text: text.trimmingBlanks)
    let expected: DecimalEvidence.Verdict =
      switch says {
      case "point": .point(witness)
      case "comma": .comma(witness)
      case "unclear": .undecided([witness])
      default: .nothing
      }
    #expect(try evidence([text]).verdict(currencyDigits: 2) == expected)
  }

  @Test("A proof settles the unclear cells, wherever it stands")
  func proofs() throws {
    let point = DecimalEvidence.Witness(line: 4, text: "2.50")
    #expect(try evidence(["1,234", "1.234", "2.50", "3.50"]).verdict(currencyDigits: 2) == .point(point))
    let comma = DecimalEvidence.Witness(line: 3, text: "2,5")
    #expect(try evidence(["1,234", "2,5"]).verdict(currencyDigits: 0) == .comma(comma))
  }

  @Test("Unclear cells show two that differ, one of each separator where there are both")
  func undecided() throws {
    typealias Witness = DecimalEvidence.Witness
    #expect(
      try evidence(["1.234", "1.234", "5.678", "9.000"]).verdict(currencyDigits: 2)
        == .undecided([Witness(line: 2, text: "1.234"), Witness(line: 4, text: "5.678")]))
    #expect(
      try evidence(["1.234", "5.678", "9,000"]).verdict(currencyDigits: 3)
        == .undecided([Witness(line: 2, text: "1.234"), Witness(line: 4, text: "9,000")]))
  }

  @Test("In a currency without decimals three digits are thousands, unless both separators do it")
  func noDecimals() throws {
    typealias Witness = DecimalEvidence.Witness
    #expect(try evidence(["1.234"]).verdict(currencyDigits: 0) == .comma(Witness(line: 2, text: "1.234")))
    #expect(try evidence(["1,234"]).verdict(currencyDigits: 0) == .point(Witness(line: 2, text: "1,234")))
    #expect(
      try evidence(["1,234", "1.234"]).verdict(currencyDigits: 0)
        == .undecided([Witness(line: 2, text: "1,234"), Witness(line: 3, text: "1.234")]))
  }

  @Test("Proofs of both contradict each other, unless one in more than a hundred is of another hand")
  func contradictions() throws {
    typealias Witness = DecimalEvidence.Witness
    let both = [Witness(line: 2, text: "1,50"), Witness(line: 3, text: "2.50")]
    #expect(try evidence(["1,50"] + Array(repeating: "2.50", count: 100)).verdict(currencyDigits: 2) == .contradictory(both))
    #expect(try evidence(["1,50"] + Array(repeating: "2.50", count: 101)).verdict(currencyDigits: 2) == .point(both[1]))
    #expect(
      try evidence(["2.50"] + Array(repeating: "1,50", count: 101)).verdict(currencyDigits: 2)
        == .comma(Witness(line: 3, text: "1,50")))
  }

  @Test("Parts of a file that are seen apart say what the whole says")
  func merged() throws {
    let cells = ["1.234", "7", "1.234", "5,678", "9.876", "1,5", "2.5", "x", "1,5"]
    for length in 0...cells.count {
      for part in 0...length {
        var first = try evidence(Array(cells[..<part]))
        first.merge(try evidence(Array(cells[part..<length]), from: 2 + part))
        #expect(first == (try evidence(Array(cells[..<length]))))
      }
    }
  }

  private static let header = "customer_id,placed_at,amount\n"

  @Test(
    "Dates that begin with the day are read so, and a note shows the proof; a stray one proves nothing")
  func dayFirst() throws {
    let note = "orders.csv: dates were read day first, as line 3 shows"
    let clear = try LoadingTests.ledger(DecimalEvidenceTests.header + "a,03/01/2026,1\nb,13/01/2026,2\n")
    #expect(clear.intake.notes.contains(note))
    let stray = try LoadingTests.ledger(DecimalEvidenceTests.header + "a,2026-01-03,1\nb,13/01/2026,2\nc,2026-01-04,2\n")
    #expect(!stray.intake.notes.contains { $0.contains("day first") })
  }

  @Test("A file with decimal commas is read so, and a note shows the proof")
  func comma() throws {
    let ledger = try ledger("Cliente;Fecha;Importe\na;2026-01-05;1.234\nb;2026-01-06;2,50\nc;2026-01-07;1.000,5\n")
    #expect(ledger.orders.amount == [1_234_0000, 2_5000, 1_000_5000])
    #expect(ledger.intake.notes.contains("orders.csv: amounts were read with a decimal comma, as line 3 shows (2,50)"))
    #expect(
      try LoadingTests.ledger(DecimalEvidenceTests.header + "a,2026-01-05,7\nb,2026-01-06,\"1,234\"\nc,2026-01-07,2.5\n")
        .orders.amount == [7_0000, 1_234_0000, 2_5000])
  }

  @Test("Amounts that can be read in two ways are an error with two lines, and `decimal` settles it")
  func twoWays() throws {
    let text = DecimalEvidenceTests.header + "a,2026-01-05,7\na,2026-01-05,1.234\nb,2026-01-06,5.678\n"
    let error = try failure(text)
    #expect(error.kind == .badData)
    #expect(
      error.description
        == "orders.csv:3: the amounts can be read in two ways, with thousands or with decimals: line 3 has 1.234, line 4 has 5.678; set decimal to the separator of decimals, \".\" or \",\""
    )
    #expect(try ledger(text) { $0.decimal = "," }.orders.amount == [7_0000, 1_234_0000, 5_678_0000])
    #expect(try ledger(text) { $0.decimal = "." }.orders.amount == [1_2340, 7_0000, 5_6780])
    #expect(
      try failure(DecimalEvidenceTests.header + "a,2026-01-05,1.5\nb,2026-01-06,\"2,5\"\n").description
        == "orders.csv:2: the amounts are written in two ways, with a decimal point and with a decimal comma: line 2 has 1.5, line 3 has 2,5; set decimal to the separator of decimals, \".\" or \",\""
    )
  }
}

extension String {
  /// Without the blanks around it.
  fileprivate var trimmingBlanks: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
