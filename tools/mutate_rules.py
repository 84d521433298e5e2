"""Take each alternative out of the rules of reading in turn: which of them does anything need?

    python tools/mutate_rules.py                       # all files, some minutes
    python tools/mutate_rules.py numbers.toml --list   # one file, its idle alternatives by name

An alternative is a word or a pattern of a list, a part of a pattern between bars, or an entry of a table. It
is *shown* where a written example of its file reads otherwise without it; *reached* where only a probe does:
that example with the word put for its fellow, or a frame sentence; else *idle*: nothing that is known of the
rules would miss it. Most idle words are told by a shorter one of their list (超过 by 过) or by the segmenter
already; that does not make them wrong. Sets of characters are not taken apart.
"""

from __future__ import annotations

import argparse
import copy
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Literal

sys.path.insert(0, str(Path(__file__).parents[1]))

from zzdash import paths
from zzdash.reading.document.restore import restore
from zzdash.reading.facts import cues
from zzdash.reading.facts.against import against
from zzdash.reading.facts.name.indicator import indicator_of
from zzdash.reading.facts.reason import reason
from zzdash.reading.facts.sign import signed
from zzdash.reading.facts.slots import SLOTS
from zzdash.reading.frame import mood
from zzdash.reading.lexicon import companies, divisions, places, times, words
from zzdash.reading.model import SET_ASIDE
from zzdash.reading.numbers.find import find
from zzdash.reading.scene import At, scene
from zzdash.reading.syntax.phrases import tokens
from zzdash.rules import loader
from zzdash.rules.errors import RuleError
from zzdash.rules.everything import LOADERS
from zzdash.rules.known import is_place

Step = str | int
Verdict = Literal["shown", "reached", "idle"]
PATTERNS = ("match", "before", "after", "not_before", "not_after", "end", "start", "since")
"""Keys whose text is a pattern, so that its bars part alternatives."""
SAID = ("examples", "example", "text", "place", "name", "class", "part", "dimension")
"""Keys that hold no alternatives."""


def ats(text: str, *kinds: str) -> Iterator[At]:
    """Every number of a text, taken for one of each kind."""
    made = scene(text, published="2024-07", home="海州市")
    for p, passage in enumerate(made.passages):
        for n in range(len(passage.numbers)):
            yield from (At(made, p, n, kind) for kind in kinds)  # type: ignore[arg-type]


def slots(text: str, *names: str) -> list[object]:
    """The candidates of some slots for every number of a text."""
    return [
        SLOTS[name](replace(at, kind=None) if name == "kind" else at)
        for at in ats(text, "level")
        for name in names
    ]


def _names(text: str) -> object:
    made = scene(text)
    known = [
        [indicator_of(c.value, at.number.unit, "growth") for c in SLOTS["name"](at)]
        for at in ats(text, "growth")
    ]
    return [tokens(passage) for passage in made.passages], slots(text, "name"), known


def _signs(text: str) -> object:
    return [signed(at) for at in ats(text, "growth", "change_pp", "level")]


LONG = "海州市上半年经济运行总体平稳，工业生产加快，投资和消费都保持增长"
"""A line that goes on in the next, unless that opens a paragraph."""
READS: Mapping[str, Callable[[str], object]] = {
    "units.toml": lambda text: (find(text), slots(text, "name")),
    "numbers.toml": find,
    "reading/against.toml": lambda text: [against(at) for at in ats(text, "change_pp")],
    "reading/companies.toml": lambda text: [
        read(text) for read in (companies.find, companies.projects, companies.refers_back)
    ],
    "reading/document.toml": lambda text: (restore(text), restore(f"{LONG}\n{text}{LONG}。")),
    "reading/kinds.toml": lambda text: (cues.cues(text), slots(text, "kind")),
    "reading/moods.toml": lambda text: [mood.moods(passage).cues for passage in scene(text).passages],
    "reading/names.toml": _names,
    "reading/places.toml": lambda text: (places.find(text), slots(text, "scope"), is_place(text)),
    "reading/reasons.toml": lambda text: [
        reason(at.kind or "name", at.number) for at in ats(text, *SET_ASIDE)
    ],
    "reading/signs.toml": _signs,
    "reading/times.toml": times.find,
}  # fmt: skip
"""What reads by each file."""
FRAMES: Mapping[str, Sequence[str]] = {
    "units.toml": ("共300{}，", "每300{}6元，"),
    "numbers.toml": ("，{}，", "产值{}350亿元，", "产值350亿元{}，", "产值约{}350亿元，", "全市{}一家企业"),
    "reading/companies.toml": (
        "海州恒通{}投产。",
        "海州恒通{}公司投产。",
        "{}公司投产。",
        "恒通{}产值5亿元。",
    ),
    "reading/kinds.toml": ("今年{}5%，", "今年5亿元{}，", "今年{}5亿元的企业"),
    "reading/moods.toml": ("今年{}。", "{}，产值5亿元。"),
    "reading/names.toml": ("工业产值{}5亿元，", "工业{}5亿元，", "今年{}企业5家，", "{}产值5亿元，"),
    "reading/places.toml": (
        "{}",
        "{}科技园迎来6家企业。",
        "{}产值5亿元。",
        "海州{}产值5亿元。",
        "产值{}海州市5亿元。",
        "海州市{}产值5亿元。",
    ),
    "reading/signs.toml": ("降幅{}3个百分点。", "产值{}3%。", "产值{}年初减少3万人。"),
    "reading/document.toml": ("{}综合",),
    "reading/times.toml": ("{}，", "2021年{}，", "{}2019年的", "与2019年{}"),
    "reading/against.toml": ("{}全国2个百分点。", "高于{}2个百分点。"),
}
"""Sentences for words whose list's example holds none of them."""


@dataclass(frozen=True, slots=True)
class Alternative:
    """One alternative: its file, the way to what holds it, and itself; ``part``: its place between bars of a
    pattern, None for a whole entry."""

    file: str
    way: tuple[Step, ...]
    key: Step
    text: str
    part: int | None = None

    def __str__(self) -> str:
        return f"{self.file} [{'.'.join(map(str, self.way))}] {self.text}"


@cache
def raw(file: str) -> dict[str, Any]:
    """A file as it stands."""
    return _read(paths.RULES / file)


_read = loader.read


def alternatives(file: str) -> list[Alternative]:
    """All alternatives of a file, in order."""
    return list(_alternatives(file, raw(file), ()))


def _alternatives(file: str, data: Any, way: tuple[Step, ...]) -> Iterator[Alternative]:
    entries = enumerate(data) if isinstance(data, list) else data.items() if isinstance(data, dict) else ()
    for key, value in entries:
        if key in SAID:
            continue
        if not isinstance(value, str):
            yield from _alternatives(file, value, (*way, key))
        elif isinstance(data, list):
            yield Alternative(file, way, key, value)
        elif key in PATTERNS and len(parts := bars(value)) > 1:
            yield from (Alternative(file, way, key, part, n) for n, part in enumerate(parts))
        elif key == "match":
            yield Alternative(file, way[:-1], way[-1], value)
        elif re.search("[\u4e00-\u9fff]", str(key)):
            yield Alternative(file, way, key, str(key))


def bars(pattern: str) -> list[str]:
    """The alternatives of a pattern that no bracket holds."""
    found, depth, inside, at, start = [], 0, False, 0, 0
    while at < len(pattern):
        one = pattern[at]
        if one == "\\":
            at += 1
        elif inside or one == "[":
            inside = one != "]"
        elif one in "()":
            depth += 1 if one == "(" else -1
        elif one == "|" and not depth:
            found.append(pattern[start:at])
            start = at + 1
        at += 1
    return [*found, pattern[start:]]


def without(one: Alternative) -> dict[str, Any]:
    """The file's data without an alternative."""
    data = copy.deepcopy(raw(one.file))
    held: Any = data
    for step in one.way:
        held = held[step]
    if one.part is None:
        del held[one.key]
    else:
        parts = bars(held[one.key])
        held[one.key] = "|".join(parts[: one.part] + parts[one.part + 1 :])
    return data


@contextmanager
def rules(file: str, data: dict[str, Any]) -> Iterator[None]:
    """Reading by ``data`` in place of a file."""

    def read(path: Path) -> dict[str, object]:
        return data if path == paths.RULES / file else raw(path.relative_to(paths.RULES).as_posix())

    divided = data.get("divisions") != raw(file).get("divisions")
    loader.read = read
    _forget(file, divided)
    try:
        yield
    finally:
        loader.read = _read
        _forget(file, divided)


MAKES: Mapping[str, tuple[str, ...]] = {
    "units.toml": ("numbers", "syntax", "facts"),
    "numbers.toml": ("numbers",),
    "reading/against.toml": (),
    "reading/companies.toml": ("lexicon",),
    "reading/document.toml": ("document",),
    "reading/kinds.toml": ("facts",),
    "reading/moods.toml": ("frame.mood",),
    "reading/names.toml": ("syntax", "facts"),
    "reading/places.toml": ("lexicon", "frame", "facts"),
    "reading/reasons.toml": (),
    "reading/signs.toml": ("facts.sign",),
    "reading/times.toml": ("lexicon.times",),
}
"""The parts of zzdash.reading that keep what they made of a file."""


def _forget(file: str, divided: bool) -> None:
    """Clear what was made of a file; the segmenter stays, and the table of divisions unless ``divided``."""
    LOADERS[file].cache_clear()  # type: ignore[attr-defined]
    made = tuple(f"zzdash.reading.{part}" for part in MAKES[file]) + ("zzdash.rules.known",)
    for name, module in list(sys.modules.items()):
        if name.startswith(made):
            for value in list(vars(module).values()):
                kept = value is words._segmenter or value is divisions.divisions and not divided
                if getattr(value, "__module__", "") == name and not kept and hasattr(value, "cache_clear"):
                    value.cache_clear()


def texts(data: Any) -> list[str]:
    """The examples that a table holds, those of its tables too."""
    if isinstance(data, list):
        return [text for one in data for text in texts(one)]
    if not isinstance(data, dict):
        return []
    own = [*data.get("examples", ()), *([data["example"]] if "example" in data else [])]
    told = [one if isinstance(one, str) else one["text"] for one in own]
    return told + [text for key, value in data.items() if key not in SAID for text in texts(value)]


def near(one: Alternative) -> tuple[list[str], list[str]]:
    """The examples of the innermost table round an alternative that has any, and the words of its list."""
    held: Any = raw(one.file)
    found = texts(held)
    for step in one.way:
        held = held[step]
        found = texts(held) or found
    fellows = [one for one in held if isinstance(one, str)] if isinstance(held, list | dict) else []
    return found, sorted(fellows, key=len, reverse=True)


def probes(one: Alternative) -> list[str]:
    """Texts in which an alternative should be at work: an example of its list with the word for another, the
    file's frames, and for what is no word to be read what it stands beside."""
    word = re.sub(r"(.)\?", r"\1", one.text)
    if re.search(r"[\\\[\](){|]", word):
        return []
    examples, fellows = near(one)
    held = [next((fellow for fellow in fellows if fellow in text), "") for text in examples]
    swapped = [text.replace(fellow, word, 1) for text, fellow in zip(examples, held, strict=True) if fellow]
    frames = [frame.replace("{}", word) for frame in FRAMES.get(one.file, ())]
    return [*swapped, *frames, *_beside(one, word)]


def _beside(one: Alternative, word: str) -> list[str]:
    """Moods with what forbids them; numbers of a form that allows a kind; divisions whose names end so."""
    if one.key in ("not_before", "not_after"):
        words = raw(one.file)[one.way[0]]["words"]
        return ["。".join(word + held if one.key == "not_after" else held + word for held in words)]
    if one.way == ("not_before",):
        return [f"共300{word}{other}，" for other in raw(one.file)["not_before"][one.key]]
    if one.way[0] == "allowed":
        return [FORMS.get(str(one.way[1]), "")] + [
            unit["example"] for unit in raw("units.toml")["unit"] if unit["dimension"] == one.way[1]
        ]
    if one.way[0] == "divisions":
        names = [name for name in divisions.divisions().names if word in name][:5]
        return [f"{form}产值5亿元。" for name in names for form in sorted(divisions._forms(name))]
    return []


FORMS = {
    "date": "2023年12月5日，",
    "points": "提高2个百分点，",
    "fraction": "三成企业，",
    "ordinal": "列第3位，",
}
"""A number of each form that no unit tells."""


@cache
def as_is(file: str, text: str) -> object:
    """What a text reads as by the rules as they stand."""
    return repr(READS[file](text))


def judge(one: Alternative) -> Verdict:
    """Whether anything reads otherwise without an alternative."""
    literal = one.part is None and not re.search(r"[\\\[(|?{]", one.text)
    shown = [text for text in texts(raw(one.file)) if not literal or one.text in text]
    probed = probes(one)
    before = [as_is(one.file, text) for text in (*shown, *probed)]
    read = READS[one.file]
    try:
        with rules(one.file, without(one)):
            changed = (
                text for text, was in zip((*shown, *probed), before, strict=True) if repr(read(text)) != was
            )
            first = next(changed, None)
    except (RuleError, LookupError, AssertionError):
        return "shown"  # the file is refused without it, or reading stops
    return "idle" if first is None else "shown" if first in shown else "reached"


def main(argv: Sequence[str] | None = None) -> None:
    """Print, by file, how many alternatives are shown, reached and idle."""
    parser = argparse.ArgumentParser(description="Take each alternative out of the rules of reading in turn.")
    parser.add_argument("files", nargs="*", metavar="FILE", help=f"of {', '.join(READS)} (default: all)")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only each N-th alternative")
    parser.add_argument("--list", action="store_true", help="name the idle ones")
    args = parser.parse_args(argv)
    total: Counter[Verdict] = Counter()
    for file in args.files or READS:
        verdicts = {one: judge(one) for one in alternatives(file)[:: args.every]}
        counts = Counter(verdicts.values())
        total += counts
        print(line(file, counts), flush=True)
        if args.list:
            print("".join(f"    {one}\n" for one, verdict in verdicts.items() if verdict == "idle"), end="")
    print(line("all", total))


def line(name: str, counts: Counter[Verdict]) -> str:
    n = max(1, counts.total())
    return (
        f"{name:24}{counts.total():5} alternatives: {counts['shown']} shown, {counts['reached']} reached,"
        f" {counts['idle']} idle ({100 * counts['idle'] / n:.1f} %)"
    )


if __name__ == "__main__":
    main()
