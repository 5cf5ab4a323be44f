// Two calls of Linux that glibc declares only under _GNU_SOURCE, which Swift's Glibc module is built without.
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Exchanges two names in one step: renameat2(2) with RENAME_EXCHANGE.
static inline int clientela_exchange(const char *one, const char *other) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, one, AT_FDCWD, other, 1u << 1);
}

/// Writes everything of the file system that holds an open file to the disk: syncfs(2).
static inline int clientela_syncfs(int file) { return (int)syscall(SYS_syncfs, file); }
