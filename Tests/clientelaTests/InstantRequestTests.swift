import ArgumentParser
import Testing
import Trade

@testable import clientela

@Suite("The instant of --at")
struct InstantRequestTests {
  /// Central European time of 2026.
  private static let zone = ZoneRules(
    name: "Europe/Madrid", initial: 3600, transitions: [(at: 1_774_746_000, offset: 7200), (at: 1_792_890_000, offset: 3600)])

  @Test(
    "An instant has an offset, or is read in the store's zone",
    arguments: [
      ("2026-11-17T09:00", 1_794_902_400), ("2026-11-17 09:00:30", 1_794_902_430), ("2026-11-17T09:00Z", 1_794_906_000),
      ("2026-11-17T09:00+01:00", 1_794_902_400), ("2026-11-17T09:00:00-0530", 1_794_925_800), ("2026-07-01T09:00", 1_782_889_200),
      ("1970-01-01T00:00Z", 0),
    ] as [(String, UInt32)])
  func read(text: String, seconds: UInt32) throws {
    #expect(try InstantRequest(text).instant(in: InstantRequestTests.zone).seconds == seconds)
  }

  @Test(
    "What is no instant is refused",
    arguments: [
      "", "now", "2026-11-17", "2026-02-30T09:00", "2026-11-17T24:00", "2026-11-17T09:60", "2026-11-17T09:00+1", "26-11-17T09:00",
      "1969-12-31T23:59Z", "2026-11-17T09:00:60", "2106-01-01T00:00", "2026-11-17T09:00 ", "1970-01-01T00:00+01:00",
    ])
  func refused(text: String) { #expect(throws: ValidationError.self) { try InstantRequest(text) } }

  @Test(
    "A wrong instant or number of hours is a mistake of usage",
    arguments: [["--at", "tomorrow"], ["--hours", "0"], ["--hours", "169"]])
  func usage(arguments: [String]) {
    #expect {
      _ = try Clientela.parseAsRoot(["actions"] + arguments)
    } throws: { Clientela.exitCode(for: $0).rawValue == 64 }
  }
}
