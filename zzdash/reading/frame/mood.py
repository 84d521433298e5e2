"""What mood the text is in: words that say done, estimated, aimed at or planned, and how far they reach.

Nothing is decided here: a number gets the cue words of its clause, its sentence and of what stands before.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from zzdash.reading.scene import Scene
from zzdash.reading.syntax.passage import Clause, Passage
from zzdash.rules.reading import facts
from zzdash.rules.reading.lists import tables

OPENING = 12
"""How far into a sentence a mood word may stand to govern what follows the sentence."""

AHEAD = frozenset({"will", "aim", "goal", "task"})
"""Classes of what is to come."""
STRICT = frozenset({"will", "aim", "goal"})
"""Those of them that reviews don't use."""
BEHIND = frozenset({"done", "result", "won"})
"""Classes of what is over."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A mood word: half-open span, its class in moods.toml, and the word."""

    start: int
    end: int
    cls: str
    word: str


@dataclass(frozen=True)
class Moods:
    """The cues of a passage in order, with their starts."""

    cues: tuple[Cue, ...]
    starts: tuple[int, ...]

    def within(self, start: int, end: int) -> tuple[Cue, ...]:
        """The cues that begin in the half-open span."""
        return self.cues[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


def moods(passage: Passage) -> Moods:
    """The mood words of a passage, found once."""
    kept = vars(passage).get("_moods")
    if not isinstance(kept, Moods):
        cues = tuple(_cues(passage.text))
        kept = vars(passage)["_moods"] = Moods(cues, tuple(cue.start for cue in cues))
    return kept


def _cues(text: str) -> Iterator[Cue]:
    pattern, classes, bans = _lexicon()
    for match in pattern.finditer(text):
        word = match.group()
        cls = classes[word]
        before, after = bans[cls]
        if after and after.match(text, match.end()):
            continue
        if before and before.search(text[max(0, match.start() - 2) : match.start()]):
            continue
        yield Cue(match.start(), match.end(), cls, word)


Bans = tuple["re.Pattern[str] | None", "re.Pattern[str] | None"]


@cache
def _lexicon() -> tuple[re.Pattern[str], dict[str, str], dict[str, Bans]]:
    """One alternation of all words, the longest first; each word's class; each class's forbidden neighbours."""
    table = tables(facts.moods(), facts.Mood)
    classes = {word: cls for cls, row in table.items() for word in row.words}
    words = sorted(classes, key=lambda word: (-len(word), word))
    first = "".join(sorted({word[0] for word in words}))
    bans: dict[str, Bans] = {
        cls: (
            re.compile(f"(?:{row.not_after})$") if row.not_after else None,
            re.compile(row.not_before) if row.not_before else None,
        )
        for cls, row in table.items()
    }
    return re.compile(f"(?=[{first}])(?:{'|'.join(words)})"), classes, bans


@dataclass(frozen=True, slots=True)
class Tone:
    """The mood that holds where a sentence begins: ``ahead``, ``behind`` or none, and how many sentences ago it was set
    (0 in the sentence itself)."""

    mood: str
    ago: int


def tones(scene: Scene) -> tuple[tuple[Tone, ...], ...]:
    """For each passage and sentence the mood carried into it from before, worked out once a scene."""
    kept = vars(scene).get("_tones")
    if kept is None:
        kept = vars(scene)["_tones"] = tuple(_tones(scene))
    found: tuple[tuple[Tone, ...], ...] = kept
    return found


def _tones(scene: Scene) -> Iterator[tuple[Tone, ...]]:
    held = Tone("none", 0)
    for passage in scene.passages:
        row = []
        for start, end in passage.sentences:
            row.append(held)
            own = own_mood(passage, start, end)
            held = Tone(own, 1) if own != "none" else Tone(held.mood, min(held.ago + 1, 6))
        yield tuple(row)


def lean(ahead: int, behind: int) -> str:
    """Which way counts of words lean, in five steps and none."""
    if not ahead + behind:
        return "none"
    share = ahead / (ahead + behind)
    return (
        "ahead"
        if share > 0.8
        else "more"
        if share > 0.6
        else "even"
        if share > 0.4
        else "less"
        if share > 0.2
        else "behind"
    )


def balance(scene: Scene) -> str:
    """Which way the mood words of a scene lean."""
    kept = vars(scene).get("_balance")
    if kept is None:
        words = [cue.cls for passage in scene.passages for cue in moods(passage).cues]
        kept = lean(sum(cls in STRICT for cls in words), sum(cls in BEHIND for cls in words))
        vars(scene)["_balance"] = kept
    return str(kept)


def article_classes(scene: Scene) -> frozenset[str]:
    """The classes of all mood words of a scene that occur more than once."""
    kept = vars(scene).get("_mood_classes")
    if not isinstance(kept, frozenset):
        counts = Counter(cue.cls for passage in scene.passages for cue in moods(passage).cues)
        kept = vars(scene)["_mood_classes"] = frozenset(cls for cls, count in counts.items() if count > 1)
    return kept


def own_mood(passage: Passage, start: int, end: int) -> str:
    """``ahead`` or ``behind``, whichever more of a sentence's words say; ``none`` where neither does."""
    cues = moods(passage).within(start, end)
    ahead = sum(cue.cls in AHEAD for cue in cues)
    behind = sum(cue.cls in BEHIND for cue in cues)
    return "ahead" if ahead > behind else "behind" if behind > ahead else "none"


def classes_in(passage: Passage, start: int, end: int) -> set[str]:
    """The classes of the mood words that begin in a half-open span."""
    return {cue.cls for cue in moods(passage).within(start, end)}


def before_in_clause(passage: Passage, clause: Clause, position: int) -> tuple[Cue, ...]:
    """The cues of a clause before a position."""
    return moods(passage).within(clause.start, position)
