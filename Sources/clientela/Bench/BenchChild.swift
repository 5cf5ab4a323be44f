import Foundation

/// The whole program as a process of its own, as cron would start it.
struct BenchChild {
  /// Arguments after the program's name.
  let arguments: [String]

  /// The folder that it writes into.
  let folder: BenchFolder

  /// Runs to the end, silently, and says what it took and with which status it ended; -1 where a signal ended it. Memory is the child's
  /// own only as long as this process is the smaller one: until it runs the program, a child counts as large as its parent.
  func run() throws -> (sample: BenchSample, status: Int32) {
    let clock = ContinuousClock()
    let start = clock.now
    let (status, usage) = try folder.wait(for: spawn)
    let sample = BenchSample(
      seconds: (clock.now - start) / .seconds(1), cpuSeconds: BenchSample.cpuSeconds(of: usage),
      peakBytes: usage.ru_maxrss * 1024)
    return (sample, status & 0x7F == 0 ? status >> 8 & 0xFF : -1)
  }

  /// Starts it as the leader of a group, deaf to nothing.
  private func spawn() throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [0, 1, 2] as [Int32] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    posix_spawnattr_setpgroup(&attributes, 0)
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for number in BenchFolder.endings { sigaddset(&signals, number) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    var words: [UnsafeMutablePointer<CChar>?] = (["clientela"] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    // The link leads to this very binary, even if another has taken its name meanwhile.
    let code = posix_spawn(&process, "/proc/self/exe", &actions, &attributes, &words, environ)
    guard code == 0 else { throw Failure(.software, "clientela build cannot be started: " + String(cString: strerror(code))) }
    return process
  }
}
