import Foundation

/// The whole program as a process of its own, as cron would start it.
struct BenchChild {
  /// Arguments after the program's name.
  let arguments: [String]

  /// Runs to the end, silently, and says what it took and with which status it ended; -1 where a signal ended it. Memory is the child's
  /// own only as long as this process is the smaller one: until it runs the program, a child counts as large as its parent.
  func run() throws -> (sample: BenchSample, status: Int32) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [0, 1, 2] as [Int32] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    var words: [UnsafeMutablePointer<CChar>?] = (["clientela"] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    let clock = ContinuousClock()
    let start = clock.now
    var process = pid_t()
    // The link leads to this very binary, even if another has taken its name meanwhile.
    let code = posix_spawn(&process, "/proc/self/exe", &actions, nil, &words, environ)
    guard code == 0 else { throw Failure(.software, "clientela build cannot be started: " + String(cString: strerror(code))) }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0 {
      guard errno == EINTR else {
        throw Failure(.software, "clientela build cannot be waited for: " + String(cString: strerror(errno)))
      }
    }
    let sample = BenchSample(
      seconds: (clock.now - start) / .seconds(1), cpuSeconds: BenchSample.cpuSeconds(of: usage),
      peakBytes: usage.ru_maxrss * 1024)
    return (sample, status & 0x7F == 0 ? status >> 8 & 0xFF : -1)
  }
}
