// What Swift has no word for: bit masks of byte comparisons (SSE2's movemask) and prefetching. Inlined into the callers.
#ifndef CLIENTELA_BYTES_H
#define CLIENTELA_BYTES_H

#include <limits.h>
#include <stddef.h>
#include <stdint.h>
#if defined(__GLIBC__)
#include <malloc.h>
#endif
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__SSE2__)
#include <emmintrin.h>

/// Bit n is set where the n-th of 64 bytes equals a byte.
static inline uint64_t bytes_equal64(const uint8_t *bytes, uint8_t wanted) {
  const __m128i all = _mm_set1_epi8((char)wanted);
  uint64_t mask = 0;
  for (int part = 0; part < 4; part++) {
    const __m128i block = _mm_loadu_si128((const __m128i *)(bytes + 16 * part));
    mask |= (uint64_t)(uint16_t)_mm_movemask_epi8(_mm_cmpeq_epi8(block, all)) << (16 * part);
  }
  return mask;
}

/// Bit n is set where the n-th of 64 bytes is zero, or 128 and above: where text is more than plain ASCII.
static inline uint64_t bytes_notplain64(const uint8_t *bytes) {
  const __m128i zero = _mm_setzero_si128();
  uint64_t mask = 0;
  for (int part = 0; part < 4; part++) {
    const __m128i block = _mm_loadu_si128((const __m128i *)(bytes + 16 * part));
    mask |= (uint64_t)(uint16_t)_mm_movemask_epi8(_mm_or_si128(block, _mm_cmpeq_epi8(block, zero))) << (16 * part);
  }
  return mask;
}

/// Whether one of 64 bytes is none of plain text: a quote, a CR, zero, or 128 and above.
static inline int bytes_odd64(const uint8_t *bytes) {
  const __m128i zero = _mm_setzero_si128(), quote = _mm_set1_epi8(34), carriage = _mm_set1_epi8(13);
  __m128i odd = zero;
  for (int part = 0; part < 4; part++) {
    const __m128i block = _mm_loadu_si128((const __m128i *)(bytes + 16 * part));
    const __m128i marks = _mm_or_si128(_mm_cmpeq_epi8(block, quote), _mm_cmpeq_epi8(block, carriage));
    odd = _mm_or_si128(odd, _mm_or_si128(marks, _mm_or_si128(block, _mm_cmpeq_epi8(block, zero))));
  }
  return _mm_movemask_epi8(odd) != 0;
}

#else

static inline uint64_t bytes_equal64(const uint8_t *bytes, uint8_t wanted) {
  uint64_t mask = 0;
  for (int at = 0; at < 64; at++) mask |= (uint64_t)(bytes[at] == wanted) << at;
  return mask;
}

static inline uint64_t bytes_notplain64(const uint8_t *bytes) {
  uint64_t mask = 0;
  for (int at = 0; at < 64; at++) mask |= (uint64_t)(bytes[at] >= 128 || bytes[at] == 0) << at;
  return mask;
}

static inline int bytes_odd64(const uint8_t *bytes) {
  int odd = 0;
  for (int at = 0; at < 64; at++) odd |= bytes[at] >= 128 || bytes[at] == 0 || bytes[at] == 34 || bytes[at] == 13;
  return odd;
}

#endif

/// Asks for the memory behind an address ahead of its use.
static inline void bytes_prefetch(const void *address) { __builtin_prefetch(address); }

/// mremap(2) with MREMAP_MAYMOVE, which glibc declares only under _GNU_SOURCE; (void *)-1 where there is no memory.
static inline void *bytes_resized(void *memory, size_t old_size, size_t new_size) {
  return (void *)syscall(SYS_mremap, memory, old_size, new_size, 1, NULL);
}

/// mremap(2) with MREMAP_MAYMOVE and MREMAP_FIXED: puts whole pages to another place, over what stood there; (void *)-1 on failure, after
/// which that place may be no memory at all.
static inline void *bytes_moved(void *memory, size_t size, void *place) {
  return (void *)syscall(SYS_mremap, memory, size, size, 3, place);
}

/// Has glibc's heap hold every array, and keep what is freed; the heaps of other systems stay as they are.
static inline void bytes_keep_freed(void) {
#if defined(__GLIBC__)
  mallopt(M_MMAP_MAX, 0);
  mallopt(M_TRIM_THRESHOLD, INT_MAX);
#endif
}

#endif
