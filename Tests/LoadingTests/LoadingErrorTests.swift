import Foundation
import Testing
import Trade

@testable import Loading

@Suite("Errors")
struct LoadingErrorTests {
  private static let header = "customer_id,placed_at,amount\n"

  private static let manyRows = header + String(repeating: "a,2026-01-05,10000000000\n", count: 23_100)
  private static let unusable: [(String, String)] = [
    ("", "orders.csv: is empty; export it again, with a header and rows"),
    ("\n \n", "orders.csv: is empty; export it again, with a header and rows"),
    ("customer_id,placed_at,amount\n", "orders.csv: has a header and no rows; export it again, with its rows"),
    (
      "customer_id,when,amount\na,2026-01-05,1\n",
      "orders.csv:1: the column placed_at of orders is missing among \"customer_id\", \"when\", \"amount\"; it is also known as Date, Order date, Order time, Ordered at, Purchase date, Created at and 48 other names; name it by columns: { placed_at: HEADER } or --columns placed_at=HEADER"
    ),
    (
      "O'Neil <&> Sons,2026-01-05,12.50\nAnn,2026-01-06,1\n",
      "orders.csv:1: line 1 looks like data, not column names; add a line of names, or give `columns:` for the names that are there"
    ),
    (
      "customer_id,date,total,revenue\na,2026-01-05,1,1\n",
      "orders.csv:1: the headers \"total\" and \"revenue\" both look like amount; say which by columns: { amount: total } or --columns amount=total"
    ),
    (
      "customer_id,placed_at,amount\na,3/4/2026,1\nb,5/6/2026,1\n",
      "orders.csv:2: the dates can be read in two ways, day first or month first: line 2 has 3/4/2026, line 3 has 5/6/2026; set date_format to dd/MM/yyyy or MM/dd/yyyy"
    ),
    (
      "customer_id,placed_at,amount\na,13/4/2026,1\nb,5/16/2026,1\n",
      "orders.csv:2: the dates are written in two ways: line 2 has 13/4/2026, line 3 has 5/16/2026; set date_format to dd/MM/yyyy or MM/dd/yyyy"
    ),
    (
      manyRows,
      "orders.csv: the amounts add up to more than 230,000,000,000,000 units of the currency; check the column and its decimal separator"
    ),
    (
      "\u{0}c,d",
      "orders.csv: holds zero bytes, so it is no text in UTF-8; save it as CSV UTF-8"
    ),
  ]

  @Test("A file whose contents cannot be used says what to do", arguments: LoadingErrorTests.unusable)
  func badData(text: String, message: String) throws {
    let error = try failure(text)
    #expect(error.kind == .badData)
    #expect(error.description == message)
  }

  @Test(
    "A file that is no text is known by its first bytes",
    arguments: [
      ([0x1F, 0x8B, 0x08, 0x00], "is cut off: the gzip data ends before its end; copy or export the file again"),
      ([0x28, 0xB5, 0x2F, 0xFD], "is cut off: the zstd data ends before its end; copy or export the file again"),
      (
        [0x50, 0x4B, 0x03, 0x04],
        "is a spreadsheet or zip archive, not text; save the sheet as CSV UTF-8, or unpack the archive"
      ),
      ([0xD0, 0xCF, 0x11, 0xE0], "is an old spreadsheet (.xls), not text; save the sheet as CSV UTF-8"),
      (
        [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00],
        "is compressed with xz, bzip2 or 7-Zip; unpack it first, or pack it with gzip or zstd"
      ),
      ([0xFF, 0xFE, 0x00, 0x00, 0x61, 0x00, 0x00, 0x00], "is UTF-32; save it as CSV UTF-8"),
    ] as [([UInt8], String)])
  func encodings(bytes: [UInt8], message: String) throws {
    let error = try withFolder([:]) { folder in
      try Data(bytes).write(to: URL(fileURLWithPath: folder + "/x.csv"))
      let loader = Loader(sources: Sources(orders: TableSource(files: ["x.csv"], folder: folder)), store: try testStore())
      return try #require(throws: LoadingError.self) { _ = try loader.load() }
    }
    #expect(error.kind == .badData)
    #expect(error.message == message)
  }

  @Test("A header that is no UTF-8 although encoding says so is an error")
  func header() throws {
    let error = try withFolder([:]) { folder in
      try Data([0xBF, 0xCD, 0x2C, 0x61, 0x0A]).write(to: URL(fileURLWithPath: folder + "/x.csv"))
      let source = TableSource(files: ["x.csv"], folder: folder, encoding: "utf8")
      return try #require(throws: LoadingError.self) {
        _ = try Loader(sources: Sources(orders: source), store: testStore()).load()
      }
    }
    #expect(
      error.description
        == "x.csv:1: the header is not UTF-8; set encoding if the file is written in another, or save it as CSV UTF-8")
  }

  @Test("A missing file, a folder and a glob without a match are no input")
  func noInput() throws {
    try withFolder([:]) { folder in
      func error(_ file: String) throws -> LoadingError {
        let loader = Loader(sources: Sources(orders: TableSource(files: [file], folder: folder)), store: try testStore())
        return try #require(throws: LoadingError.self) { _ = try loader.load() }
      }
      for (file, message) in [
        ("no.csv", "no.csv: there is no such file; check the path"),
        ("o*.csv", "o*.csv: no file has a name like this; check the pattern and the folder"),
        (".", ".: is a folder; name the files in it, such as ./*.csv"),
      ] {
        let found = try error(file)
        #expect(found.description == message)
        #expect(found.kind == .noInput)
      }
    }
  }

  private static let options: [(String, String, String)] = [
    (
      "encoding", "shift_jis",
      "orders.csv: encoding is \"shift_jis\"; this version reads utf-8, utf-16, utf-16le, utf-16be, gb18030, windows-1252, macroman"
    ),
    ("delimiter", "、", "orders.csv: delimiter is \"、\"; give one ASCII character such as \";\""),
    ("decimal", "x", "orders.csv: decimal is \"x\"; it can be \".\" or \",\""),
    (
      "dateFormat", "dd/MM",
      "orders.csv: date_format is \"dd/MM\"; build it of yyyy yy MMMM MMM MM M dd d HH H hh h mm m ss s a, with a year, a month and a day"
    ),
    (
      "columns", "amout=amount",
      "orders.csv: columns names \"amout\", which is no column of orders; did you mean amount?"
    ),
    (
      "columns", "amount=Total",
      "orders.csv: columns says that amount is \"Total\", but the headers are \"customer_id\", \"placed_at\", \"amount\"; name one of them"
    ),
  ]

  @Test("Options that cannot be followed are bad configuration", arguments: LoadingErrorTests.options)
  func badConfiguration(option: String, value: String, message: String) throws {
    let error = try failure(LoadingErrorTests.header + "a,2026-01-05,1\n") { source in
      switch option {
      case "encoding": source.encoding = value
      case "delimiter": source.delimiter = value.first
      case "decimal": source.decimal = value.first
      case "dateFormat": source.dateFormat = value
      default: source.columns = [String(value.prefix { $0 != "=" }): String(value.drop { $0 != "=" }.dropFirst())]
      }
    }
    #expect(error.kind == .badConfiguration)
    #expect(error.description == message)
  }

  @Test("A discount in lines without amounts is never guessed to be a rate")
  func unclearDiscount() throws {
    let error = try failure(
      "order_id,customer_id,placed_at\n1,a,2026-01-05\n",
      others: ["lines.csv": "order_id,sku,quantity,unit_price,Discount\n1,x,1,1,0\n"])
    #expect(error.file == "lines.csv")
    #expect(error.message.hasPrefix("the header \"Discount\" may be a rate or money"))
  }
}
