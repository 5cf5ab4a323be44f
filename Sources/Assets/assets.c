// The files of templates/ and content/, embedded. Written by .ci/embed.
#include "assets.h"

static const unsigned char a0[] = {
#embed "../../content/en/playbooks/cadence/half-yearly.md"
};
static const unsigned char a1[] = {
#embed "../../content/en/playbooks/cadence/monthly.md"
};
static const unsigned char a2[] = {
#embed "../../content/en/playbooks/cadence/one-time.md"
};
static const unsigned char a3[] = {
#embed "../../content/en/playbooks/cadence/rare.md"
};
static const unsigned char a4[] = {
#embed "../../content/en/playbooks/cadence/seasonal.md"
};
static const unsigned char a5[] = {
#embed "../../content/en/playbooks/cadence/two-time.md"
};
static const unsigned char a6[] = {
#embed "../../content/en/playbooks/cadence/weekly.md"
};
static const unsigned char a7[] = {
#embed "../../content/en/playbooks/importance/important.md"
};
static const unsigned char a8[] = {
#embed "../../content/en/playbooks/importance/key-account.md"
};
static const unsigned char a9[] = {
#embed "../../content/en/playbooks/importance/ordinary.md"
};
static const unsigned char a10[] = {
#embed "../../content/en/playbooks/importance/potential.md"
};
static const unsigned char a11[] = {
#embed "../../content/en/playbooks/life-stage/active.md"
};
static const unsigned char a12[] = {
#embed "../../content/en/playbooks/life-stage/at-risk.md"
};
static const unsigned char a13[] = {
#embed "../../content/en/playbooks/life-stage/churned.md"
};
static const unsigned char a14[] = {
#embed "../../content/en/playbooks/life-stage/sleeping.md"
};
static const unsigned char a15[] = {
#embed "../../content/en/playbooks/quadrant/general-development.md"
};
static const unsigned char a16[] = {
#embed "../../content/en/playbooks/quadrant/general-value.md"
};
static const unsigned char a17[] = {
#embed "../../content/en/playbooks/quadrant/important-development.md"
};
static const unsigned char a18[] = {
#embed "../../content/en/playbooks/quadrant/important-value.md"
};
static const unsigned char a19[] = {
#embed "../../content/en/playbooks/rfm/general-development.md"
};
static const unsigned char a20[] = {
#embed "../../content/en/playbooks/rfm/general-retention.md"
};
static const unsigned char a21[] = {
#embed "../../content/en/playbooks/rfm/general-value.md"
};
static const unsigned char a22[] = {
#embed "../../content/en/playbooks/rfm/general-winback.md"
};
static const unsigned char a23[] = {
#embed "../../content/en/playbooks/rfm/important-development.md"
};
static const unsigned char a24[] = {
#embed "../../content/en/playbooks/rfm/important-retention.md"
};
static const unsigned char a25[] = {
#embed "../../content/en/playbooks/rfm/important-value.md"
};
static const unsigned char a26[] = {
#embed "../../content/en/playbooks/rfm/important-winback.md"
};
static const unsigned char a27[] = {
#embed "../../content/en/playbooks/tier/regular.md"
};
static const unsigned char a28[] = {
#embed "../../content/en/playbooks/tier/senior.md"
};
static const unsigned char a29[] = {
#embed "../../content/en/playbooks/tier/supreme.md"
};
static const unsigned char a30[] = {
#embed "../../content/en/playbooks/tier/vip.md"
};
static const unsigned char a31[] = {
#embed "../../content/en/playbooks/value/a.md"
};
static const unsigned char a32[] = {
#embed "../../content/en/playbooks/value/b.md"
};
static const unsigned char a33[] = {
#embed "../../content/en/playbooks/value/c.md"
};
static const unsigned char a34[] = {
#embed "../../content/tags.yml"
};
static const unsigned char a35[] = {
#embed "../../templates/colophon.mustache"
};
static const unsigned char a36[] = {
#embed "../../templates/head.mustache"
};
static const unsigned char a37[] = {
#embed "../../templates/init/clientela.yml"
};
static const unsigned char a38[] = {
#embed "../../templates/masthead.mustache"
};
static const unsigned char a39[] = {
#embed "../../templates/page.mustache"
};
static const unsigned char a40[] = {
#embed "../../templates/report.schema.json"
};
static const unsigned char a41[] = {
#embed "../../templates/style.css"
};

const struct clientela_asset clientela_assets[] = {
  {"content/en/playbooks/cadence/half-yearly.md", a0, sizeof a0},
  {"content/en/playbooks/cadence/monthly.md", a1, sizeof a1},
  {"content/en/playbooks/cadence/one-time.md", a2, sizeof a2},
  {"content/en/playbooks/cadence/rare.md", a3, sizeof a3},
  {"content/en/playbooks/cadence/seasonal.md", a4, sizeof a4},
  {"content/en/playbooks/cadence/two-time.md", a5, sizeof a5},
  {"content/en/playbooks/cadence/weekly.md", a6, sizeof a6},
  {"content/en/playbooks/importance/important.md", a7, sizeof a7},
  {"content/en/playbooks/importance/key-account.md", a8, sizeof a8},
  {"content/en/playbooks/importance/ordinary.md", a9, sizeof a9},
  {"content/en/playbooks/importance/potential.md", a10, sizeof a10},
  {"content/en/playbooks/life-stage/active.md", a11, sizeof a11},
  {"content/en/playbooks/life-stage/at-risk.md", a12, sizeof a12},
  {"content/en/playbooks/life-stage/churned.md", a13, sizeof a13},
  {"content/en/playbooks/life-stage/sleeping.md", a14, sizeof a14},
  {"content/en/playbooks/quadrant/general-development.md", a15, sizeof a15},
  {"content/en/playbooks/quadrant/general-value.md", a16, sizeof a16},
  {"content/en/playbooks/quadrant/important-development.md", a17, sizeof a17},
  {"content/en/playbooks/quadrant/important-value.md", a18, sizeof a18},
  {"content/en/playbooks/rfm/general-development.md", a19, sizeof a19},
  {"content/en/playbooks/rfm/general-retention.md", a20, sizeof a20},
  {"content/en/playbooks/rfm/general-value.md", a21, sizeof a21},
  {"content/en/playbooks/rfm/general-winback.md", a22, sizeof a22},
  {"content/en/playbooks/rfm/important-development.md", a23, sizeof a23},
  {"content/en/playbooks/rfm/important-retention.md", a24, sizeof a24},
  {"content/en/playbooks/rfm/important-value.md", a25, sizeof a25},
  {"content/en/playbooks/rfm/important-winback.md", a26, sizeof a26},
  {"content/en/playbooks/tier/regular.md", a27, sizeof a27},
  {"content/en/playbooks/tier/senior.md", a28, sizeof a28},
  {"content/en/playbooks/tier/supreme.md", a29, sizeof a29},
  {"content/en/playbooks/tier/vip.md", a30, sizeof a30},
  {"content/en/playbooks/value/a.md", a31, sizeof a31},
  {"content/en/playbooks/value/b.md", a32, sizeof a32},
  {"content/en/playbooks/value/c.md", a33, sizeof a33},
  {"content/tags.yml", a34, sizeof a34},
  {"templates/colophon.mustache", a35, sizeof a35},
  {"templates/head.mustache", a36, sizeof a36},
  {"templates/init/clientela.yml", a37, sizeof a37},
  {"templates/masthead.mustache", a38, sizeof a38},
  {"templates/page.mustache", a39, sizeof a39},
  {"templates/report.schema.json", a40, sizeof a40},
  {"templates/style.css", a41, sizeof a41},
};
const size_t clientela_asset_count = sizeof clientela_assets / sizeof *clientela_assets;
