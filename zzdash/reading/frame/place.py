"""Where places stand in a scene, and which of them a clause is under: the carried place.

Nothing is decided here. A place carries on if it opens its clause or follows 在; what is only compared with, an arena
(全国第一), an origin, a destination, an example after 其中 or something in brackets holds for its own figure alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from zzdash.reading.lexicon.divisions import Division, divisions, short
from zzdash.reading.lexicon.places import Form, PlaceTag, find, lies_in
from zzdash.reading.scene import Scene
from zzdash.reading.syntax.passage import Clause, Passage
from zzdash.rules.reading.places import places as place_rules

Role = Literal[
    "frames",
    "seat",
    "opens",
    "at",
    "from",
    "to",
    "than",
    "order",
    "of",
    "mean",
    "rank",
    "share",
    "office",
    "out",
    "example",
    "other",
]
CARRIES: frozenset[Role] = frozenset({"frames", "opens", "at", "office"})
"""The roles that rule the following clauses too."""
ARENA: frozenset[Role] = frozenset({"than", "order", "mean", "rank", "share", "out", "example"})
"""The roles that never rule one."""
NEVER: frozenset[Role] = ARENA | {"seat", "from", "to"}
"""The roles that do not rule even their own clause."""
FOREIGN: frozenset[Form] = frozenset({"abroad", "world"})
"""Places that the text is hardly ever about."""
SKIPPED = ("d", "c", "t", "TIME", "r", "uj", "x")
"""Words that may stand between a clause's beginning and the place that opens it."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place where it stands. ``names`` are what it may be called here, the likeliest first, each with how that
    is known; ``above`` what the first lies in; ``owner`` where a place inside it follows at once (山东的德州);
    ``leads`` where it is the first of its clause that may rule others."""

    passage: int
    order: int
    tag: PlaceTag
    clause: Clause
    role: Role
    names: tuple[tuple[str, str], ...]
    above: tuple[str, ...]
    owner: bool = False
    leads: bool = False

    @property
    def name(self) -> str:
        """The likeliest name."""
        return self.names[0][0]


@dataclass(frozen=True, slots=True)
class Home:
    """The home and what it lies in, the nearest first; ``given`` False where it was guessed from the text."""

    name: str
    above: tuple[str, ...]
    form: Form | None = None
    also: tuple[str, ...] = ()
    given: bool = True

    @property
    def rungs(self) -> tuple[str, ...]:
        """The home and the places above it."""
        return (self.name, *self.above)


@dataclass(frozen=True)
class Places:
    """The spots of a scene, by passage, and its home (given or guessed)."""

    spots: tuple[tuple[Spot, ...], ...]
    home: Home | None
    lists: Mapping[tuple[int, int], tuple[int, ...]]
    """Passage and order of a spot → the orders of the spots it is coordinated with, itself among them."""


def place_frame(scene: Scene) -> Places:
    """The places of a scene, found once."""
    kept = vars(scene).get("_places")
    if not isinstance(kept, Places):
        kept = vars(scene)["_places"] = _places(scene)
    return kept


@cache
def nation() -> str:
    """What the whole country is called."""
    return place_rules().nation.name


def home_of(name: str | None) -> Home | None:
    """A place's name as a home: what it lies in is looked up. Of 枣庄高新区 that is 枣庄市, 山东省."""
    if not name:
        return None
    tags = find(name)
    tag = tags[-1] if tags and tags[-1].end == len(name) else None
    if tag is None:
        return Home(name, ())
    above = tag.above or (tag.options[0].above if tag.options else ())
    if tag.options and not set(above) >= set(tag.options[0].above):
        above = tuple(dict.fromkeys((*above, *tag.options[0].above)))
    full = tag.name if tag.form in ("division", "town") and tag.start == 0 else name
    return Home(full, above, tag.form, tuple(n for n in (tag.name, *tag.also) if n != full))


def guess_home(passages: Sequence[Passage]) -> str | None:
    """The place a text is mostly about: named in the headline, else the most often. None where none is named."""
    counts: dict[str, float] = {}
    for at, passage in enumerate(passages):
        for tag in _unstamped(passage):
            if tag.form in ("division", "zone", "town"):
                head = 2.0 if at == 0 and tag.start == 0 else 0.0
                counts[tag.name] = counts.get(tag.name, 0.0) + 1 + head
    return max(counts, key=lambda name: counts[name]) if counts else None


_STAMP = re.compile(r"\d{4}-\d\d?-\d\d? *\d\d?:\d\d")
_BESIDE = 6
"""How far from a stamp's date a place may stand that belongs to it."""


def _unstamped(passage: Passage) -> list[PlaceTag]:
    """The places of a passage that stand in no publisher's stamp (海州发布 2024-07-20 18:30 江苏)."""
    if not (stamps := [m.span() for m in _STAMP.finditer(passage.text)]):
        return list(passage.places)
    publishers = place_rules().stamps.publishers
    return [
        tag
        for tag in passage.places
        if not passage.text.startswith(publishers, tag.end)
        and not any(start - _BESIDE < tag.end <= start or end <= tag.start < end + 2 for start, end in stamps)
    ]


def _places(scene: Scene) -> Places:
    home = home_of(scene.home or guess_home(scene.passages))
    home = replace(_as_printed(home, scene.raw), given=bool(scene.home)) if home else None
    known = {
        name
        for p in scene.passages
        for t in p.places
        if len(t.options) == 1
        for name in (t.name, *t.options[0].above)
    }
    known |= set(home.rungs if home else ())
    year = scene.published.year if scene.published else None
    before: list[Spot] = []
    found: list[tuple[Spot, ...]] = []
    lists: dict[tuple[int, int], tuple[int, ...]] = {}
    for index, passage in enumerate(scene.passages):
        here: list[Spot] = []
        tags = _tags(passage)
        for tag, following in zip(tags, [*tags[1:], None], strict=False):
            names, above = _names(tag, [*before, *here[-24:]], home, known, year, index)
            if names:
                clause = passage.clause_at(tag.start)
                role = "seat" if tag.form == "company" else _role(passage, clause, tag)
                owned = here[-1] if here and here[-1].owner else None
                if owned and role in ("other", "of"):
                    role = owned.role
                owner = bool(following and following.start - tag.end in (1, 2) and lies_in(following, tag))
                first = not any(s.clause is clause and s.role in CARRIES and not s.owner for s in here[-4:])
                leads = first and role in CARRIES and not owner and tag.form not in FOREIGN
                here.append(Spot(index, len(here), tag, clause, role, names, above, owner, leads))
        runs = list(_coordinated(passage, here))
        lists.update({(index, order): orders for orders in runs for order in orders})
        here = [_exemplary(passage, here, spot, lists.get((index, spot.order))) for spot in here]
        before = [*before, *here[-24:]][-24:]
        found.append(tuple(here))
    return Places(tuple(found), home, lists)


def _exemplary(passage: Passage, spots: Sequence[Spot], spot: Spot, orders: tuple[int, ...] | None) -> Spot:
    """甲、乙等5个市, 甲、乙5个市: the places are examples of what is counted, and rule nothing."""
    last = spots[orders[-1]] if orders else spot
    next_one = bisect_left(passage.numbers, last.tag.end, key=lambda n: n.start)
    number = passage.numbers[next_one] if orders and next_one < len(passage.numbers) else None
    counted = number and number.start == last.tag.end and passage.text[number.end - 1] not in WHOLES
    return replace(spot, role="example") if counted or passage.text.startswith(ETC, last.tag.end) else spot


def _tags(passage: Passage) -> list[PlaceTag]:
    """The places of a passage, and the seats that stand in its companies' names."""
    seats = [
        PlaceTag(c.start, c.end, c.text, "company", c.seat, "any", divisions().names[c.seat])
        for c in passage.companies
        if c.seat and c.form == "company"
    ]
    return sorted([*_unstamped(passage), *seats], key=lambda tag: tag.start)


def _as_printed(home: Home, text: str) -> Home:
    """A home that the text calls 海州高新区 throughout is not printed 海州市高新区."""
    printed = [also for also in home.also if also[:2] == home.name[:2] and also in text]
    return replace(home, name=printed[0]) if printed and home.name not in text else home


Names = tuple[tuple[str, str], ...]


def _names(
    tag: PlaceTag, before: Sequence[Spot], home: Home | None, known: set[str], year: int | None, passage: int
) -> tuple[Names, tuple[str, ...]]:
    if tag.form == "collective":
        return tuple(_meant(tag, before, home, passage)), ()
    if tag.form in ("bare zone", "bare park"):
        return tuple(_zones(tag, before, home)), ()
    name, above = tag.name, tag.above
    if tag.options:
        best = _best(tag, home, known, year)
        name = name if tag.text.endswith(name) and len(name) > 2 else best.name
        above = tuple(dict.fromkeys((*above, *best.above)))
    names = {name: "told"}
    if home and _alias(name, home):
        names[home.name] = "home alias"
    for rung in tag.above[:1]:
        names.setdefault(rung, "rung")
    for also in tag.also:
        names.setdefault(also, "also")
    return tuple(names.items()), above


def _alias(name: str, home: Home) -> bool:
    """True for 石化新城 where the home is 海州石化新城."""
    return name in home.also or name != home.name and len(name) > 2 and home.name.endswith(name)


def _best(tag: PlaceTag, home: Home | None, known: set[str], year: int | None) -> Division:
    """Of the divisions so called the home, else one that lies in what the text names, else the highest."""
    options = [d for d in tag.options if d.there(year)] or list(tag.options)
    for d in options:
        if home and d.name == home.name:
            return d
    if options[0].level == "province":
        return options[0]
    return next((d for d in options if d.city and d.name in known or set(d.above) & known), options[0])


def _meant(
    tag: PlaceTag, before: Sequence[Spot], home: Home | None, passage: int
) -> Iterator[tuple[str, str]]:
    """What a collective word means: the last place of its level, or one that the last place lies in, or the
    home, or one that the home lies in."""
    ends = _ends()[tag.text]
    last = next(_last_of(ends, before, home, passage), None)
    own = next((n for n in home.rungs if n.endswith(ends)), None) if home else None
    if own and home and last and last[0] == own:
        yield own, "both"
        return
    told = [(own, "home" if home and own == home.name else "above home")] if own else []
    near = last is not None and (not all(ends) or last[1].endswith("near") or home is None or not home.given)
    yield from [last, *told] if last and near else [*told, last] if last else told


def _last_of(
    ends: tuple[str, ...], before: Sequence[Spot], home: Home | None, passage: int
) -> Iterator[tuple[str, str]]:
    """Places named before that a collective word may mean, the last first, each with how near it stands."""
    for spot in reversed(before):
        if spot.tag.form not in ("division", "zone", "town") or spot.role in ARENA:
            continue
        kin = home is None or home.name in (spot.name, *spot.above) or spot.name in home.rungs
        if not kin and spot.role not in CARRIES:
            continue
        for name in (spot.name, *spot.above):
            if name.endswith(ends):
                step = "last" if name == spot.name else "above last"
                yield name, f"{step} {'near' if spot.passage == passage else 'far'}"


def _zones(tag: PlaceTag, before: Sequence[Spot], home: Home | None) -> Iterator[tuple[str, str]]:
    """What 高新区 alone means: the last zone so called, the home, or the zone of the home's or the last city."""
    last = next(
        (s.name for s in reversed(before) if s.tag.form == "zone" and s.name.endswith(tag.text[-1:])), None
    )
    own = home if home and (home.form == "zone" or home.name.endswith(tag.text)) else None
    if own:
        yield own.name, "home"
    if last and (not home or last != home.name):
        yield last, "last"
    city = next((s for s in reversed(before) if s.tag.form == "division"), None)
    for name, how in ((home.name if home else None, "of home"), (city.name if city else None, "of last")):
        if name and not own:
            yield (short(name) or name) + tag.text, how


@cache
def _ends() -> Mapping[str, tuple[str, ...]]:
    rows = place_rules().collective.levels().values()
    return {word: row.ends for row in rows for word in row.words}


@cache
def _roles() -> tuple[Mapping[str, Role], Sequence[tuple[Role, tuple[str, ...]]]]:
    roles = place_rules().roles
    before: dict[str, Role] = {word: role for role, words in roles.before().items() for word in words}
    return before, [*roles.after().items()]


def _role(passage: Passage, clause: Clause, tag: PlaceTag) -> Role:
    """By the words directly before and behind the place."""
    before, after = _roles()
    for role, words in after:
        if passage.text.startswith(words, tag.end):
            return role
    framed = tag.end == clause.end
    word = passage.word_at(tag.start) - 1
    while word >= 0 and passage.words[word].start >= clause.start:
        one = passage.words[word]
        if one.text in before:
            role = before[one.text]
            return "frames" if framed and role == "at" else role
        if one.pos not in SKIPPED:
            return "other"
        word -= 1
    return "opens"


JOINTS = frozenset("、和与及")
ETC = "等"
WHOLES = "省市县区州盟旗地国"
"""甲、乙两市 are the places themselves, 甲、乙5个市 their number."""
LONGEST = 12
"""Places, or numbers, of a list at most."""


def _coordinated(passage: Passage, spots: Sequence[Spot]) -> Iterator[tuple[int, ...]]:
    """Runs of two places and more with nothing but a joint between them."""
    run: list[int] = []
    for spot in spots:
        joined = (
            run and len(run) < LONGEST and passage.text[spots[run[-1]].tag.end : spot.tag.start] in JOINTS
        )
        if not joined:
            if len(run) > 1:
                yield tuple(run)
            run = []
        run.append(spot.order)
    if len(run) > 1:
        yield tuple(run)
