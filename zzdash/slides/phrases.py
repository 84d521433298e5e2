"""How a slide's title says a value: a short English name, a count before what it counts, growth as a verb.

English names are three times as long as Chinese ones and end in what they count, so that name, figure and
unit in a row would say "Firms served 700 firms". Chinese titles keep name and unit.
"""

from __future__ import annotations

import re

from zzdash.reading.numbers.units import countable
from zzdash.rules import headline
from zzdash.rules.text import t
from zzdash.rules.values import SIGNED
from zzdash.slides.material import Row
from zzdash.wording import words

BEHIND_HEAD = re.compile(r"\b(?:of|in|into|under|by|per|for|among|to|at|on|with|whose|that)\b.*")
PLURAL = re.compile(r"\w(?<!s)s\b")


def subject(row: Row, lang: str, entity: bool = False) -> str:
    """What a value is of, without its kind, as it stands inside a sentence: "technology SMEs registered"."""
    name = headline.title_name(row["indicator"], lang) or words.inline(words.name_of(row, lang), lang)
    if entity and words.known(row["entity"]):
        return t(lang, "common.indicator.of_entity", name=name, entity=words.entity_text(row["entity"], lang))
    return name


def topic(row: Row, lang: str, entity: bool = False) -> str:
    """The name before a colon: Chinese says the kind with it (地区生产总值增速), English in the value."""
    return words.indicator_text(row, lang, entity=entity) if lang == "zh" else subject(row, lang, entity)


def change(rate: Row, lang: str) -> str:
    """A growth rate as a verb and a figure: 增长15%, 下降3.3%, 持平; "up 15%"."""
    value = rate["value"]
    if value == 0:
        return t(lang, "present.change.flat")
    size = words.value_text(rate | {"value": abs(value)}, lang)
    return t(lang, "present.change.rise" if value > 0 else "present.change.fall", value=size)


def value_of(row: Row, lang: str) -> str:
    """A value in words, growth with its sign."""
    return words.value_text(row, lang, signed=row["kind"] in SIGNED)


def short_value(row: Row, lang: str) -> str:
    """A value beside its topic: an English count without the unit that the topic names, growth as a verb."""
    if lang == "en" and row["kind"] in SIGNED:
        return change(row, lang)
    return _number(row, lang) if _names_what_it_counts(row, lang) else value_of(row, lang)


def phrase(row: Row, lang: str, entity: bool = False) -> str:
    """Name and value as one: "457 “four-above” firms", "GDP up 8.6%", 光伏产业营业收入73.2亿元."""
    kind = "growth" if row["kind"] in SIGNED else "rank" if row["kind"] == "rank" else "level"
    if _names_what_it_counts(row, lang) and row["value"] != 1:
        kind = "count"
    return t(
        lang,
        f"present.phrase.{kind}",
        name=subject(row, lang, entity),
        value=short_value(row, lang),
        change=change(row, lang) if kind == "growth" else "",
    )


def _number(row: Row, lang: str) -> str:
    return words.with_unit(words.digits(row, lang), "", row["approx"], lang)


def _names_what_it_counts(row: Row, lang: str) -> bool:
    """Whether an English name is a plural of things ("Firms served") and the unit only counts them."""
    if lang != "en" or row["kind"] != "level" or row["unit_base"] not in countable():
        return False
    return bool(PLURAL.search(BEHIND_HEAD.sub("", subject(row, lang))))
