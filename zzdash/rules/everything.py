"""Load every rule file at once, and ask of each what only another file can answer.

Whoever builds or checks calls ``load_rules`` first: a fault in a file that this run would not have read, or
would have read too late, is told before anything is worked out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from zzdash.rules import (
    checks,
    display,
    entity_names,
    events,
    headline,
    industry,
    names,
    numbers,
    text,
    words,
    yearly,
    zone,
)
from zzdash.rules.catalogue import load_catalogue
from zzdash.rules.errors import Fault, RuleError, Value
from zzdash.rules.faults import nearest
from zzdash.rules.reading import facts, lexicon, places
from zzdash.rules.reading import names as composed

LOADERS: dict[str, Callable[[], object]] = {
    "units.toml": words.units,
    "numbers.toml": numbers.numbers,
    "dimensions.toml": words.dimensions,
    "industries.toml": words.industries,
    "events.toml": events.events,
    "entities.toml": entity_names.entity_names,
    "checks.toml": checks.check_rules,
    "checks_derived.toml": checks.derivations,
    "yearly.toml": yearly.yearly,
    "display.toml": display.settings,
    "headline.toml": headline.headlines,
    "reading/against.toml": facts.against,
    "reading/companies.toml": lexicon.companies,
    "reading/document.toml": lexicon.document,
    "reading/kinds.toml": facts.kinds,
    "reading/moods.toml": facts.moods,
    "reading/names.toml": composed.names,
    "reading/places.toml": places.places,
    "reading/reasons.toml": facts.reasons,
    "reading/signs.toml": facts.signs,
    "reading/times.toml": lexicon.times,
    "indicators": load_catalogue,
    "text": text.of_rules,
}
"""What reads each file, or folder, of rules/; tables.toml and playlist.toml have theirs downstream."""
OF_ZONE: dict[str, Callable[[], object]] = {
    zone.FILE: zone.zone,
    industry.FILE: industry.industry,
    names.FILE: names.names,
    "events_en.toml": events.titles,
}
"""What reads each file of the zone's folder; articles.toml and corrections.toml have theirs downstream."""


def load_rules() -> None:
    """Load all rule files. RuleError for the first that can't be used, or names what does not exist."""
    for loader in (*OF_ZONE.values(), *LOADERS.values()):
        loader()
    if faults := list(_strangers()):
        raise RuleError.of(faults)


def _strangers() -> Iterator[Fault]:
    """Indicators and themes that a file names and the catalogue lacks."""
    known = load_catalogue().by_id
    for file, entry, name in _indicators_named():
        if name not in known:
            near = nearest(name, tuple(known))
            mend = "near" if near else "no_indicator"
            yield Fault(file, entry, "no_indicator", mend, {"name": name, "near": near})
    themes = tuple(load_catalogue().themes)
    for name in composed.names().canonical.themes:
        if name not in themes:
            values: dict[str, Value] = {"word": name, "known": themes}
            yield Fault("reading/names.toml", "canonical", "no_such_theme", "one_of", values)


def _indicators_named() -> Iterator[tuple[str, str, str]]:
    """File, entry and id; a name in Chinese is of what the catalogue lacks on purpose."""
    for file, its in ((zone.FILE, zone.zone()), ("headline.toml", headline.headlines())):
        yield from ((file, f"card {number}", one.indicator) for number, one in enumerate(its.card, 1))
        yield from ((file, "matrix", one) for one in its.matrix.indicators)
        yield from ((file, "title_en", one) for one in its.title_en)
    if leading := industry.industry():
        yield from ((industry.FILE, "roles", one) for one in leading.roles.every if one.isascii())
