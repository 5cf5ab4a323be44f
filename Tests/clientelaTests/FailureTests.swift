import ArgumentParser
import Loading
import Publishing
import Rendering
import Testing

@testable import clientela

@Suite("Failures")
struct FailureTests {
  @Test(
    "Every stage's error has its exit status",
    arguments: [
      (LoadingError(.noInput, file: "o.csv", "is missing"), 66), (LoadingError(.badData, file: "o.csv", "is empty"), 65),
      (LoadingError(.badConfiguration, file: "c.yml", line: 3, column: 5, "unknown key"), 78),
      (PublishingError(.cannotWrite, "site", "is a file"), 73), (PublishingError(.locked, "site", "another run"), 75),
      (PublishingError(.badConfiguration, "exports", "in the site"), 78), (SampleStoreError("demo cannot be written"), 73),
    ] as [(any Error, Int32)])
  func statuses(error: any Error, status: Int32) {
    #expect(Failure(error)?.status.rawValue == status)
    #expect(Failure(error)?.message == "\(error)")
  }

  @Test("What the argument parser throws is left to it")
  func parser() {
    #expect(Failure(ValidationError("x")) == nil)
    #expect(Failure(CleanExit.helpRequest()) == nil)
    #expect(Failure(CancellationError())?.status == .software)
  }

  @Test("A message is one line, whatever a file is called")
  func oneLine() {
    #expect(Console.oneLine("a\nb\u{1B}[31m\r\nü") == "a?b?[31m??ü")
  }
}
