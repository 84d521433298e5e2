"""The parts of the sources page: header, tools, results, the text, and the card of facts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import streamlit as st

from zzdash.dashboard.frame import address, data, html, links
from zzdash.dashboard.frame.html import Html, el
from zzdash.dashboard.frame.shell import Page
from zzdash.dashboard.parts import fact
from zzdash.dashboard.parts.behaviour import copyable
from zzdash.dashboard.parts.card import publisher
from zzdash.dashboard.parts.reader import Lit, paragraph_html
from zzdash.dashboard.search import finder
from zzdash.dashboard.search.figures import Span
from zzdash.reading.model import MEASURED
from zzdash.tables.load import Tables
from zzdash.tables.records import MentionRow
from zzdash.views.articles import Article, Paragraph, Place, text_span
from zzdash.views.fact import evidence_for
from zzdash.views.industry import concerns
from zzdash.views.lanes import lanes_of
from zzdash.wording.citation import bibtex, gbt

INNER_QUOTES = str.maketrans("“”", "‘’")  # of words that are quoted themselves


def when(page: Page, article: Article) -> str:
    """The date of an article with how it is known: printed, or inferred from which words."""
    row = article.row
    date = day(row["published"], page)
    if row["date_basis"] == "printed":
        return page.t("sources.date_printed", date=date)
    quoted = "".join(
        page.t("sources.quoted", words=" ".join(part.split()).translate(INNER_QUOTES))
        for part in _parts(row["date_words"])
    )
    return page.t("sources.date_inferred", date=date, words=quoted.strip())


def day(date: str, page: Page) -> str:
    """ "2019-10" or "2025-01-24" in words: 2019年10月, 24 Jan 2025; anything else as it is."""
    year, *rest = date.split("-")
    if not 1 <= len(rest) <= 2 or not all(part.isdecimal() for part in rest) or not 1 <= int(rest[0]) <= 12:
        return date
    month = page.t(f"common.month.{int(rest[0])}")
    if len(rest) == 1:
        return page.t("sources.month", year=year, month=month)
    return page.t("sources.day", year=year, month=month, day=int(rest[1]))


def _parts(cell: str) -> list[str]:
    return [part for part in cell.split(";") if part]


def header(page: Page, article: Article) -> Html:
    """Id, publisher, date, length and numbers over the serif title."""
    row = article.row
    size = page.counted("sources.size", len(article.mentions), characters=f"{row['characters']:,}")
    kicker = " · ".join([row["article"], publisher(page, article.row), when(page, article), size])
    return html.page_header(el("span", row["title"], lang="zh-CN"), kicker)


def article_list(page: Page, library: Mapping[str, Article]) -> None:
    """Every article as a card that opens it."""
    html.show(el("div", *(_listed(page, article) for article in library.values()), cls="zz-articles"))


def _listed(page: Page, article: Article) -> Html:
    name = article.row["article"]
    aside = len(article.mentions) - article.measured
    return el(
        "a",
        el("span", f"{name} · {publisher(page, article.row)}", cls="zz-kicker"),
        el("span", article.row["title"], cls="zz-card-title", lang="zh-CN"),
        el("span", when(page, article), cls="zz-meta"),
        el("span", page.t("sources.counts", measured=article.measured, aside=aside), cls="zz-meta"),
        href=links.page_url("sources", page.lang, article=name),
        cls="zz-article",
    )


def legend(page: Page, article: Article) -> Html:
    """Only the kinds this article has, each as it looks in the text, with its count."""
    counts = Counter(row["kind"] if row["kind"] in MEASURED else "aside" for row in article.mentions)
    marks = [_legend_mark(page, kind, counts[kind]) for kind in (*MEASURED, "aside") if counts[kind]]
    return el("div", *marks, cls="zz-legend zz-reader-legend")


def _legend_mark(page: Page, kind: str, count: int) -> Html:
    aside = kind == "aside"
    name = page.t("sources.aside") if aside else page.t(f"common.kind.{kind}")
    mark = None if aside else page.t(f"common.kind_mark.{kind}")
    return el("span", el("span", name, cls=f"zz-n zz-n-{kind}", data_mark=mark), el("small", count))


def article_text(page: Page, article: Article, place: Place | None) -> bool:
    """The paragraphs. True when there is something to bring into view."""
    wanted = address.text("p")
    found = finder.places(address.text("q"), article.row["article"])
    blocks, aim = [], False
    for paragraph in article.paragraphs:
        lit = _lit(paragraph, place, found.get(paragraph.number, ()))
        here = place is None and str(paragraph.number) == wanted
        aim = aim or here or place is not None
        blocks.append(paragraph_html(paragraph.row, paragraph.marks, lit, page.lang, here))
    html.show(el("div", *blocks, cls="zz-reader"))
    return aim


def _lit(paragraph: Paragraph, place: Place | None, found: Sequence[Span]) -> Lit:
    if place is None:
        return Lit(found=found)
    whole = place.event is not None or not place.mention
    evidence = text_span(paragraph.pieces, place.start, place.end) if whole else None
    return Lit(place.mention, evidence, found)


def facts(page: Page, article: Article, place: Place | None) -> None:
    """The card at the right: the chosen number's facts, else the article's."""
    row = _mention(article, place)
    event = place.event if place else None
    with st.container(border=True, key="card-fact" if row or event else "card-about"):
        if event:
            html.show(fact.happening(event, day(event["date"], page) if "date" in event else "", page.lang))
        if row is None and event is None:
            html.show(about(page, article))
        if row:
            html.show(_steps(page, article, row), _facts(page, row), _ways(page, row))
        number = row["paragraph"] if row else None
        with st.popover(page.t("sources.cite"), type="tertiary", key="cite"):
            _citation(page, "GB/T 7714", gbt(article.row, "zh", number), "gbt")
            _citation(page, "BibTeX", bibtex(article.row, page.lang, number), "bib")


def _citation(page: Page, name: str, text: str, key: str) -> None:
    html.show(el("b", name))
    copyable(text.strip(), page.t("sources.copy"), page.t("sources.copied"), f"copy-{key}")


def _mention(article: Article, place: Place | None) -> MentionRow | None:
    wanted = place.mention if place else ""
    return next((row for row in article.mentions if row["mention"] == wanted), None)


def _facts(page: Page, row: MentionRow) -> Html:
    observation = data.observation(row["mention"])
    if observation is None:
        return fact.aside(row, page.lang)
    evidence = evidence_for(page.tables, row["mention"])
    return fact.measured(observation, row, evidence, page.lang)


def _steps(page: Page, article: Article, row: MentionRow) -> Html:
    """Previous and next number of the article."""
    names = [mention["mention"] for mention in article.mentions]
    at = names.index(row["mention"])
    ends = (("previous", at - 1), ("next", at + 1))
    before, after = (
        el(
            "a",
            page.t(f"sources.{word}"),
            href=links.source_url(names[to], page.lang),
            cls="zz-link",
            rel=word[:4],
        )
        if 0 <= to < len(names)
        else el("span", page.t(f"sources.{word}"), cls="zz-off")
        for word, to in ends
    )
    count = el("span", page.t("sources.nth", n=at + 1, of=len(names)))
    return el("nav", before, count, after, cls="zz-steps", aria_label=page.t("sources.steps"))


def _ways(page: Page, row: MentionRow) -> Html | None:
    """From a measurement on to its data row and to the charts that show it."""
    name = row["mention"]
    observation = data.observation(name)
    if observation is None:
        return None
    ways = {page.t("common.button.row"): links.data_url(name, page.lang)}
    if lane := _lanes(data.stamp(), page.tables).get(name):
        ways[page.t("sources.on_timeline")] = links.page_url("timeline", page.lang, lane=[lane])
    if concerns(observation):
        ways[page.t("common.page.industry")] = links.page_url("industry", page.lang)
    return el("p", *(el("a", word, href=url, cls="zz-link") for word, url in ways.items()), cls="zz-ways")


@st.cache_resource(max_entries=2, show_spinner=False)
def _lanes(stamp: data.Stamp, _tables: Tables) -> dict[str, str]:
    """Observation id → the lane of the timeline that shows it."""
    return {block.source: lane.key for lane in lanes_of(_tables) for block in lane.blocks}


def about(page: Page, article: Article) -> Html:
    """The article itself: where and when it appeared, how that is known, and that its text is untouched."""
    row = article.row
    aside = len(article.mentions) - article.measured
    pairs = {
        "publisher": publisher(page, article.row),
        "date": when(page, article),
        "home": html.scope_tag(row["home"], page.lang),
        "numbers": page.t("sources.counts", measured=article.measured, aside=aside),
        "file": el("code", row["file"]),
        "sha256": el("code", f"{row['sha256'][:16]}…", title=row["sha256"]),
    }
    listed = (
        part
        for name, value in pairs.items()
        for part in (el("dt", page.t(f"sources.about.{name}")), el("dd", value))
    )
    return el(
        "div",
        el("h2", page.t("sources.about.title"), cls="zz-card-title"),
        el("dl", *listed, cls="zz-facts"),
        el("p", page.t("sources.about.hint"), cls="zz-meta"),
        cls="zz-fact",
    )


def gone(page: Page, near: MentionRow | None) -> None:
    """A link to a number that is no longer in the data: say so, offer the nearest."""
    parts: list[Html | str] = [page.t("sources.gone")]
    if near:
        words = page.t("sources.nearest", words="".join(near["surface"].split()))
        parts += [" ", html.source_link(near, page.lang, words)]
    html.show(el("p", *parts, cls="zz-notice", role="status"))
