// The files of templates/ and content/, embedded. Written by .ci/embed.
#include "assets.h"

static const unsigned char a0[] = {
#embed "../../templates/style.css"
};

const struct clientela_asset clientela_assets[] = {
  {"templates/style.css", a0, sizeof a0},
};
const size_t clientela_asset_count = sizeof clientela_assets / sizeof *clientela_assets;
