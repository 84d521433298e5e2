"""Pictures of the lithium page in HTML: the chain, the tiles, the events. Text in, escaped markup out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from zzdash.dashboard.frame import html, links
from zzdash.dashboard.frame.html import Html, el
from zzdash.dashboard.frame.shell import Page
from zzdash.dashboard.parts.evidence import words_url
from zzdash.rules import display
from zzdash.views.chain import BESIDE, MAIN, Member, Stage, article_id
from zzdash.wording import words
from zzdash.wording.dates import when_text

Row = Mapping[str, Any]
QUOTE = 22  # characters of evidence shown on a chip


def chain(page: Page, stages: Mapping[str, Stage], facts: Mapping[str, Row], unplaced: Sequence[Row],
          exhibitors: Sequence[Row], bodies: Sequence[Row]) -> Html:  # fmt: skip
    """Six arrows from ore to recycling with their companies, what serves them all, and who is not placed."""
    main = [_stage(page, stages[name], facts, arrow=True) for name in MAIN]
    loop = el("div", el("span", page.t("lithium.chain.loop")), cls="zz-loop", aria_hidden="true")
    beside = [_stage(page, stages[name], facts, arrow=False) for name in BESIDE]
    return el(
        "div",
        el("ol", *main, cls="zz-chain"),
        loop,
        el("h3", page.t("lithium.chain.beside"), cls="zz-subhead"),
        el("ul", *beside, cls="zz-chain zz-beside"),
        _named(page, "unplaced", unplaced),
        _named(page, "exhibitors", exhibitors),
        _named(page, "bodies", bodies),
    )


def _stage(page: Page, stage: Stage, facts: Mapping[str, Row], *, arrow: bool) -> Html:
    role = min((display.scope_order(str(one.row["scope"]))[0] for one in stage.everyone), default=None)
    tint = "none" if role is None else ("zone", "city", "other")[role]
    icon = el("span", cls=f"zz-icon zz-icon-{stage.id}", aria_hidden="true")
    head = el("div", icon, cls=f"zz-arrow zz-arrow-{tint}" if arrow else f"zz-round zz-arrow-{tint}")
    chips = [_chip(page, member, facts) for member in stage.members] or [_silent(page, stage)]
    name = el("h3", page.t(f"lithium.stage.{stage.id}"))
    return el("li", head, el("div", name, el("div", *chips, cls="zz-chips"), cls="zz-stage"))


def _silent(page: Page, stage: Stage) -> Html:
    """A stage without companies says so; the words link to where the stage is named."""
    if stage.mention is None:
        return el("span", page.t("lithium.chain.unmentioned"), cls="zz-silent")
    address = words_url(page, stage.mention.mark)
    return el("a", page.t("lithium.chain.no_company"), cls="zz-silent", href=address)


def _chip(page: Page, member: Member, facts: Mapping[str, Row]) -> Html:
    """A company or project; a company's projects stand inside, each with its own place, figures and words."""
    if not member.projects:
        return _line(page, member, facts, "zz-chip")
    head = el("a", el("b", _name(page, member.row)), href=words_url(page, _mark(member)), cls="zz-chip-head")
    inside = [el("li", _line(page, one, facts, "zz-project")) for one in member.projects]
    return el("div", head, el("ul", *inside), cls="zz-chip zz-chip-group")


def _line(page: Page, member: Member, facts: Mapping[str, Row], cls: str) -> Html:
    row, told, name = member.row, member.evidence, _name(page, member.row)
    note = _figures(page, row, facts)
    if not note:
        note = page.t("lithium.chain.inferred") if told is None else clip(told.quote)
    scope = html.scope_tag(str(row["scope"]), page.lang) if words.known(row["scope"]) else None
    return el(
        "a",
        el("span", el("b", name), scope, cls="zz-chip-top"),
        el("small", note) if note != name else None,
        cls=cls if told else f"{cls} zz-chip-inferred",
        href=words_url(page, _mark(member)),
        title=told.quote if told else None,
    )


def _name(page: Page, row: Row) -> str:
    return words.entity_text(row["name"], page.lang)


def _mark(member: Member) -> str:
    """The words to open: those of the stage, else where the name first stands."""
    return member.evidence.mark if member.evidence else _first_words(member.row)


def _first_words(row: Row) -> str:
    return f"{article_id(row['article'])}-{int(row['start'])}-{int(row['end'])}"


def _figures(page: Page, row: Row, facts: Mapping[str, Row]) -> str:
    """The capacity and investment printed for a company or project."""
    named = [
        one
        for column in ("capacity", "investment")
        if words.known(row[column])
        for one in row[column].split(";")
    ]
    values = [words.value_text(facts[one], page.lang) for one in named if one in facts]
    return " · ".join(dict.fromkeys(values))


def clip(quote: str, most: int = QUOTE) -> str:
    """The quote's first ``most`` characters, with an ellipsis where it goes on."""
    plain = " ".join(quote.split())
    return plain if len(plain) <= most else plain[:most].rstrip() + "…"


def _named(page: Page, key: str, rows: Sequence[Row]) -> Html | None:
    """A line of names, each a link to where it first stands."""
    if not rows:
        return None
    names = [_linked_name(page, row) for row in rows]
    joined = html.join(names, page.t("common.card.joiner"))
    return el("p", el("b", page.t(f"lithium.chain.{key}")), joined, cls="zz-unplaced")


def _linked_name(page: Page, row: Row) -> Html:
    printed = row["name"] if page.lang == "en" else None
    return el("a", _name(page, row), href=words_url(page, _first_words(row)), title=printed)


def tiles(page: Page, groups: Sequence[tuple[str, Sequence[Row]]]) -> Html:
    """Figures as linked tiles under a heading for each group."""
    return el(
        "div", *(part for name, rows in groups for part in _tile_group(page, name, rows)), cls="zz-groups"
    )


def _tile_group(page: Page, name: str, rows: Sequence[Row]) -> list[Html]:
    records = sorted(rows, key=lambda row: row["status"] != "actual")
    found = el("div", *(_tile(page, row) for row in records), cls="zz-tiles")
    heading = el("h3", name, cls="zz-subhead") if name else None
    return [el("section", heading, found, cls="zz-group", style=f"--n:{len(records)}")] if records else []


def _tile(page: Page, row: Row) -> Html:
    lang = page.lang
    name = words.indicator_text(row, lang)
    entity = el("small", words.entity_text(row["entity"], lang)) if words.known(row["entity"]) else None
    return el(
        "a",
        el("span", html.value(row, lang), cls="zz-tile-value"),
        el("span", name, entity, cls="zz-tile-name"),
        el("span", html.scope_tag(str(row["scope"]), lang), html.glyph(str(row["status"]), lang),
           el("span", words.period_full(row, lang), cls="zz-tile-when"), cls="zz-tile-foot"),
        cls="zz-tile",
        href=links.source_url(row, lang),
        title=row["quote"],
    )  # fmt: skip


def events(page: Page, rows: Sequence[Row]) -> Html:
    """Dated happenings, each with the words that tell it."""
    items = [
        el(
            "li",
            el("time", when_text(row, page.lang)),
            el(
                "div",
                el("a", row[f"title_{page.lang}"], href=links.source_url(row, page.lang)),
                html.scope_tag(str(row["scope"]), page.lang),
                el("p", clip(str(row["quote"]), 60), cls="zz-quote", lang="zh-CN"),
            ),
        )  # fmt: skip
        for row in rows
    ]
    return el("ol", *items, cls="zz-events")


def chain_table(page: Page, stages: Mapping[str, Stage], others: Sequence[Row]) -> Html:
    """The same companies as a table: stage, name, kind, place, evidence; ``others`` stand at no stage."""
    head = [page.t(f"lithium.column.{name}") for name in ("stage", "name", "kind", "scope", "evidence")]
    body = [
        _chain_row(page, page.t(f"lithium.stage.{name}"), one.row, _told(page, one), _mark(one))
        for name, stage in stages.items()
        for one in stage.everyone
    ]
    source = page.t("common.button.source")
    body += [
        _chain_row(page, page.t("lithium.chain.not_told"), row, source, _first_words(row)) for row in others
    ]
    return html.table(head, body, page.t("common.button.table"))


def _told(page: Page, member: Member) -> str:
    return member.evidence.quote if member.evidence else page.t("lithium.chain.inferred")


def _chain_row(page: Page, stage: str, row: Row, evidence: str, mark: str) -> list[html.Child]:
    scope = html.scope_tag(str(row["scope"]), page.lang) if words.known(row["scope"]) else ""
    link = el("a", evidence, href=words_url(page, mark))
    return [stage, _name(page, row), page.t(f"lithium.entity.{row['kind']}"), scope, link]


def events_table(page: Page, rows: Sequence[Row]) -> Html:
    """The same events as a table."""
    head = [page.t(f"lithium.column.{name}") for name in ("date", "event", "scope", "evidence")]
    return html.table(head, [_event_cells(page, row) for row in rows], page.t("common.button.table"))


def _event_cells(page: Page, row: Row) -> list[html.Child]:
    scope = html.scope_tag(str(row["scope"]), page.lang)
    words_ = el("a", row["quote"], href=links.source_url(row, page.lang))
    return [when_text(row, page.lang), row[f"title_{page.lang}"], scope, words_]
