"""Read an article: raw text → restored paragraphs and one Mention per printed number. Pure."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Any

from zzdash.reading.document.clean import Clean, clean
from zzdash.reading.document.restore import restore
from zzdash.reading.first import kinds, sections
from zzdash.reading.first.anchor import anchor as make_anchor
from zzdash.reading.first.anchor import home as guess_home
from zzdash.reading.first.around import Around, Boundaries, first_count
from zzdash.reading.first.entities import Owners
from zzdash.reading.first.inherit import topic
from zzdash.reading.first.measure import measure
from zzdash.reading.first.names import Carry
from zzdash.reading.first.places import places
from zzdash.reading.first.sections import Section
from zzdash.reading.first.state import Article, State, advance
from zzdash.reading.first.timeline import Timeline
from zzdash.reading.model import MEASURED, Mention, Paragraph, Reading
from zzdash.reading.numbers.find import find
from zzdash.reading.numbers.number import Number


def read(
    text: str, *, article: str = "000", published: str | None = None, home: str | None = None
) -> Reading:
    """Every number printed in ``text`` with all that it says; offsets index ``text``.

    ``published`` (YYYY, YYYY-MM or YYYY-MM-DD) anchors 今年 and 去年, ``home`` is the place meant by 全区 and
    全市; without them both are worked out from the text. Raises ValueError for a malformed ``published``.
    """
    anchor = make_anchor(text, published)
    shared = Article(article, text, anchor, places(home or guess_home(text) or ""), Owners())
    section = sections.first(anchor)
    paragraphs = restore(text)
    mentions: list[Mention] = []
    told: tuple[int, str] | None = None
    part: str | None = None
    for paragraph in paragraphs:
        words = clean(paragraph, text)
        section = sections.at(paragraph, words.text, section, anchor)
        lead = paragraph.number <= LEAD
        timeline = Timeline.of(words.text, section.base, anchor, part, lead=lead)
        if lead and part is None or paragraph.kind == "heading":
            part = timeline.part
        mentions += _read_paragraph(shared, paragraph, words, section, timeline, told)
        told = first_count(words.text, -len(words.text))
    return Reading(article, paragraphs, tuple(mentions))


def _read_paragraph(
    article: Article,
    paragraph: Paragraph,
    words: Clean,
    section: Section,
    timeline: Timeline,
    told: tuple[int, str] | None,
) -> Iterator[Mention]:
    text = words.text
    tokens = find(text)
    if not tokens:
        return
    bounds, named = Boundaries(text, told), article.places.find(text)
    article.owners.opened = -1
    state = State(Carry(), topic=topic(text, 0, (bounds.sentences[1:2] or [0])[0]))
    nexts = _nexts(tokens, text)
    for index, token in enumerate(tokens):
        around = bounds.around(token, state.before, state.previous, nexts[index])
        advance(state, around)
        if around.sentence != article.owners.opened:
            _enter_sentences(article.owners, bounds, around, timeline)
        kind = kinds.decide(around, state.kind)
        start, end = words.span(token.start, token.end)
        said: dict[str, Any] = {"value": token.value, "value_max": token.value_max, "rule": kind.rule}
        if kind.kind in MEASURED:
            said = measure(article, kind, around, state, tokens[index : index + 9], timeline, section, named)
            state.before, state.kind = token.end + state.carry.consumed, kind.kind
            state.carry.consumed = 0
        state.previous = token.end
        yield Mention(
            article=article.id,
            start=start,
            end=end,
            surface=article.raw[start:end],
            unit=_unit(token, kind.kind),
            approx=token.approx,
            kind=kind.kind,
            paragraph=paragraph.number,
            reason=kind.reason,
            **said,
        )


def _enter_sentences(owners: Owners, bounds: Boundaries, around: Around, timeline: Timeline) -> None:
    """Let the owners see every sentence up to this one, those without a number too."""
    for at in range(bisect_left(bounds.sentences, owners.opened + 1), len(bounds.sentences) - 1):
        start, end = bounds.sentences[at], min(bounds.sentences[at + 1], len(bounds.text))
        if start > around.sentence:
            break
        owners.enter(
            bounds.text, start, end, timeline.at(start, around.token.end if start == around.sentence else end)
        )


LEAD = 3
"""Paragraphs at the head of an article, whose part of a year (上半年, 1—8月) holds for what follows."""
REACH = 8
"""So many tokens ahead the next number is looked for."""


def _nexts(tokens: list[Number], text: str) -> list[int]:
    """Of each token, where the next number begins that may be a measurement of its own."""
    nexts, at, start = [0] * len(tokens), len(tokens) + REACH, len(text)
    for index in range(len(tokens) - 1, -1, -1):
        nexts[index] = start if at - index <= REACH else len(text)
        if _counts(tokens[index], text):
            at, start = index, tokens[index].start
    return nexts


NOT_COUNTED = ("name", "ordinal", "duration", "date")
CLASS_OF = re.compile(r"级|及?以上的?[\u4e00-\u9fff]")


def _counts(token: Number, text: str) -> bool:
    """True for a number that may be a measurement of its own, so that names do not reach across it."""
    if token.unit == "亿元" and token.chinese and text[token.end : token.end + 1] in "级县产园镇企集城":
        return False
    return token.shape not in NOT_COUNTED and not CLASS_OF.match(text, token.end, token.end + 4)


def _unit(token: Number, kind: str) -> str | None:
    return "名次" if kind == "rank" else token.unit
