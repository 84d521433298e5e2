"""Slides as a PowerPoint file: native charts that stay editable, sentences in the notes, a QR code on each.

The same slides as on the screen (1920 × 1080 slide pixels, half a point each). Chinese text carries an East
Asian typeface of its own, or PowerPoint would set it in the Latin one's fallback.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from typing import Any

from pptx import Presentation
from pptx.util import Emu

from zzdash.export.pptx.chart import add_chart
from zzdash.export.pptx.notes import add_notes
from zzdash.export.pptx.shapes import (
    SERIF,
    Box,
    Run,
    bar,
    compose,
    picture,
    png_relation,
    px,
    relation,
    text_box,
)
from zzdash.export.pptx.table import table
from zzdash.rules import display
from zzdash.rules.text import t
from zzdash.slides.layout import fit
from zzdash.slides.model import Figure, Slide
from zzdash.slides.qr import qr_png
from zzdash.wording import words
from zzdash.wording.source import within_quotes

WIDE, HIGH = 1920, 1080
BLANK = 6  # the template's empty layout
GLYPHS = {"plain": "■", "actual": "●", "preliminary": "○", "target": "◇", "planned": "□", "derived": "×"}
LONG_QUOTE = 200  # characters that fit at the larger size
DIGITS = {5: 170, 6: 140, 7: 120}

KICKER: Box = (96, 52, 1500, 44)
TITLE: Box = (96, 94, 1728, 186)
NUMBER: Box = (96, 300, 600, 220)
LINES: Box = (96, 525, 600, 240)
CHART: Box = (740, 290, 1084, 540)
ACROSS: Box = (96, 284, 1728, 570)
FOOT: Box = (96, 872, 1240, 150)
SCAN: Box = (1350, 910, 220, 70)
CODE: Box = (1594, 876, 136, 136)
PAGE: Box = (1740, 924, 84, 50)


def deck(slides: Sequence[Slide], lang: str, address: Callable[[Slide], str], theme: str = "light") -> bytes:
    """The .pptx file. ``address(slide)`` is what its QR code and source line open; ``theme`` light | dark."""
    show = Presentation()
    show.slide_width, show.slide_height = Emu(px(WIDE)), Emu(px(HIGH))
    home = words.scope_text(display.home(), lang, long=True)
    show.core_properties.title = t(lang, "present.offline.title", home=home)
    show.core_properties.author = t(lang, "common.app.title")
    show.core_properties.language = {"zh": "zh-CN", "en": "en-GB"}[lang]
    for number, slide in enumerate(slides, 1):
        sheet = show.slides.add_slide(show.slide_layouts[BLANK])
        if slide.chart.marks:
            add_chart(sheet, _place(slide), slide, theme)
        compose(sheet, _shapes(sheet, slide, number, len(slides), lang, address(slide), theme), theme)
        add_notes(sheet, number, _notes(slide, lang, address(slide)))
    out = io.BytesIO()
    show.save(out)
    return out.getvalue()


def _shapes(
    sheet: Any, slide: Slide, number: int, total: int, lang: str, address: str, theme: str
) -> list[str]:
    """Everything on the slide but its chart."""
    link = relation(sheet, address)
    code = png_relation(sheet, f"qr{number}", qr_png(address))
    size, lines = fit(slide.title)
    title = [[Run(line, size - 4, "ink", bold=True, face=SERIF)] for line in lines]
    page = t(lang, "present.show.number", n=number, total=total)
    scan = t(lang, "present.source.scan" if slide.mention else "present.source.scan_page")
    return [
        text_box("Kicker", KICKER, [[Run(slide.kicker, 28, "ink2")]], theme),
        text_box("Title", TITLE, title, theme, title=True),
        *(_figure(slide.figure, lang, theme) if slide.figure.shown else []),
        *_instead(slide, theme),
        text_box("Sources", FOOT, _foot(slide, lang), theme, link=link),
        text_box("Scan", SCAN, [[Run(scan, 24, "ink2")]], theme, right=True),
        picture(CODE, code, t(lang, "present.source.qr", address=address), link),
        text_box("Page", PAGE, [[Run(page, 24, "ink2")]], theme, right=True),
        bar((0, HIGH - 8, round(WIDE * number / total), 8), "brand", theme),
    ]


def _instead(slide: Slide, theme: str) -> list[str]:
    """What stands where a chart would: a table, or the sentence of a lone value."""
    if slide.table:
        return [table(_place(slide), slide.table, theme)]
    if slide.chart.marks or not slide.quotes:
        return []
    words = slide.quotes[0].text
    run = Run(words, 36 if len(words) < LONG_QUOTE else 28, "ink", face=SERIF)
    return [text_box("Quote", CHART, [[run]], theme)]


def _place(slide: Slide) -> Box:
    """Where the chart or table stands: beside the big number, or all across where there is none."""
    return CHART if slide.figure.shown else ACROSS


def _figure(figure: Figure, lang: str, theme: str) -> list[str]:
    size = DIGITS.get(len(figure.shown), 190 if len(figure.shown) < 5 else 110)
    number = [Run(figure.shown, size, figure.tone, bold=True), Run(f" {figure.unit}", 52, "ink2")]
    lines = [
        [Run(line, 36, "ink" if index else "ink2", bold=index > 0)] for index, line in enumerate(figure.lines)
    ]
    facts = [figure.period, _status(figure.status, lang)]
    lines.append([Run("   ".join(filter(None, facts)), 28, "ink2")])
    return [text_box("Number", NUMBER, [number], theme), text_box("Figure", LINES, lines, theme)]


def _status(name: str, lang: str) -> str:
    return f"{GLYPHS[name]} {t(lang, f'common.status.{name}')}" if name else ""


def _foot(slide: Slide, lang: str) -> list[list[Run]]:
    """Legend and caveat, what does not match, sources; a click opens the words."""
    legend = "   ".join([*(f"{GLYPHS[key.look]} {key.text}" for key in slide.legend), slide.caveat])
    lines = [[Run(legend, 24, "ink2")]]
    lines += [[Run(f"≠ {slide.warning}", 24, "brand", bold=True)]] if slide.warning else []
    lines += [_source(slide, lang)] if slide.sources else []
    return lines


def _source(slide: Slide, lang: str) -> list[Run]:
    first, rest = slide.sources[0], len(slide.sources) - 1
    title = t(lang, "present.source.title", title=within_quotes(first.title, lang))
    more = t(lang, "present.source.more", n=rest + 1, more=rest) if rest else ""
    return [
        Run(t(lang, "present.source.line"), 24, "ink2"),
        Run(f"{first.publisher} {first.published}", 24, "ink", bold=True),
        Run(title + more, 24, "ink2"),
    ]


def _notes(slide: Slide, lang: str, address: str) -> list[str]:
    """What the speaker needs: the title, the sentences with their places, every source, the link."""
    lines = [slide.heading]
    lines += [t(lang, "present.notes.heading")] if slide.quotes else []
    for quote in slide.quotes:
        lines += [quote.text, f"—— {quote.source}"]
    lines += [f"{source.publisher} {source.published}  {source.title}" for source in slide.sources]
    return [*lines, t(lang, "present.notes.link", address=address)]
