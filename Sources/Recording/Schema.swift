import GRDB

/// The tables of the file, by version. A version that has been published is never changed: the next one follows it.
enum Schema {
  /// "clnt" in the header of the file, by which it is known to be ours.
  private static let mark = 0x636C_6E74

  /// What each version adds to the one before.
  static let versions = [
    """
    PRAGMA application_id = \(mark);

    -- Customers by number, ascending by id within a chunk.
    CREATE TABLE ids (first INTEGER PRIMARY KEY, packed BLOB NOT NULL);

    -- Values of all customers by those numbers: of a segmentation, or of digests.
    CREATE TABLE columns (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL, basis INTEGER REFERENCES columns (id), place INTEGER NOT NULL,
      classes BLOB NOT NULL, bytes BLOB NOT NULL);
    CREATE INDEX columns_name ON columns (name);
    CREATE INDEX columns_basis ON columns (basis);

    CREATE TABLE periods (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL, is_prepared INTEGER NOT NULL, recorded_at INTEGER NOT NULL,
      digest TEXT NOT NULL, seal BLOB NOT NULL, original_seal BLOB, summary BLOB NOT NULL, original_summary BLOB,
      UNIQUE (name, is_prepared));

    -- Columns of a period: digests of facts and of attributes, then the segmentations.
    CREATE TABLE parts (
      period INTEGER NOT NULL REFERENCES periods (id) ON DELETE CASCADE, place INTEGER NOT NULL,
      column INTEGER NOT NULL REFERENCES columns (id), PRIMARY KEY (period, place)) WITHOUT ROWID;
    CREATE INDEX parts_column ON parts (column);
    """,
    """
    -- What a period recorded, as a digest; the period that it was compared with ('' for none) and that one's digest then; the oldest
    -- order that its data had, as a day. NULL where the version before wrote it.
    ALTER TABLE periods ADD COLUMN content TEXT;
    ALTER TABLE periods ADD COLUMN compared TEXT;
    ALTER TABLE periods ADD COLUMN compared_content TEXT;
    ALTER TABLE periods ADD COLUMN oldest_order INTEGER;
    """,
    listsOfPeriods, issuedOfPeriods,
  ]

  /// SHA-256 of the manifest of a period's private lists, as the folder beside the site gave it.
  private static let listsOfPeriods = "ALTER TABLE periods ADD COLUMN lists TEXT"

  /// What the queue of a period issued, held out, put off and gave up; no row where the period had no queue, or an earlier version wrote it.
  private static let issuedOfPeriods = """
    CREATE TABLE issued (period INTEGER PRIMARY KEY REFERENCES periods (id) ON DELETE CASCADE, bytes BLOB NOT NULL)
    """

  /// Versions by number, from 1 on.
  static func migrator(_ versions: [String]) -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for (index, statements) in versions.enumerated() {
      migrator.registerMigration(String(index + 1)) { try $0.execute(sql: statements) }
    }
    return migrator
  }

  /// Throws for a database of something else, or of a later version.
  static func check(_ database: Database, _ migrator: DatabaseMigrator, _ path: String) throws {
    let found = try Int.fetchOne(database, sql: "PRAGMA application_id")
    // A run that was killed while it made the file may have left the table of versions alone.
    let others = "SELECT count(*) FROM sqlite_master WHERE name NOT LIKE 'grdb_%' AND name NOT LIKE 'sqlite_%'"
    let isNew = try found == 0 && Int.fetchOne(database, sql: others) == 0
    guard found == mark || isNew else { throw RecordingError(.badData, path, RecordingError.foreign) }
    if try migrator.hasBeenSuperseded(database) {
      throw RecordingError(
        .cannotWrite, path, "was written by a later version of clientela; use that version, or name another file with --state")
    }
  }
}
