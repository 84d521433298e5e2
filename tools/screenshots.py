"""Take the pictures of the READMEs: ``python tools/screenshots.py`` (own server, Chromium, 1440×900).

Each is reduced to 256 colours, so that a clone stays small; run it when a page has changed its look.
"""

from __future__ import annotations

import io
import os
import shutil
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.server import APP, serving

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "docs" / "screenshots"
SIZE = {"width": 1440, "height": 900}
READY = "[data-testid='stApp'][data-test-script-state='notRunning']"
PAGES = {
    "overview": "/?",
    "timeline": "/timeline?",
    "industry": "/industry?",
    "sources": "/sources?article=001&m=001-1014&",
}
SETTLE = 2500  # ms: charts draw and scrolling ends after the run


def shoot(browser: Browser, url: str, locale: str) -> Image.Image:
    """One page as a new visitor sees it."""
    context = browser.new_context(viewport=SIZE, locale=locale)
    page = context.new_page()
    page.goto(url)
    page.wait_for_selector(READY, state="attached", timeout=30_000)
    page.wait_for_timeout(SETTLE)
    image = Image.open(io.BytesIO(page.screenshot()))
    context.close()
    return image.convert("RGB").quantize(256, dither=Image.Dither.NONE)


def main() -> None:
    """Every page in both languages."""
    OUT.mkdir(parents=True, exist_ok=True)
    found = os.environ.get("ZZDASH_BROWSER") or shutil.which("chromium") or shutil.which("google-chrome")
    with serving(APP) as server, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=found, args=["--no-sandbox"])
        for name, path in PAGES.items():
            for lang, locale in (("zh", "zh-CN"), ("en", "en-GB")):
                file = OUT / f"{name}-{lang}.png"
                shoot(browser, f"{server.url}{path}lang={lang}", locale).save(file, optimize=True)
                print(f"{file.relative_to(ROOT)}  {file.stat().st_size // 1024} KB")
        browser.close()


if __name__ == "__main__":
    main()
