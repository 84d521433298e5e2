"""What a card's slide says: its title names the finding, or at least the indicators and years of its rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from zzdash.rules.text import t
from zzdash.rules.values import FACTS
from zzdash.slides.frame import clauses
from zzdash.slides.groups import Group
from zzdash.slides.layout import full_size
from zzdash.slides.material import Material, Row, when, who, years_of
from zzdash.slides.phrases import phrase, short_value, topic
from zzdash.slides.rules.growth import rates_title
from zzdash.views import comparable
from zzdash.wording import words

MOST_NAMES = 4  # in a title; more are counted


def title_of(group: Group, matter: Material) -> str:
    """The title, with "|" where it may break; a group of several slides counts them."""
    rows, lang = group.whole, matter.lang
    if len(rows) == 1:
        said = _one(rows[0], lang)
    elif group.form == "rates":
        said = rates_title(rows, matter)
    elif group.form == "item":
        said = _entities(rows, lang) if words.known(rows[0]["entity"]) else _item(rows, lang)
    else:
        said = _table(rows, lang)
    return said + (t(lang, "export.deck.part", n=group.part, of=group.parts) if group.parts > 1 else "")


def _one(row: Row, lang: str) -> str:
    """A lone value with its place and time, and its status where it is not yet a fact."""
    key = "one" if row["status"] == "actual" else "one_as"
    return t(
        lang,
        f"export.deck.{key}" if words.known(row["year"]) else f"export.deck.{key}_undated",
        scope=who(row, lang)["scope"],
        name=topic(row, lang, entity=True),
        phrase=phrase(row, lang, entity=True),
        when=when(row, lang),
        value=short_value(row, lang),
        status=_status(row, lang),
    )


def _status(row: Row, lang: str) -> str:
    return words.inline(t(lang, f"common.status.{row['status']}"), lang)


def _item(rows: Sequence[Row], lang: str) -> str:
    """One indicator: the first and last of its years and, where they compare, what lies between."""
    first, last = rows[0], rows[-1]
    alike = first["status"] == last["status"] != "actual"
    name = topic(last, lang)
    name = t(lang, "export.deck.name_as", name=name, status=_status(last, lang)) if alike else name
    ends = [_said(row, lang, bare=alike) for row in (first, last)]
    facts = {"scope": who(last, lang)["scope"], "name": name, "first": ends[0], "last": ends[1]}
    gap = comparable.difference(first, last) if first["year"] != last["year"] else None
    if gap is None or last["kind"] != "level" or not "exact" == first["approx"] == last["approx"]:
        return t(lang, "export.deck.item", said=t(lang, "export.deck.comma").join(ends), **facts)
    key = "same" if not gap.absolute else "more" if gap.absolute > 0 else "less"
    return t(lang, f"export.deck.item_{key}", gap=_gap_text(gap, lang), **facts)


def _said(row: Row, lang: str, bare: bool) -> str:
    """A value with its time, and its status where it is not yet a fact unless ``bare``."""
    key = "said" if row["coverage"] == "full_year" or row["status"] == "planned" else "said_at"
    key += "" if bare or row["status"] == "actual" else "_as"
    facts = {"when": when(row, lang), "value": short_value(row, lang), "status": _status(row, lang)}
    return t(lang, f"export.deck.{key}", **facts)


def _gap_text(gap: comparable.Difference, lang: str) -> str:
    size, percent = comparable.difference_text(gap, lang)
    return t(lang, "export.deck.gap", size=size, percent=percent) if percent else size


def _entities(rows: Sequence[Row], lang: str) -> str:
    """One indicator of several firms or projects, as many as a title holds; each is named once."""
    by_name: dict[str, list[str]] = {}
    for row in rows:
        by_name.setdefault(row["entity"], []).append(short_value(row, lang))
    joiner = t(lang, "common.card.joiner")
    each = {words.entity_text(name, lang): dict.fromkeys(values) for name, values in by_name.items()}
    said = [t(lang, "export.deck.entity", entity=name, value=joiner.join(each[name])) for name in each]
    named = {"scope": who(rows[0], lang)["scope"], "name": topic(rows[0], lang)}
    return _as_many_as_fit(said, lang, _framed("item_of", rows, lang, **named))


def _table(rows: Sequence[Row], lang: str) -> str:
    names = list(dict.fromkeys(topic(row, lang) for row in rows))
    return _as_many_as_fit(names, lang, _framed("table", rows, lang, scope=who(rows[0], lang)["scope"]))


def _framed(key: str, rows: Sequence[Row], lang: str, **named: str) -> Callable[[str], str]:
    """What puts a list under the place and years of ``rows``."""
    years = years_of(rows, lang)
    whole = f"export.deck.{key}" if years else f"export.deck.{key}_undated"
    return lambda said: t(lang, whole, years=years, said=said, **named)


def _as_many_as_fit(names: Sequence[str], lang: str, framed: Callable[[str], str]) -> str:
    """The title with as many names as keep its full size (one at least), and how many more there are."""
    joiner = t(lang, "export.deck.list")
    for shown in range(min(len(names), MOST_NAMES), 0, -1):
        left = len(names) - shown
        joined = joiner.join(names[:shown])
        title = framed(t(lang, "export.deck.more", names=joined, n=len(names), left=left) if left else joined)
        if full_size(clauses(title)):
            break
    return title


def leading(group: Group) -> Row | None:
    """The row of the big number: the one that the title ends on or names alone, on the first slide only."""
    if group.part > 1 or (group.form == "table" and len(group.whole) > 1):
        return None
    if group.form == "item" and not words.known(group.whole[0]["entity"]):
        facts = [row for row in (group.whole[0], group.whole[-1]) if row["status"] in FACTS]
        return (facts or list(group.whole[-1:]))[-1]
    return group.whole[0]
