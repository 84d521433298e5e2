"""Draw a slide as HTML and CSS alone: no script, no chart library, exact at any size.

Every text is escaped; marks and the big number are links to their words. Colours are ``--zs-*`` properties,
both grounds at once by ``light-dark()``, so that ``color-scheme`` of any parent decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from html import escape
from pathlib import Path

from zzdash.charts.tokens import SANS, SERIF, TOKENS
from zzdash.rules.text import t
from zzdash.slides.html_chart import BESIDE, chart
from zzdash.slides.layout import breaks_at_clauses, fit
from zzdash.slides.model import Figure, Slide, Strip
from zzdash.slides.qr import qr_data_uri
from zzdash.wording.source import source_title

Address = Callable[[str], str]
TITLE_CLASSES = {60: "", 50: " zs-long", 42: " zs-longer", 37: " zs-longest"}
DIGITS = {1: 200, 2: 200, 3: 200, 4: 200, 5: 180, 6: 150, 7: 128}
JOINER = "&#8288;"
HTML_LANG = {"zh": "zh-CN", "en": "en"}


@cache
def stylesheet() -> str:
    """Tokens and slides.css with its "96u" lengths spelled out."""
    css = Path(__file__).with_name("slides.css").read_text("utf-8")
    drawn = re.sub(r"(?<![\w#.-])(-?\d+(?:\.\d+)?)u\b", r"calc(var(--u)*\1)", css)
    plain = "".join(f"--zs-{name}:{light};" for name, (light, _) in TOKENS.items())
    both = "".join(f"--zs-{name}:light-dark({light},{dark});" for name, (light, dark) in TOKENS.items())
    fonts = f"--zs-sans:{SANS};--zs-serif:{SERIF};"
    return f".zs-root{{{plain}{fonts}}}@supports (color:light-dark(#000,#fff)){{.zs-root{{{both}}}}}{drawn}"


def slide_html(slide: Slide, number: int, total: int, lang: str, href: Address, address: str) -> str:
    """One slide, ``number`` of ``total``; ``href`` makes a mention's link, the QR code opens ``address``."""
    return (
        f'<section class="zs zs-{slide.chart.form}-slide" lang="{HTML_LANG[lang]}" id="zs-{escape(slide.id)}"'
        f' aria-label="{escape(slide.heading)}"><header><p class="zs-kicker">{escape(slide.kicker)}</p>'
        f'{_title(slide)}</header><div class="zs-body">{_figure(slide.figure, lang, href)}'
        f"{chart(slide.chart, lang, href)}</div>{_foot(slide, number, total, lang, href, address)}"
        f'<div class="zs-progress" style="width:{100 * number / total:.4g}%"></div></section>'
    )


def _title(slide: Slide) -> str:
    whole = breaks_at_clauses(slide.title)
    clauses = "".join(_clause(clause) if whole else escape(clause) for clause in slide.title)
    return f'<h2 class="zs-title{TITLE_CLASSES[fit(slide.title)[0]]}">{clauses}</h2>'


def _clause(text: str) -> str:
    """A clause that breaks as a whole; only a language that writes spaces gets one after it."""
    return f'<span class="zs-clause">{escape(text.rstrip())}</span>{" " if text.endswith(" ") else ""}'


def _figure(figure: Figure, lang: str, href: Address) -> str:
    size = DIGITS.get(len(figure.shown), 110)
    number = (
        f'<div class="zs-number" style="--digits:{size}"><span>{escape(figure.shown)}</span>'
        f"<small>{escape(figure.unit)}</small></div>"
    )
    lines = "".join(_line(line, strong=index > 0) for index, line in enumerate(figure.lines))
    inner = number + lines + _facts(figure, lang)
    tone = f"zs-figure zs-{figure.tone}"
    if figure.mention:
        return f'<a class="{tone}"{BESIDE} href="{escape(href(figure.mention))}">{inner}</a>'
    return f'<div class="{tone}">{inner}</div>'


def _line(text: str, strong: bool) -> str:
    unbroken = escape(text).replace("-", f"{JOINER}-{JOINER}")  # High-end stays on one line
    return f'<p class="zs-line{" zs-strong" if strong else ""}">{unbroken}</p>'


def _facts(figure: Figure, lang: str) -> str:
    parts = [_strip(figure.strip)] if figure.strip else []
    parts += [f"<span>{escape(figure.period)}</span>"] if figure.period else []
    parts += [_key(figure.status, t(lang, f"common.status.{figure.status}"))] if figure.status else []
    return f'<div class="zs-facts">{"".join(parts)}</div>' if parts else ""


def _strip(strip: Strip) -> str:
    first = strip.last if strip.stock else strip.first
    cells = "".join(
        f'<i class="{"on" if first <= month <= strip.last else ""}"></i>' for month in range(1, 13)
    )
    form = " zs-stock" if strip.stock else " zs-open" if strip.open_end else ""
    return f'<span class="zs-strip{form}" aria-hidden="true">{cells}</span>'


def _key(look: str, text: str) -> str:
    """The glyph of a status with its words."""
    return f'<span class="zs-status"><i class="zs-glyph {look}" aria-hidden="true"></i>{escape(text)}</span>'


def _foot(slide: Slide, number: int, total: int, lang: str, href: Address, address: str) -> str:
    legend = "".join(_key(key.look, key.text) for key in slide.legend)
    caveat = f"<span>{escape(slide.caveat)}</span>" if slide.caveat else ""
    warning = f'<p class="zs-warning">{escape(slide.warning)}</p>' if slide.warning else ""
    scan = t(lang, "present.source.scan" if slide.mention else "present.source.scan_page")
    spoken = t(lang, "present.source.qr", address=address)
    return (
        f'<footer class="zs-foot"><div class="zs-notes"><p class="zs-legend">{legend}{caveat}</p>{warning}'
        f"{_sources(slide, lang, href)}</div>"
        f'<span class="zs-scan">{escape(scan)}</span><a class="zs-qr"{BESIDE} href="{escape(address)}">'
        f'<img src="{qr_data_uri(address)}" alt="{escape(spoken)}"></a>'
        f'<span class="zs-page">{t(lang, "present.show.number", n=number, total=total)}</span></footer>'
    )


def _sources(slide: Slide, lang: str, href: Address) -> str:
    if not slide.sources:
        return ""
    first, rest = slide.sources[0], slide.sources[1:]
    paper = f"<b>{escape(f'{first.publisher} {first.published}')}</b>"
    text = f'{paper}<span class="zs-headline">{escape(source_title(first, lang))}</span>'
    if slide.mention:
        text = f'<a class="zs-paper"{BESIDE} href="{escape(href(slide.mention))}">{text}</a>'
    more = t(lang, "present.source.more", n=len(slide.sources), more=len(rest)) if rest else ""
    line = escape(t(lang, "present.source.line"))
    return f'<p class="zs-source"><span>{line}</span>{text}<span>{escape(more)}</span></p>'
