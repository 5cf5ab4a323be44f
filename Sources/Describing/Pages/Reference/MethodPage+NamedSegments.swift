import Analysing
import Trade

extension MethodPage {
  /// The ten named segments, which overlap: their scores in the order of trying, and the combinations that two of them take. Empty unless
  /// `scheme: named`.
  var namedSegments: [Block] { shared.isEmpty ? [] : [.table(segments), .table(sharing)] }

  private typealias Shared = (first: NamedSegment, second: NamedSegment, combinations: Int)

  private var shared: [Shared] {
    analysis.definitionChecks.compactMap { check in
      if case .sharedScores(let first, let second, let combinations) = check { (first, second, combinations) } else { nil }
    }
  }

  private var segments: Table {
    let scores = { (range: ClosedRange<Int>) -> Table.Cell in
      Table.Cell(range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)")
    }
    return Table(
      columns: [.init("Named segment", .left), .init("R"), .init("F"), .init("M")],
      rows: NamedSegment.ranges.map { ranges in
        Table.Row([
          Table.Cell(NamedSegments.title(ranges.segment)), scores(ranges.r), scores(ranges.f), scores(ranges.m),
        ])
      },
      foot:
        "In the order of trying: the first that holds all three scores counts. The scores are those of the R package rfm, by bins "
        + "of its own; 5 is the best.")
  }

  private var sharing: Table {
    let customers = { (pair: Shared) in
      notes.overlaps.first { $0.id == .named && $0.first == pair.first.rawValue && $0.second == pair.second.rawValue }?.customers
    }
    return Table(
      columns: [
        .init("Counted in", .left), .init("Fits as well", .left), .init("Combinations\nof scores"),
        .init("Customers", isKey: true),
      ],
      rows: shared.map { pair in
        Table.Row([
          Table.Cell(NamedSegments.title(pair.first)), Table.Cell(NamedSegments.title(pair.second)),
          Table.Cell(words.count(pair.combinations)), Table.Cell(framing.told(customers(pair) ?? 0)),
        ])
      },
      foot: "Of the 125 combinations of scores, those that fit in both. Who fits in three stands in two rows.")
  }
}
