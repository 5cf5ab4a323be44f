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

#endif
