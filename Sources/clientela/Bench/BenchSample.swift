import Foundation

/// What one run of a stage took.
struct BenchSample: Sendable {
  /// By the clock on the wall.
  var seconds: Double
  /// Of all threads, in the program and in the system on its behalf: getrusage(2).
  var cpuSeconds: Double
  /// Bytes resident at the fullest moment, what earlier stages left included.
  var peakBytes: Int

  /// Runs some work and says what it took.
  static func measuring<Result>(_ work: () throws -> Result) rethrows -> (result: Result, sample: BenchSample) {
    forgetPeak()
    let clock = ContinuousClock()
    let (start, cpu) = (clock.now, cpuNow)
    let result = try work()
    let sample = BenchSample(
      seconds: (clock.now - start) / .seconds(1), cpuSeconds: cpuNow - cpu, peakBytes: peakNow)
    return (result, sample)
  }

  /// Seconds of user and system time.
  static func cpuSeconds(of usage: rusage) -> Double {
    Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1_000_000
  }

  private static var cpuNow: Double {
    var usage = rusage()
    getrusage(RUSAGE_SELF.rawValue, &usage)
    return cpuSeconds(of: usage)
  }

  /// `VmHWM` of /proc/self/status, which is in KiB; where there is no such file, getrusage(2) tells it since the start.
  private static var peakNow: Int {
    if let status = FileManager.default.contents(atPath: "/proc/self/status") {
      for line in String(decoding: status, as: UTF8.self).split(separator: "\n") where line.hasPrefix("VmHWM:") {
        if let kibibytes = Int(line.filter(\.isNumber)) { return kibibytes * 1024 }
      }
    }
    var usage = rusage()
    getrusage(RUSAGE_SELF.rawValue, &usage)
    return usage.ru_maxrss * 1024
  }

  /// Begins the peak anew: proc(5), clear_refs. A kernel without it leaves the peak of all stages so far.
  private static func forgetPeak() {
    let file = open("/proc/self/clear_refs", O_WRONLY | O_CLOEXEC)
    if file < 0 { return }
    _ = write(file, "5", 1)
    close(file)
  }
}
