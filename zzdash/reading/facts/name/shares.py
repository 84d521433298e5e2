"""Names of shares: what is part of what."""

from __future__ import annotations

from collections.abc import Iterator

from zzdash.reading.facts.name import around
from zzdash.reading.facts.name.carried import Own, own, related, uncounted
from zzdash.reading.facts.name.record import Name, Words, made, spoken
from zzdash.reading.syntax.passage import Passage
from zzdash.reading.syntax.phrases import rules


def shares(passage: Passage, index: int, names: list[Name]) -> Iterator[Name]:
    """A占B比重 where 占 stands before the number, or B before it and A after (全国6.5%的生产总值)."""
    mine = own(passage, index)
    at = mine.place
    words = at.words
    if at.dimension not in ("percent", "multiple"):
        return
    signs = rules().share.words
    sign = next((i for i in range(at.here - 1, at.first - 1, -1) if words[i].text in signs), None)
    if sign is None:
        whole = words[at.here - 1].text if at.here > at.first and words[at.here - 1].cls == "L" else ""
    else:
        end = next((i for i in range(sign + 1, at.here + 1) if words[i].cls == "#"), at.here)
        whole = spoken([w for w in words[sign + 1 : end] if w.cls not in "RGDUTPE"])
    for tail in rules().share.tails:
        whole = whole.removesuffix(tail)
    if not whole and sign is not None:
        yield from _of_whole(passage, index, sign)
    if not whole:
        return
    arena = rules().national.get(whole, whole)
    for n, (lead, kind) in enumerate(_parts(mine, sign, names)):
        evidence = (f"sh.{kind}", f"sh.n={n}", f"sh.sign={sign is not None}")
        yield Name(lead + made(rules().share.joined.replace("B", arena)), "sh", evidence, 3 - 0.1 * n)


def _of_whole(passage: Passage, index: int, sign: int) -> Iterator[Name]:
    """A占B比重 where B is what an earlier number counted (职工800人，其中女性占30%)."""
    mine = own(passage, index).place
    parts = around.whole_before(mine, sign - 1)[:2]
    wholes = [
        uncounted(own(passage, k).best[0].words) for k in related(passage, index) if own(passage, k).best
    ]
    joint = rules().share.joined
    for n, part in enumerate(parts):
        yield Name(part + made(joint.replace("B", "").removesuffix("重")), "s0", (f"s0.n={n}",), 2.0)
        for k, whole in enumerate(wholes[:2]):
            yield Name(part + made(joint.replace("B", spoken(whole))), "sw", (f"sw.n={n}{k}",), 2.0)


def _parts(mine: Own, sign: int | None, names: list[Name]) -> list[tuple[Words, str]]:
    """What the share may be of, best first, with where it stands."""
    at = mine.place
    own_after = [
        (n.words, f"after{at.after}")
        for n in mine.names
        if n.source in ("a", "aee") and "E" in at.after + at.gap
    ]
    before = (
        [(words, f"own{n}") for n, words in enumerate(around.whole_before(at, sign - 1)[:3])]
        if sign is not None
        else []
    )
    found = own_after + before
    if len(found) < 2:
        taken = [n for n in names if n.origin or n.source in ("ps1", "ps2", "pe1", "nx")][:5]
        found += [(n.words, n.source + ("k" if n.origin else "")) for n in taken]
    return [(words, kind) for words, kind in found if words][:6]
