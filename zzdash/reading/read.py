"""Read an article: raw text → restored paragraphs and one Mention per printed number. Pure.

Structure makes the candidates, learned weights decide between them, and how sure a choice is becomes its doubt.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from zzdash.reading.facts import choose
from zzdash.reading.facts.against import against
from zzdash.reading.facts.choose import Choice, Model
from zzdash.reading.facts.doubts import doubts
from zzdash.reading.facts.name.indicator import indicator_of
from zzdash.reading.facts.reason import reason
from zzdash.reading.facts.sign import signed
from zzdash.reading.facts.slots import SLOTS
from zzdash.reading.model import MEASURED, Mention, Reading
from zzdash.reading.scene import At, Scene, scene

Choices = Mapping[str, Choice[Any]]


@dataclass(frozen=True, slots=True)
class Fact:
    """One number with what was chosen for each of its slots (kind alone where it measures nothing)."""

    at: At
    choices: Choices


def read(
    text: str, *, article: str = "000", published: str | None = None, home: str | None = None
) -> Reading:
    """Every number printed in ``text`` with all that it says; offsets index ``text``.

    ``published`` (YYYY, YYYY-MM or YYYY-MM-DD) anchors 今年 and 去年, ``home`` is the place meant by 全区 and
    全市; without them both are worked out from the text. Raises ValueError for a malformed ``published``.
    """
    model = choose.model()
    parsed = scene(text, published=published, home=home)
    mentions = tuple(mention(fact, article, model) for fact in facts(parsed, model))
    return Reading(article, tuple(passage.paragraph for passage in parsed.passages), mentions)


def facts(parsed: Scene, model: Model) -> Iterator[Fact]:
    """Every number of a scene, in order, chosen slot by slot."""
    for p, passage in enumerate(parsed.passages):
        for n in range(len(passage.numbers)):
            at = At(parsed, p, n)
            kind = model.choose("kind", SLOTS["kind"](at))
            at = replace(at, kind=kind.value)
            wanted = [slot for slot in SLOTS if slot != "kind"] if kind.value in MEASURED else []
            yield Fact(at, {"kind": kind} | {s: model.choose(s, SLOTS[s](at)) for s in wanted})


def mention(fact: Fact, article: str, model: Model) -> Mention:
    """A fact as the record that leaves the reader."""
    at, chosen = fact.at, fact.choices
    number, kind = at.number, chosen["kind"].value
    start, end = at.passage.words_of.span(number.start, number.end)
    told = Mention(
        article=article, start=start, end=end, surface=at.scene.raw[start:end],
        value=number.value, value_max=number.value_max, unit="名次" if kind == "rank" else number.unit,
        approx=number.approx, kind=kind, paragraph=at.passage.paragraph.number, rule=rule(chosen),
    )  # fmt: skip
    if kind not in MEASURED:
        return replace(told, reason=reason(kind, number))
    value, value_max = signed(at)
    when, name = chosen["time"].value, chosen["name"].value
    indicator = indicator_of(name, told.unit, kind)
    return replace(
        told,
        value=value,
        value_max=value_max,
        indicator=indicator.id if indicator else None,
        indicator_zh=indicator.zh if indicator else name,
        scope=chosen["scope"].value,
        entity=chosen["entity"].value if "entity" in chosen else None,
        industry=chosen["industry"].value,
        year=when.year,
        period=when.period,
        period_basis=chosen["basis"].value if "basis" in chosen else None,
        status=chosen["status"].value,
        against=against(at) if kind == "change_pp" else None,
        doubts=doubts(at, chosen, model),
    )


SHOWN = ("kind", "name", "time", "status", "scope")


def rule(chosen: Choices) -> str:
    """What weighed most in each choice, by slot: kind/name/time/status/scope, of the kind alone where it is alone."""
    return "/".join(";".join(chosen[slot].because[:2]) or "-" for slot in SHOWN if slot in chosen)
