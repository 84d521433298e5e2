"""The sentences behind a slide's values, each a dialog that the browser lays over the slide.

They are made with the slide, so that one opens at once, in full screen too, and the show stays where it is.
``presenter.js`` opens the dialog ``say-<mention>``; Esc, a click beside it or its button closes it.
"""

from __future__ import annotations

from collections.abc import Iterator

from zzdash.dashboard.frame import data, links
from zzdash.dashboard.frame.html import Html, el
from zzdash.dashboard.frame.shell import Page
from zzdash.dashboard.parts.library import all_articles
from zzdash.slides.model import Slide
from zzdash.tables.records import ObservationRow
from zzdash.views.articles import Article, text_span
from zzdash.wording import words
from zzdash.wording.source import source, source_title

Row = ObservationRow
LONG = 90  # characters from which a sentence is set smaller


def sheets(page: Page, slide: Slide, ground: str) -> Iterator[Html]:
    """One dialog for each printed number that ``slide`` shows."""
    for mention in dict.fromkeys(_mentions(slide)):
        row = data.observation(mention)
        if row:
            yield _sheet(page, row, ground)


def _mentions(slide: Slide) -> Iterator[str]:
    yield from (slide.mention, slide.figure.mention)
    yield from (mark.mention for mark in slide.chart.marks)


def _sheet(page: Page, row: Row, ground: str) -> Html:
    heading = words.indicator_text(row, page.lang, entity=True)
    return el(
        "dialog",
        el("div", _about(page, row, heading), _quote(page, row), _origin(page, row), cls="zs-say-in"),
        id=f"say-{row['observation']}",
        cls=f"zs-root zs-say zs-{ground}",
        aria_label=page.t("present.say.label", name=heading),
    )


def _about(page: Page, row: Row, heading: str) -> Html:
    """What the number measures: name, place, months, status."""
    scope = el("b", words.scope_text(row["scope"], page.lang))
    facts = [scope, words.period_full(row, page.lang), page.t(f"common.status.{row['status']}")]
    return el("p", el("span", heading), *(el("span", fact) for fact in facts), cls="zs-say-about")


def _quote(page: Page, row: Row) -> Html:
    """The sentence as printed, the number in it marked."""
    numbered = {paragraph.number: paragraph for paragraph in _article(page, row).paragraphs}
    paragraph = numbered[row["paragraph"]]
    text = paragraph.row["text"]
    sentence = text_span(paragraph.pieces, row["quote_start"], row["quote_end"]) or (0, len(text))
    number = text_span(paragraph.pieces, row["start"], row["end"]) or (sentence[0], sentence[0])
    size = " zs-say-long" if sentence[1] - sentence[0] > LONG else ""
    marked = el("mark", text[slice(*number)])
    parts = text[sentence[0] : number[0]], marked, text[number[1] : sentence[1]]
    return el("blockquote", *parts, cls=f"zs-say-quote{size}", lang="zh-CN")


def _article(page: Page, row: Row) -> Article:
    return all_articles(page.tables)[row["article"]]


def _origin(page: Page, row: Row) -> Html:
    """Publisher, date, title and paragraph; a link to the reader, and the button that closes."""
    paper = source(_article(page, row).row, page.lang)
    name = el("b", f"{paper.publisher} {paper.published}")
    place = page.t("present.say.paragraph", n=row["paragraph"])
    whole = el("a", page.t("present.say.open"), href=links.source_url(row, page.lang), target="_blank")
    close = el("button", page.t("present.say.close"), type="button")
    return el(
        "div",
        el("p", name, source_title(paper, page.lang), el("span", place, cls="zs-say-place")),
        el("p", whole, close, cls="zs-say-acts"),
        cls="zs-say-origin",
    )
