"""Candidates for a figure's status: all four, with what the mood of its clause, sentence and article says for each."""

from __future__ import annotations

from collections.abc import Iterator

from zzdash.reading.facts.choose import Classes
from zzdash.reading.facts.time_around import FAR, Around, around
from zzdash.reading.frame.mood import Cue, article_classes, balance, moods, tones
from zzdash.reading.model import STATUSES, Status
from zzdash.reading.scene import At

REACHING = ("will", "aim", "goal", "later", "yield", "prelim", "if", "task", "outlook", "grant", "under")
"""Classes whose words reach over commas to the end of their sentence."""
BEGUN = frozenset({"project", "invest", "sign", "site", "under", "will"})
"""Classes that speak of a project begun or to come."""
TELLING = frozenset(
    {"invest", "sign", "site", "under", "later", "outlook", "review", "goal", "aim", "task", "done", "grant"}
)
"""Classes whose presence anywhere says what kind of article it is."""


def candidates(at: At) -> Classes[Status]:
    """Every status, and the evidence that each weighs for itself."""
    return Classes(STATUSES, tuple(dict.fromkeys(_evidence(at))))


def _evidence(at: At) -> Iterator[str]:
    here = around(at)
    yield "any"
    yield f"kind={here.kind}"
    yield f"kind={here.kind}|money={_is_money(at)}"
    yield from _of_clause(at, here)
    yield from _of_sentence(at, here)
    yield from _of_article(at, here)
    yield from _of_time(here)


def _is_money(at: At) -> bool:
    return "元" in (at.number.unit or "")


def _of_clause(at: At, here: Around) -> Iterator[str]:
    """The mood words of the number's clause, those before it and those after it."""
    found, clause = moods(at.passage), at.clause
    before = found.within(here.clause_start, at.number.start)
    after = found.within(at.number.end, min(clause.end, at.number.end + FAR))
    yield from (f"before={cue.cls}" for cue in before)
    yield from (f"after={cue.cls}" for cue in after)
    yield from (f"word={cue.word}" for cue in before)
    if before:
        yield f"nearest={before[-1].cls}"
        yield f"nearest={before[-1].word}"
        yield f"nearest={before[-1].cls}|{here.kind}"
    else:
        yield f"silent|{here.kind}"
    if len(before) > 1:
        yield f"nearest={before[-2].cls},{before[-1].cls}"
    if _is_money(at):
        yield from (f"money|{cue.cls}" for cue in before)


def _of_sentence(at: At, here: Around) -> Iterator[str]:
    """The mood words of earlier clauses of the sentence, by how far back they stand."""
    found, clause = moods(at.passage), at.clause
    end = min(at.passage.sentences[clause.sentence][1], at.number.end + FAR)
    earlier = found.within(here.sentence_start, clause.start)
    yield from (f"reach={cue.cls}" for cue in earlier if cue.cls in REACHING)
    yield from (f"reach={cue.word}" for cue in earlier if cue.cls in REACHING)
    yield from (f"later={cue.cls}" for cue in found.within(clause.end, end))
    if earlier and not found.within(here.clause_start, at.number.start):
        yield f"last={earlier[-1].cls}"
        yield f"last={earlier[-1].word}"
    glance = _glance(at, here)
    yield f"glance={glance}"
    yield f"glance={glance}|kind={at.kind}|money={_is_money(at)}"


def _glance(at: At, here: Around) -> str:
    """What one would say at a glance: the last word of the sentence before the number that reaches this far, unless
    something done follows it; a year to come; else what the text before leads to expect."""
    held = ""
    for cue in moods(at.passage).within(here.sentence_start, at.number.start):
        held = _governs(held, cue, cue.start >= at.clause.start)
    if here.future in ("phrase", "own", "sent") and held in ("", "done", "project"):
        return "future"
    tone = tones(at.scene)[at.passage_index][at.clause.sentence]
    return held or f"after-{tone.mood}{here.future}"


def _governs(held: str, cue: Cue, own: bool) -> str:
    """The mood once a further word is read; ``own`` says that it stands in the number's own clause."""
    if cue.cls in ("later", "if"):
        return "later"
    if held == "later":
        return held
    if cue.cls in ("goal", "aim", "prelim", "goalpast"):
        return cue.cls
    if cue.cls in ("done", "result", "won"):
        return "done"
    if cue.cls == "will":
        return "will"
    if cue.cls in ("invest", "sign", "site", "under") and held != "done":
        return cue.cls
    if cue.cls in ("yield", "capacity", "grant") and own:
        return cue.cls
    return held


def _of_article(at: At, here: Around) -> Iterator[str]:
    """The mood carried from earlier sentences, the heading before, and the article's own."""
    tone = tones(at.scene)[at.passage_index][at.clause.sentence]
    yield f"tone={tone.mood}{min(tone.ago, 3)}"
    clause = at.clause
    if not moods(at.passage).within(here.clause_start, at.number.start):
        yield f"silent|tone={tone.mood}"
    passage = at.passage
    yield f"scene={balance(at.scene)}"
    yield f"scene={balance(at.scene)}|tense={here.tense}"
    since = max(passage.sentences[max(0, clause.sentence - 2)][0], here.sentence_start - FAR)
    before = {cue.cls for cue in moods(passage).within(since, here.sentence_start)}
    for cls in sorted(before & BEGUN):
        yield f"begun={cls}|{here.kind}|{_is_money(at)}"
    for cls in sorted(article_classes(at.scene) & TELLING):
        yield f"article={cls}"
    head = at.scene.passages[max(0, at.passage_index - 1)]
    if head is not at.passage:
        yield from (
            f"head={cue.cls}" for cue in moods(head).within(0, 60) if cue.cls in ("outlook", "review", "goal")
        )
    first = moods(at.scene.passages[0]).within(0, 60)
    yield from (f"opening={cue.cls}" for cue in first if cue.cls in ("outlook", "review", "goal"))


def _of_time(here: Around) -> Iterator[str]:
    """Years to come in the clause and before it; what is so now; when the article appeared."""
    day = here.line.day
    for zone in ("phrase", "own", "after", "sent"):
        for said in here.spoken[zone]:
            if day and said.year and said.year > day.year:
                yield f"future|{zone}"
            elif day and said.year == day.year and said.tag.cls == "this":
                yield f"this|{zone}"
            elif day and said.year and said.year < day.year and said.carries:
                yield f"past|{zone}"
            yield f"{zone}|{said.tag.cls}"
    if guess := here.frames.get("guess"):
        yield f"guess={here.relation(guess.year)}"
        yield f"guess={here.relation(guess.year)}|{here.tense}"
