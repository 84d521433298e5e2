"""What a card's slide says: its title names the finding, or at least the indicators and years of its rows."""

from __future__ import annotations

from collections.abc import Sequence

from zzdash.charts import comparable, words
from zzdash.export.slides_fit import ems
from zzdash.export.slides_groups import FACTS, Group
from zzdash.export.slides_growth import rates_title
from zzdash.export.slides_rows import Material, Row, when, who
from zzdash.rules.text import t

ROOM = 38.0  # ems of names in a title; more are counted


def title_of(group: Group, matter: Material) -> str:
    """The title, with "|" where it may break; a group of several slides counts them."""
    rows, lang = group.whole, matter.lang
    if len(rows) == 1:
        said = _one(rows[0], lang)
    elif group.form == "rates":
        said = rates_title(list(rows), matter)
    elif group.form == "item":
        said = _item(rows, lang)
    else:
        said = _table(rows, lang)
    return said + (t(lang, "export.deck.part", n=group.part, of=group.parts) if group.parts > 1 else "")


def _one(row: Row, lang: str) -> str:
    name = words.indicator_text(row, lang, entity=True)
    return t(lang, "export.deck.one", scope=who(row, lang)["scope"], name=name, said=_said(row, lang))


def _said(row: Row, lang: str) -> str:
    """A value with its year, and its status where it is not yet a fact."""
    facts = {"when": when(row, lang), "value": value_of(row, lang)}
    if row["status"] == "actual":
        return t(lang, "export.deck.said", **facts)
    status = words.inline(t(lang, f"common.status.{row['status']}"), lang)
    return t(lang, "export.deck.said_as", status=status, **facts)


def value_of(row: Row, lang: str) -> str:
    """A value in words, growth with its sign."""
    return words.value_text(row, lang, signed=row["kind"] in ("growth", "change_pp"))


def _item(rows: Sequence[Row], lang: str) -> str:
    """One indicator: the first and last of its years and, where they compare, what lies between."""
    named = who(rows[-1], lang)
    if words.known(rows[0]["entity"]):
        each = [(words.entity_text(row["entity"], lang), value_of(row, lang)) for row in rows]
        said = [t(lang, "export.deck.entity", entity=name, value=value) for name, value in each]
        return t(lang, "export.deck.item", said=_as_many_as_fit(said, lang), **named)
    first, last = rows[0], rows[-1]
    said = [_said(first, lang), _said(last, lang)]
    gap = comparable.difference(first, last) if first["year"] != last["year"] else None
    alike = "exact" == first["approx"] == last["approx"]
    said += [_gap_text(gap, lang)] if gap and alike and last["kind"] == "level" else []
    return t(lang, "export.deck.item", said=t(lang, "export.deck.comma").join(said), **named)


def _gap_text(gap: comparable.Difference, lang: str) -> str:
    size, percent = comparable.difference_text(gap, lang)
    return t(lang, "export.deck.gap", size=size, percent=percent) if percent else size


def _table(rows: Sequence[Row], lang: str) -> str:
    years = sorted({int(row["year"]) for row in rows if words.known(row["year"])})
    names = list(dict.fromkeys(words.indicator_text(row, lang) for row in rows))
    said = _as_many_as_fit(names, lang)
    scope = who(rows[0], lang)["scope"]
    if not years:
        return t(lang, "export.deck.table_undated", scope=scope, said=said)
    key = "table_year" if years[0] == years[-1] else "table"
    return t(lang, f"export.deck.{key}", scope=scope, first=years[0], last=years[-1], said=said)


def _as_many_as_fit(names: Sequence[str], lang: str) -> str:
    """The names in a list, as many as a title holds (one at least), and how many they are in all."""
    shown = list(names[:1])
    for name in names[1:]:
        if ems("".join([*shown, name])) > ROOM:
            break
        shown.append(name)
    joined = t(lang, "common.card.joiner").join(shown)
    return joined if len(shown) == len(names) else t(lang, "export.deck.more", names=joined, n=len(names))


def leading(group: Group) -> Row | None:
    """The row of the big number: the one that the title ends on or names alone, on the first slide only."""
    if group.part > 1 or (group.form == "table" and len(group.whole) > 1):
        return None
    if group.form == "item" and not words.known(group.whole[0]["entity"]):
        facts = [row for row in (group.whole[0], group.whole[-1]) if row["status"] in FACTS]
        return (facts or list(group.whole[-1:]))[-1]
    return group.whole[0]
