/// The private record of finished periods: a SQLite file beside the site, never in it.
package struct Record: Sendable {}
