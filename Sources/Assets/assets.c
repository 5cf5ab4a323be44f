// The files of templates/ and content/, embedded. Written by .ci/embed.
#include "assets.h"

static const unsigned char a0[] = {
#embed "../../content/actions.yml"
};
static const unsigned char a1[] = {
#embed "../../content/calendar.yml"
};
static const unsigned char a2[] = {
#embed "../../content/en/playbooks/behaviour/discount-hunter.md"
};
static const unsigned char a3[] = {
#embed "../../content/en/playbooks/behaviour/impulse.md"
};
static const unsigned char a4[] = {
#embed "../../content/en/playbooks/behaviour/interested.md"
};
static const unsigned char a5[] = {
#embed "../../content/en/playbooks/behaviour/loyal.md"
};
static const unsigned char a6[] = {
#embed "../../content/en/playbooks/behaviour/targeted.md"
};
static const unsigned char a7[] = {
#embed "../../content/en/playbooks/behaviour/undetermined.md"
};
static const unsigned char a8[] = {
#embed "../../content/en/playbooks/cadence/half-yearly.md"
};
static const unsigned char a9[] = {
#embed "../../content/en/playbooks/cadence/monthly.md"
};
static const unsigned char a10[] = {
#embed "../../content/en/playbooks/cadence/one-time.md"
};
static const unsigned char a11[] = {
#embed "../../content/en/playbooks/cadence/rare.md"
};
static const unsigned char a12[] = {
#embed "../../content/en/playbooks/cadence/seasonal.md"
};
static const unsigned char a13[] = {
#embed "../../content/en/playbooks/cadence/two-time.md"
};
static const unsigned char a14[] = {
#embed "../../content/en/playbooks/cadence/weekly.md"
};
static const unsigned char a15[] = {
#embed "../../content/en/playbooks/funnel/gold.md"
};
static const unsigned char a16[] = {
#embed "../../content/en/playbooks/funnel/golden-green.md"
};
static const unsigned char a17[] = {
#embed "../../content/en/playbooks/funnel/green.md"
};
static const unsigned char a18[] = {
#embed "../../content/en/playbooks/funnel/grey.md"
};
static const unsigned char a19[] = {
#embed "../../content/en/playbooks/funnel/platinum-red.md"
};
static const unsigned char a20[] = {
#embed "../../content/en/playbooks/funnel/platinum.md"
};
static const unsigned char a21[] = {
#embed "../../content/en/playbooks/funnel/red-gold.md"
};
static const unsigned char a22[] = {
#embed "../../content/en/playbooks/funnel/red-green.md"
};
static const unsigned char a23[] = {
#embed "../../content/en/playbooks/funnel/white.md"
};
static const unsigned char a24[] = {
#embed "../../content/en/playbooks/funnel/yellow.md"
};
static const unsigned char a25[] = {
#embed "../../content/en/playbooks/importance/important.md"
};
static const unsigned char a26[] = {
#embed "../../content/en/playbooks/importance/key-account.md"
};
static const unsigned char a27[] = {
#embed "../../content/en/playbooks/importance/ordinary.md"
};
static const unsigned char a28[] = {
#embed "../../content/en/playbooks/importance/potential.md"
};
static const unsigned char a29[] = {
#embed "../../content/en/playbooks/industry/any.md"
};
static const unsigned char a30[] = {
#embed "../../content/en/playbooks/journey/first-purchase.md"
};
static const unsigned char a31[] = {
#embed "../../content/en/playbooks/journey/member.md"
};
static const unsigned char a32[] = {
#embed "../../content/en/playbooks/journey/partner.md"
};
static const unsigned char a33[] = {
#embed "../../content/en/playbooks/journey/potential.md"
};
static const unsigned char a34[] = {
#embed "../../content/en/playbooks/journey/repeat.md"
};
static const unsigned char a35[] = {
#embed "../../content/en/playbooks/life-stage/active.md"
};
static const unsigned char a36[] = {
#embed "../../content/en/playbooks/life-stage/at-risk.md"
};
static const unsigned char a37[] = {
#embed "../../content/en/playbooks/life-stage/churned.md"
};
static const unsigned char a38[] = {
#embed "../../content/en/playbooks/life-stage/sleeping.md"
};
static const unsigned char a39[] = {
#embed "../../content/en/playbooks/node/customer.md"
};
static const unsigned char a40[] = {
#embed "../../content/en/playbooks/node/intended.md"
};
static const unsigned char a41[] = {
#embed "../../content/en/playbooks/node/lead.md"
};
static const unsigned char a42[] = {
#embed "../../content/en/playbooks/node/new.md"
};
static const unsigned char a43[] = {
#embed "../../content/en/playbooks/node/potential.md"
};
static const unsigned char a44[] = {
#embed "../../content/en/playbooks/node/regular.md"
};
static const unsigned char a45[] = {
#embed "../../content/en/playbooks/node/super.md"
};
static const unsigned char a46[] = {
#embed "../../content/en/playbooks/node/unknown.md"
};
static const unsigned char a47[] = {
#embed "../../content/en/playbooks/place/any.md"
};
static const unsigned char a48[] = {
#embed "../../content/en/playbooks/price-line/mid.md"
};
static const unsigned char a49[] = {
#embed "../../content/en/playbooks/price-line/premium.md"
};
static const unsigned char a50[] = {
#embed "../../content/en/playbooks/price-line/unknown.md"
};
static const unsigned char a51[] = {
#embed "../../content/en/playbooks/price-line/value.md"
};
static const unsigned char a52[] = {
#embed "../../content/en/playbooks/purpose/gift.md"
};
static const unsigned char a53[] = {
#embed "../../content/en/playbooks/purpose/own-use.md"
};
static const unsigned char a54[] = {
#embed "../../content/en/playbooks/purpose/production.md"
};
static const unsigned char a55[] = {
#embed "../../content/en/playbooks/purpose/resale.md"
};
static const unsigned char a56[] = {
#embed "../../content/en/playbooks/purpose/unknown.md"
};
static const unsigned char a57[] = {
#embed "../../content/en/playbooks/quadrant/general-development.md"
};
static const unsigned char a58[] = {
#embed "../../content/en/playbooks/quadrant/general-value.md"
};
static const unsigned char a59[] = {
#embed "../../content/en/playbooks/quadrant/important-development.md"
};
static const unsigned char a60[] = {
#embed "../../content/en/playbooks/quadrant/important-value.md"
};
static const unsigned char a61[] = {
#embed "../../content/en/playbooks/rfm/general-development.md"
};
static const unsigned char a62[] = {
#embed "../../content/en/playbooks/rfm/general-retention.md"
};
static const unsigned char a63[] = {
#embed "../../content/en/playbooks/rfm/general-value.md"
};
static const unsigned char a64[] = {
#embed "../../content/en/playbooks/rfm/general-winback.md"
};
static const unsigned char a65[] = {
#embed "../../content/en/playbooks/rfm/important-development.md"
};
static const unsigned char a66[] = {
#embed "../../content/en/playbooks/rfm/important-retention.md"
};
static const unsigned char a67[] = {
#embed "../../content/en/playbooks/rfm/important-value.md"
};
static const unsigned char a68[] = {
#embed "../../content/en/playbooks/rfm/important-winback.md"
};
static const unsigned char a69[] = {
#embed "../../content/en/playbooks/source/any.md"
};
static const unsigned char a70[] = {
#embed "../../content/en/playbooks/temperature/cold.md"
};
static const unsigned char a71[] = {
#embed "../../content/en/playbooks/temperature/hot.md"
};
static const unsigned char a72[] = {
#embed "../../content/en/playbooks/temperature/warm.md"
};
static const unsigned char a73[] = {
#embed "../../content/en/playbooks/tier/regular.md"
};
static const unsigned char a74[] = {
#embed "../../content/en/playbooks/tier/senior.md"
};
static const unsigned char a75[] = {
#embed "../../content/en/playbooks/tier/supreme.md"
};
static const unsigned char a76[] = {
#embed "../../content/en/playbooks/tier/vip.md"
};
static const unsigned char a77[] = {
#embed "../../content/en/playbooks/value/a.md"
};
static const unsigned char a78[] = {
#embed "../../content/en/playbooks/value/b.md"
};
static const unsigned char a79[] = {
#embed "../../content/en/playbooks/value/c.md"
};
static const unsigned char a80[] = {
#embed "../../content/tags.yml"
};
static const unsigned char a81[] = {
#embed "../../templates/colophon.mustache"
};
static const unsigned char a82[] = {
#embed "../../templates/head.mustache"
};
static const unsigned char a83[] = {
#embed "../../templates/init/clientela.yml"
};
static const unsigned char a84[] = {
#embed "../../templates/masthead.mustache"
};
static const unsigned char a85[] = {
#embed "../../templates/page.mustache"
};
static const unsigned char a86[] = {
#embed "../../templates/report.schema.json"
};
static const unsigned char a87[] = {
#embed "../../templates/style.css"
};

const struct clientela_asset clientela_assets[] = {
  {"content/actions.yml", a0, sizeof a0},
  {"content/calendar.yml", a1, sizeof a1},
  {"content/en/playbooks/behaviour/discount-hunter.md", a2, sizeof a2},
  {"content/en/playbooks/behaviour/impulse.md", a3, sizeof a3},
  {"content/en/playbooks/behaviour/interested.md", a4, sizeof a4},
  {"content/en/playbooks/behaviour/loyal.md", a5, sizeof a5},
  {"content/en/playbooks/behaviour/targeted.md", a6, sizeof a6},
  {"content/en/playbooks/behaviour/undetermined.md", a7, sizeof a7},
  {"content/en/playbooks/cadence/half-yearly.md", a8, sizeof a8},
  {"content/en/playbooks/cadence/monthly.md", a9, sizeof a9},
  {"content/en/playbooks/cadence/one-time.md", a10, sizeof a10},
  {"content/en/playbooks/cadence/rare.md", a11, sizeof a11},
  {"content/en/playbooks/cadence/seasonal.md", a12, sizeof a12},
  {"content/en/playbooks/cadence/two-time.md", a13, sizeof a13},
  {"content/en/playbooks/cadence/weekly.md", a14, sizeof a14},
  {"content/en/playbooks/funnel/gold.md", a15, sizeof a15},
  {"content/en/playbooks/funnel/golden-green.md", a16, sizeof a16},
  {"content/en/playbooks/funnel/green.md", a17, sizeof a17},
  {"content/en/playbooks/funnel/grey.md", a18, sizeof a18},
  {"content/en/playbooks/funnel/platinum-red.md", a19, sizeof a19},
  {"content/en/playbooks/funnel/platinum.md", a20, sizeof a20},
  {"content/en/playbooks/funnel/red-gold.md", a21, sizeof a21},
  {"content/en/playbooks/funnel/red-green.md", a22, sizeof a22},
  {"content/en/playbooks/funnel/white.md", a23, sizeof a23},
  {"content/en/playbooks/funnel/yellow.md", a24, sizeof a24},
  {"content/en/playbooks/importance/important.md", a25, sizeof a25},
  {"content/en/playbooks/importance/key-account.md", a26, sizeof a26},
  {"content/en/playbooks/importance/ordinary.md", a27, sizeof a27},
  {"content/en/playbooks/importance/potential.md", a28, sizeof a28},
  {"content/en/playbooks/industry/any.md", a29, sizeof a29},
  {"content/en/playbooks/journey/first-purchase.md", a30, sizeof a30},
  {"content/en/playbooks/journey/member.md", a31, sizeof a31},
  {"content/en/playbooks/journey/partner.md", a32, sizeof a32},
  {"content/en/playbooks/journey/potential.md", a33, sizeof a33},
  {"content/en/playbooks/journey/repeat.md", a34, sizeof a34},
  {"content/en/playbooks/life-stage/active.md", a35, sizeof a35},
  {"content/en/playbooks/life-stage/at-risk.md", a36, sizeof a36},
  {"content/en/playbooks/life-stage/churned.md", a37, sizeof a37},
  {"content/en/playbooks/life-stage/sleeping.md", a38, sizeof a38},
  {"content/en/playbooks/node/customer.md", a39, sizeof a39},
  {"content/en/playbooks/node/intended.md", a40, sizeof a40},
  {"content/en/playbooks/node/lead.md", a41, sizeof a41},
  {"content/en/playbooks/node/new.md", a42, sizeof a42},
  {"content/en/playbooks/node/potential.md", a43, sizeof a43},
  {"content/en/playbooks/node/regular.md", a44, sizeof a44},
  {"content/en/playbooks/node/super.md", a45, sizeof a45},
  {"content/en/playbooks/node/unknown.md", a46, sizeof a46},
  {"content/en/playbooks/place/any.md", a47, sizeof a47},
  {"content/en/playbooks/price-line/mid.md", a48, sizeof a48},
  {"content/en/playbooks/price-line/premium.md", a49, sizeof a49},
  {"content/en/playbooks/price-line/unknown.md", a50, sizeof a50},
  {"content/en/playbooks/price-line/value.md", a51, sizeof a51},
  {"content/en/playbooks/purpose/gift.md", a52, sizeof a52},
  {"content/en/playbooks/purpose/own-use.md", a53, sizeof a53},
  {"content/en/playbooks/purpose/production.md", a54, sizeof a54},
  {"content/en/playbooks/purpose/resale.md", a55, sizeof a55},
  {"content/en/playbooks/purpose/unknown.md", a56, sizeof a56},
  {"content/en/playbooks/quadrant/general-development.md", a57, sizeof a57},
  {"content/en/playbooks/quadrant/general-value.md", a58, sizeof a58},
  {"content/en/playbooks/quadrant/important-development.md", a59, sizeof a59},
  {"content/en/playbooks/quadrant/important-value.md", a60, sizeof a60},
  {"content/en/playbooks/rfm/general-development.md", a61, sizeof a61},
  {"content/en/playbooks/rfm/general-retention.md", a62, sizeof a62},
  {"content/en/playbooks/rfm/general-value.md", a63, sizeof a63},
  {"content/en/playbooks/rfm/general-winback.md", a64, sizeof a64},
  {"content/en/playbooks/rfm/important-development.md", a65, sizeof a65},
  {"content/en/playbooks/rfm/important-retention.md", a66, sizeof a66},
  {"content/en/playbooks/rfm/important-value.md", a67, sizeof a67},
  {"content/en/playbooks/rfm/important-winback.md", a68, sizeof a68},
  {"content/en/playbooks/source/any.md", a69, sizeof a69},
  {"content/en/playbooks/temperature/cold.md", a70, sizeof a70},
  {"content/en/playbooks/temperature/hot.md", a71, sizeof a71},
  {"content/en/playbooks/temperature/warm.md", a72, sizeof a72},
  {"content/en/playbooks/tier/regular.md", a73, sizeof a73},
  {"content/en/playbooks/tier/senior.md", a74, sizeof a74},
  {"content/en/playbooks/tier/supreme.md", a75, sizeof a75},
  {"content/en/playbooks/tier/vip.md", a76, sizeof a76},
  {"content/en/playbooks/value/a.md", a77, sizeof a77},
  {"content/en/playbooks/value/b.md", a78, sizeof a78},
  {"content/en/playbooks/value/c.md", a79, sizeof a79},
  {"content/tags.yml", a80, sizeof a80},
  {"templates/colophon.mustache", a81, sizeof a81},
  {"templates/head.mustache", a82, sizeof a82},
  {"templates/init/clientela.yml", a83, sizeof a83},
  {"templates/masthead.mustache", a84, sizeof a84},
  {"templates/page.mustache", a85, sizeof a85},
  {"templates/report.schema.json", a86, sizeof a86},
  {"templates/style.css", a87, sizeof a87},
};
const size_t clientela_asset_count = sizeof clientela_assets / sizeof *clientela_assets;
