#ifndef CLIENTELA_ASSETS_H
#define CLIENTELA_ASSETS_H

#include <stddef.h>

/// A file of `templates/` or `content/`, as it was when the program was built.
struct clientela_asset {
  const char *path;            ///< path from the top of the project, "/" between parts
  const unsigned char *bytes;  ///< its bytes, without a terminating zero
  size_t length;               ///< how many
};

/// All files, in the byte order of their paths.
extern const struct clientela_asset clientela_assets[];

/// How many files there are.
extern const size_t clientela_asset_count;

/// The file with a number, 0 to clientela_asset_count - 1. Swift cannot see an array whose length is not known here.
static inline const struct clientela_asset *clientela_asset_at(size_t number) { return clientela_assets + number; }

#endif
