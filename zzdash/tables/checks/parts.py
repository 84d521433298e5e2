"""Rules on parts and wholes: what 其中 lists under a total, qualified counts, projects begun and ended."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from zzdash.rules.checks import Partition, check_rules
from zzdash.rules.loader import Both
from zzdash.tables import say
from zzdash.tables.checks.found import SAME, Check, Figures, make, same, value
from zzdash.tables.observation import Observation

AMONG = "其中"
OF_THEM = re.compile(r"[^，。；：、]*(?:当)?中")  # 15项主要经济指标中14项
RUNS_ON = re.compile("其中[：:]")


def parts(figures: Figures) -> Iterator[Check]:
    """Totals against what 其中 (or 15项…中14项) lists after them, and against known partitions."""
    summed = set()
    for sentence in figures.sentences():
        for listing in _listed(sentence):
            for check in _add_up(listing):
                summed |= {listing.total.observation} if check.rule == "parts_total" else set()
                yield check
    for total in figures.kind("level"):
        if total.observation not in summed:
            yield from _partition(figures, total)


@dataclass(slots=True)
class Listing:
    """A total with the figures that may be its parts; ``runs_on``: 其中： opens a list to the end."""

    total: Observation
    runs_on: bool
    parts: list[Observation]


def _listed(sentence: Sequence[Observation]) -> Iterator[Listing]:
    """Totals of a sentence, each with the figures that may be its parts."""
    levels = [(one, between) for one, between in _with_text_before(sentence) if one.kind == "level"]
    current: Listing | None = None
    for place, (one, between) in enumerate(levels):
        before = levels[place - 1][0] if place else None
        opens = AMONG in between or OF_THEM.fullmatch(between) is not None
        if before is not None and opens and may_be_part(before, one):
            if current is not None:
                current.parts = [part for part in current.parts if part is not before]
                yield current
            current = Listing(before, RUNS_ON.search(between) is not None, [])
        if current is not None and may_be_part(current.total, one):
            current.parts.append(one)
    if current is not None and current.parts:
        yield current


def _with_text_before(sentence: Sequence[Observation]) -> Iterator[tuple[Observation, str]]:
    """Each figure with the words between the level before it and itself."""
    quote = "".join(sentence[0].quote.split())
    end = after_level = 0
    for one in sentence:
        surface = "".join(one.surface.split())
        start = quote.find(surface, end)
        if start < 0:
            continue
        yield one, quote[after_level:start]
        end = start + len(surface)
        if one.kind == "level":
            after_level = end


def may_be_part(total: Observation, part: Observation) -> bool:
    """Same place, months and status, and counted or measured alike; a part may be of a named thing."""
    units = {total.unit, part.unit}
    counted_alike = any(units <= set(group) for group in check_rules().settings.same_counts)
    same_unit = total.unit_base == part.unit_base or counted_alike
    known = total.value is not None and part.value is not None
    of_it = not total.entity or part.entity == total.entity
    return known and same_unit and of_it and same(total, part, SAME)


def _add_up(listing: Listing) -> Iterator[Check]:
    """Whether some first parts make the total, or nearly; else whether each is within it."""
    total, whole = listing.total, value(listing.total)
    for count in range(2, len(listing.parts) + 1):
        chosen = listing.parts[:count]
        if all(one.single for one in (total, *chosen)) and _near(whole, chosen):
            yield _sum_check(total, chosen)
            return
    yield from _within(listing, whole)


def _near(whole: Fraction, chosen: Sequence[Observation]) -> bool:
    gap = abs(sum(map(value, chosen), Fraction(0)) - whole)
    return gap * 100 <= whole * check_rules().settings.near_percent


def _sum_check(total: Observation, chosen: Sequence[Observation]) -> Check:
    low = sum((one.bounds[0] for one in chosen), Fraction(0))
    high = sum((one.bounds[1] for one in chosen), Fraction(0))
    holds = low <= total.bounds[1] and total.bounds[0] <= high
    factor = value(total) / Fraction(repr(total.value))
    expected, found = (low + high) / 2 / factor, value(total) / factor
    partition = _partition_named(total)
    leftover = partition.rest if partition else None
    return make(
        "parts_total",
        [total, *chosen],
        "holds" if holds else "fails",
        expected,
        found,
        total.unit,
        lambda lang: {"sum": _sum(chosen, lang), "rest": _rest(leftover, lang)},
    )


def _rest(leftover: Both | None, lang: str) -> str:
    if not leftover:
        return ""
    return f"（{leftover[lang]}）" if lang == "zh" else f" ({leftover[lang]})"


def _sum(chosen: Sequence[Observation], lang: str) -> str:
    return " + ".join(say.figure(one, lang) for one in chosen)


def _within(listing: Listing, whole: Fraction) -> Iterator[Check]:
    total = listing.total
    within: list[Observation] = []
    for place, one in enumerate(part for part in listing.parts if part.unit_base == total.unit_base):
        if value(one) > whole and (listing.runs_on or place == 0):
            yield make("part_of_total", [total, one], "unclear", None, None, total.unit)
            return
        if sum(map(value, [*within, one]), Fraction(0)) > whole:
            break
        within.append(one)
    if within:
        yield make(
            "part_of_total", [total, *within], "holds", None, None, total.unit,
            lambda lang: {"sum": _list(within, lang)},
        )  # fmt: skip


def _list(figures: Sequence[Observation], lang: str) -> str:
    if lang == "zh":
        return "、".join(f"{say.name(one, lang)}{say.figure(one, lang)}" for one in figures)
    return ", ".join(f"{say.name(one, lang)} {say.figure(one, lang)}" for one in figures)


def _partition_named(total: Observation) -> Partition | None:
    every = check_rules().partition
    return next((one for one in every if _prefix(one.total, total.indicator_zh) is not None), None)


def _prefix(pattern: str, name: str) -> str | None:
    """What {p} stands for where ``name`` has the form ``pattern``; None where it has not."""
    match = re.fullmatch(re.escape(pattern).replace(r"\{p\}", "(.*)"), name)
    return None if match is None else match.group(1) if match.groups() else ""


def _partition(figures: Figures, total: Observation) -> Iterator[Check]:
    """A total whose parts stand anywhere, as checks.toml names them."""
    for entry in check_rules().partition:
        prefix = _prefix(entry.total, total.indicator_zh)
        if prefix is None or not total.single:
            continue
        found = [figures.like(total, "level", name.format(p=prefix)) for name in entry.parts]
        more = [figures.like(total, "level", name.format(p=prefix)) for name in entry.optional]
        chosen = [one for one in [*found, *more] if one is not None and one.single]
        if None not in found and len(chosen) >= len(found):
            yield _sum_check(total, chosen)


def subset(figures: Figures) -> Iterator[Check]:
    """全流程登记企业 against 新登记企业: a qualified count of the same sentence may not be the larger."""
    for one in figures.kind("level"):
        word = next((word for word in check_rules().settings.subset_words if word in one.indicator_zh), None)
        if word is None:
            continue
        stem = one.indicator_zh.partition(word)[2]
        for other in figures.sentence(one):
            named = stem and other.indicator_zh.endswith(stem) and word not in other.indicator_zh
            if named and other.kind == "level" and may_be_part(other, one):
                outcome = "holds" if value(one) <= value(other) else "unclear"
                yield make("subset", [one, other], outcome, None, None, one.unit)


def begun_ended(figures: Figures) -> Iterator[Check]:
    """Projects begun and ended against the projects on the list that the same sentence counts."""
    settings = check_rules().settings
    for sentence in figures.sentences():
        counts = [
            one
            for one in sentence
            if one.kind == "level" and one.dimension == "count" and "项目" in one.indicator_zh and one.single
        ]
        begun, ended = (_moved(counts, verbs) for verbs in (settings.begin_words, settings.end_words))
        for total in counts:
            listed = total not in (*begun, *ended) and total.period_basis == "stock"
            if listed and len(begun) == len(ended) == 1:
                yield _begun_ended(total, [*begun, *ended])


def _moved(counts: Sequence[Observation], verbs: Sequence[str]) -> list[Observation]:
    return [one for one in counts if any(verb in one.indicator_zh for verb in verbs)]


def _begun_ended(total: Observation, moved: Sequence[Observation]) -> Check:
    expected = sum(map(value, moved), Fraction(0))
    outcome = "holds" if expected <= value(total) else "unclear"
    return make(
        "begun_ended", [total, *moved], outcome, expected, value(total), total.unit,
        lambda lang: {"sum": _sum(moved, lang)},
    )  # fmt: skip
