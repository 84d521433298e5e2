"""Pictures of the industry's page in HTML: the chain, the tiles, the events. Text in, escaped markup out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from zzdash.dashboard.frame import html, links
from zzdash.dashboard.frame.html import Html, el
from zzdash.dashboard.frame.shell import Page
from zzdash.dashboard.parts.evidence import words_url
from zzdash.rules import display
from zzdash.tables.records import EntityRow, EventRow, ObservationRow
from zzdash.views.chain import Member, Stage
from zzdash.views.industry import leading
from zzdash.wording import words
from zzdash.wording.dates import when_text

Row = ObservationRow
Facts = Mapping[str, ObservationRow]  # by id
QUOTE = 22  # characters of evidence shown on a chip


def chain(page: Page, stages: Sequence[Stage], facts: Facts, unplaced: Sequence[EntityRow],
          exhibitors: Sequence[EntityRow], bodies: Sequence[EntityRow]) -> Html:  # fmt: skip
    """An arrow for each stage with its companies, what serves them all, and who is not placed."""
    main = [one for one in stages if not one.rule.beside]
    return el(
        "div",
        el("ol", *(_stage(page, one, facts, arrow=True) for one in main), cls="zz-chain"),
        _loop(page, [one.rule.id for one in main]),
        *_beside(page, [one for one in stages if one.rule.beside], facts),
        _named(page, "unplaced", unplaced),
        _named(page, "exhibitors", exhibitors),
        _named(page, "bodies", bodies),
        style=f"--stages:{len(main)}",
    )


def _loop(page: Page, main: Sequence[str]) -> Html | None:
    """The way back from under the last arrow to under another; None where industry.toml says none."""
    its = leading().chain
    if its is None or its.loop is None or its.loop.stage not in main:
        return None
    back = el("span", its.loop[page.lang])
    return el("div", back, cls="zz-loop", aria_hidden="true", style=f"--to:{main.index(its.loop.stage)}")


def _beside(page: Page, stages: Sequence[Stage], facts: Facts) -> list[Html]:
    """The stages that serve several others, under a heading of their own."""
    if not stages:
        return []
    heading = el("h3", page.t("industry.chain.beside"), cls="zz-subhead")
    listed = [_stage(page, one, facts, arrow=False) for one in stages]
    return [heading, el("ul", *listed, cls="zz-chain zz-beside")]


def _stage(page: Page, stage: Stage, facts: Facts, *, arrow: bool) -> Html:
    role = min((display.scope_order(str(one.row["scope"]))[0] for one in stage.everyone), default=None)
    tint = "none" if role is None else ("zone", "city", "other")[role]
    icon = el("span", cls=f"zz-icon zz-icon-{stage.rule.icon or 'box'}", aria_hidden="true")
    head = el("div", icon, cls=f"zz-arrow zz-arrow-{tint}" if arrow else f"zz-round zz-arrow-{tint}")
    chips = [_chip(page, member, facts) for member in stage.members] or [_silent(page, stage)]
    name = el("h3", stage.rule.name[page.lang])
    return el("li", head, el("div", name, el("div", *chips, cls="zz-chips"), cls="zz-stage"))


def _silent(page: Page, stage: Stage) -> Html:
    """A stage without companies says so; the words link to where the stage is named."""
    if stage.mention is None:
        return el("span", page.t("industry.chain.unmentioned"), cls="zz-silent")
    address = words_url(page, stage.mention.mark)
    return el("a", page.t("industry.chain.no_company"), cls="zz-silent", href=address)


def _chip(page: Page, member: Member, facts: Facts) -> Html:
    """A company or project; a company's projects stand inside, each with its own place, figures and words."""
    if not member.projects:
        return _line(page, member, facts, "zz-chip")
    head = el("a", el("b", _name(page, member.row)), href=words_url(page, _mark(member)), cls="zz-chip-head")
    inside = [el("li", _line(page, one, facts, "zz-project")) for one in member.projects]
    return el("div", head, el("ul", *inside), cls="zz-chip zz-chip-group")


def _line(page: Page, member: Member, facts: Facts, cls: str) -> Html:
    row, told, name = member.row, member.evidence, _name(page, member.row)
    note = _figures(page, row, facts)
    if not note:
        note = page.t("industry.chain.inferred") if told is None else clip(told.quote)
    scope = html.scope_tag(str(row["scope"]), page.lang) if words.known(row["scope"]) else None
    return el(
        "a",
        el("span", el("b", name), scope, cls="zz-chip-top"),
        el("small", note) if note != name else None,
        cls=cls if told else f"{cls} zz-chip-inferred",
        href=words_url(page, _mark(member)),
        title=told.quote if told else None,
    )


def _name(page: Page, row: EntityRow) -> str:
    return words.entity_text(row["name"], page.lang)


def _mark(member: Member) -> str:
    """The words to open: those of the stage, else where the name first stands."""
    return member.evidence.mark if member.evidence else _first_words(member.row)


def _first_words(row: EntityRow) -> str:
    return f"{row['article']}-{row['start']}-{row['end']}"


def _figures(page: Page, row: EntityRow, facts: Facts) -> str:
    """The capacity and investment printed for a company or project."""
    named = [*row["capacity"].split(";"), *row["investment"].split(";")]
    values = [words.value_text(facts[one], page.lang) for one in named if one in facts]
    return " · ".join(dict.fromkeys(values))


def clip(quote: str, most: int = QUOTE) -> str:
    """The quote's first ``most`` characters, with an ellipsis where it goes on."""
    plain = " ".join(quote.split())
    return plain if len(plain) <= most else plain[:most].rstrip() + "…"


def _named(page: Page, key: str, rows: Sequence[EntityRow]) -> Html | None:
    """A line of names, each a link to where it first stands."""
    if not rows:
        return None
    names = [_linked_name(page, row) for row in rows]
    joined = html.join(names, page.t("common.card.joiner"))
    return el("p", el("b", page.t(f"industry.chain.{key}")), joined, cls="zz-unplaced")


def _linked_name(page: Page, row: EntityRow) -> Html:
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


def events(page: Page, rows: Sequence[EventRow]) -> Html:
    """Dated happenings, each with the words that tell it."""
    items = [
        el(
            "li",
            el("time", when_text(row, page.lang)),
            el(
                "div",
                el("a", words.title_of(row, page.lang), href=links.source_url(row, page.lang)),
                html.scope_tag(str(row["scope"]), page.lang),
                el("p", clip(str(row["quote"]), 60), cls="zz-quote", lang="zh-CN"),
            ),
        )  # fmt: skip
        for row in rows
    ]
    return el("ol", *items, cls="zz-events")


def chain_table(page: Page, stages: Sequence[Stage], others: Sequence[EntityRow]) -> Html:
    """The same companies as a table: stage, name, kind, place, evidence; ``others`` stand at no stage."""
    head = [page.t(f"industry.column.{name}") for name in ("stage", "name", "kind", "scope", "evidence")]
    body = [
        _chain_row(page, stage.rule.name[page.lang], one.row, _told(page, one), _mark(one))
        for stage in stages
        for one in stage.everyone
    ]
    source = page.t("common.button.source")
    body += [
        _chain_row(page, page.t("industry.chain.not_told"), row, source, _first_words(row)) for row in others
    ]
    return html.table(head, body, page.t("common.button.table"))


def _told(page: Page, member: Member) -> str:
    return member.evidence.quote if member.evidence else page.t("industry.chain.inferred")


def _chain_row(page: Page, stage: str, row: EntityRow, evidence: str, mark: str) -> list[html.Child]:
    scope = html.scope_tag(str(row["scope"]), page.lang) if words.known(row["scope"]) else ""
    link = el("a", evidence, href=words_url(page, mark))
    return [stage, _name(page, row), page.t(f"industry.entity.{row['kind']}"), scope, link]


def events_table(page: Page, rows: Sequence[EventRow]) -> Html:
    """The same events as a table."""
    head = [page.t(f"industry.column.{name}") for name in ("date", "event", "scope", "evidence")]
    return html.table(head, [_event_cells(page, row) for row in rows], page.t("common.button.table"))


def _event_cells(page: Page, row: EventRow) -> list[html.Child]:
    scope = html.scope_tag(str(row["scope"]), page.lang)
    words_ = el("a", row["quote"], href=links.source_url(row, page.lang))
    return [when_text(row, page.lang), words.title_of(row, page.lang), scope, words_]
