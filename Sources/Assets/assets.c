// The files of templates/ and content/, embedded. Written by .ci/embed.
#include "assets.h"

static const unsigned char a0[] = {
#embed "../../templates/colophon.mustache"
};
static const unsigned char a1[] = {
#embed "../../templates/head.mustache"
};
static const unsigned char a2[] = {
#embed "../../templates/masthead.mustache"
};
static const unsigned char a3[] = {
#embed "../../templates/page.mustache"
};
static const unsigned char a4[] = {
#embed "../../templates/style.css"
};

const struct clientela_asset clientela_assets[] = {
  {"templates/colophon.mustache", a0, sizeof a0},
  {"templates/head.mustache", a1, sizeof a1},
  {"templates/masthead.mustache", a2, sizeof a2},
  {"templates/page.mustache", a3, sizeof a3},
  {"templates/style.css", a4, sizeof a4},
};
const size_t clientela_asset_count = sizeof clientela_assets / sizeof *clientela_assets;
