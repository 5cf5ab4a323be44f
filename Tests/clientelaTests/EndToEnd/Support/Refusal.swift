import Testing

/// Input that a build refuses, and how.
struct Refusal: Sendable, CustomTestStringConvertible {
  /// What is wrong, as a phrase.
  var testDescription: String
  /// Files beside those of the tiny store.
  var files: [String: String] = [:]
  var folder: String?
  var arguments: [String] = []
  var status: Int32
  /// How the sentence begins; `HERE` stands for the folder of the run.
  var says: String

  private static func orders(_ file: String, _ more: String...) -> [String] {
    ["--orders", file, "--currency", "EUR", "--output", "site", "--exports", "exports"] + more
  }

  private static let badRows = TinyStore.header + "1,a,2026-01-02,x\n2,b,2026-01-03,1\n"
  private static let twoWays = TinyStore.header + "1,a,01/02/2026,1\n2,b,03/04/2026,1\n"
  private static let zeros = TinyStore.header + "1,a,2026-01-02,0\n2,b,2026-02-28,0\n"

  static let all = input + settings + folders + periods

  private static let input = [
    Refusal(
      testDescription: "an empty file", files: ["empty.csv": ""], arguments: orders("empty.csv"), status: 65,
      says: "empty.csv: is empty; "),
    Refusal(
      testDescription: "a header without rows", files: ["header.csv": TinyStore.header], arguments: orders("header.csv"),
      status: 65, says: "header.csv: has a header and no rows; "),
    Refusal(
      testDescription: "a missing column", files: ["nodate.csv": "order_id,customer_id,amount\n1,a,2\n"],
      arguments: orders("nodate.csv"), status: 65, says: "nodate.csv:1: the column placed_at of orders is missing among "),
    Refusal(
      testDescription: "a missing file", arguments: orders("missing.csv"), status: 66,
      says: "missing.csv: there is no such file; "),
    Refusal(
      testDescription: "a folder instead of a file", folder: "folder", arguments: orders("folder"), status: 66,
      says: "folder: is a folder; "),
    Refusal(
      testDescription: "a pattern without a match", arguments: orders("none*.csv"), status: 66, says: "none*.csv: no file has "),
    Refusal(
      testDescription: "too many rejects", files: ["bad.csv": badRows], arguments: orders("bad.csv"), status: 65,
      says: "bad.csv: 1 of 2 rows cannot be read, more than max_rejects (1%): line 2 \"amount\" is not an amount"),
    Refusal(
      testDescription: "dates that can be read in two ways", files: ["two.csv": twoWays], arguments: orders("two.csv"),
      status: 65, says: "two.csv:2: the dates can be read in two ways"),
    Refusal(
      testDescription: "no counted order", files: ["zeros.csv": zeros], arguments: orders("zeros.csv"), status: 66,
      says: "no counted order lies before the end of "),
  ]

  private static let settings = [
    Refusal(
      testDescription: "a missing configuration", arguments: ["--config", "other.yml"], status: 66,
      says: "other.yml: this file is missing"),
    Refusal(
      testDescription: "an unknown key", files: ["clientela.yml": TinyStore.configuration + "privcy: full\n"], status: 78,
      says: "clientela.yml:4:1: unknown key \"privcy\"; the nearest known key is \"privacy\""),
    Refusal(
      testDescription: "broken YAML", files: ["clientela.yml": "store: { name: [\n"], status: 78, says: "clientela.yml:"),
    Refusal(
      testDescription: "an unknown preset", arguments: orders("orders.csv", "--preset", "superstor"), status: 78,
      says: "--preset: sources.orders.preset: \"superstor\" is not allowed here; "),
    Refusal(
      testDescription: "a preset that the file does not fit", arguments: orders("orders.csv", "--preset", "shopify"), status: 65,
      says: "orders.csv:1: the column customer_id of orders is missing among "),
    Refusal(
      testDescription: "an unknown column in the map", arguments: orders("orders.csv", "--columns", "amuont=Total"), status: 78,
      says: "--columns: unknown key \"amuont\""),
    Refusal(
      testDescription: "a bad form of dates", arguments: orders("orders.csv", "--date-format", "zz"), status: 78,
      says: "orders.csv: date_format is \"zz\"; "),
    Refusal(
      testDescription: "a language of a later version", arguments: ["--language", "es"], status: 78, says: "--language: "),
    Refusal(
      testDescription: "no currency", arguments: ["--orders", "orders.csv"], status: 78, says: "store.currency is missing; "),
  ]

  private static let folders = [
    Refusal(
      testDescription: "a file in the site's place", arguments: ["--output", "orders.csv"], status: 73,
      says: "HERE/orders.csv: is not a folder; "),
    Refusal(
      testDescription: "a file in the place of the exports", arguments: ["--exports", "orders.csv"], status: 73,
      says: "HERE/orders.csv: is not a folder; "),
    Refusal(
      testDescription: "a folder of somebody else's", files: ["theirs/letter.txt": "Dear"], arguments: ["--output", "theirs"],
      status: 73, says: "HERE/theirs: holds files that clientela did not write; "),
    Refusal(
      testDescription: "a folder of exports of somebody else's", files: ["exports/2026-02/letter.txt": "Dear"], status: 73,
      says: "HERE/exports/2026-02: holds files that clientela did not write; "),
    Refusal(
      testDescription: "exports inside the site", arguments: ["--exports", "site/exports"], status: 78,
      says: "--exports: exports and output lie in one another"),
    Refusal(
      testDescription: "a site inside the exports", arguments: ["--output", "exports/site"], status: 78,
      says: "--output: exports and output lie in one another"),
  ]

  private static let periods = [
    Refusal(
      testDescription: "an unfinished period", arguments: ["--period", "2026-Q1"], status: 64,
      says: "2026-Q1 is unfinished: the newest order is of 2026-02-28; "),
    Refusal(
      testDescription: "a period before any order", arguments: ["--period", "2025-12"], status: 66,
      says: "no counted order lies before the end of 2025-12; "),
    Refusal(
      testDescription: "a row that begins after its end", arguments: ["--from", "2026-02", "--period", "2026-01"], status: 64,
      says: "--from 2026-02 lies after 2026-01; "),
    Refusal(
      testDescription: "a row of two kinds", arguments: ["--from", "2026-W01", "--period", "2026-01"], status: 64,
      says: "--from 2026-W01 and --period 2026-01 are of two kinds; "),
  ]
}
