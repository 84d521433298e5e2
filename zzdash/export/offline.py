"""Slides as one HTML file that needs no network: arrow keys, swipe, full screen, print one slide a page.

Everything is inside: styles, script, QR codes. Links lead back to the dashboard it came from.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path

from zzdash.rules import display
from zzdash.rules.text import t
from zzdash.slides.html import HTML_LANG, Address, slide_html, stylesheet
from zzdash.slides.model import Slide
from zzdash.wording import words

SCHEMES = {"auto": "light dark", "light": "light", "dark": "dark"}
POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:"


def offline_html(
    slides: Sequence[Slide], lang: str, href: Address, address: Callable[[Slide], str], ground: str = "auto"
) -> bytes:
    """The file, UTF-8. ``href`` and ``address`` give absolute links; ``ground`` is auto | light | dark."""
    home = words.scope_text(display.home(), lang, long=True)
    title = escape(t(lang, "present.offline.title", home=home))
    total = len(slides)
    screens = "".join(
        f'<div class="zs-screen">{slide_html(slide, number, total, lang, href, address(slide))}</div>'
        for number, slide in enumerate(slides, 1)
    )
    page = (
        f'<!doctype html><html lang="{HTML_LANG[lang]}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta name="color-scheme" content="{SCHEMES[ground]}"><title>{title}</title>'
        f"<style>:root{{color-scheme:{SCHEMES[ground]}}}{stylesheet()}{_asset('css')}</style></head>"
        f'<body class="zs-root">{screens}{_hint("key", "hint", lang)}{_hint("touch", "swipe", lang)}'
        f"<script>{_asset('js')}</script></body></html>"
    )
    return page.encode("utf-8")


def _hint(by: str, name: str, lang: str) -> str:
    """How to turn pages, for the devices that have keys or that are touched; gone after some seconds."""
    return f'<p class="zs-hint zs-by-{by}">{escape(t(lang, f"present.offline.{name}"))}</p>'


def _asset(kind: str) -> str:
    return Path(__file__).with_name(f"offline.{kind}").read_text("utf-8")
