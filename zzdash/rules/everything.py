"""Load every rule file at once, and ask of each what only another file can answer.

Whoever builds or checks calls ``load_rules`` first: a fault in a file that this run would not have read, or
would have read too late, is told before anything is worked out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from zzdash.rules import chain, checks, display, events, headline, names, text, words, yearly
from zzdash.rules.catalogue import load_catalogue
from zzdash.rules.errors import Fault, RuleError
from zzdash.rules.faults import nearest

LOADERS: dict[str, Callable[[], object]] = {
    "units.toml": words.units,
    "dimensions.toml": words.dimensions,
    "industries.toml": words.industries,
    "events.toml": events.events,
    "events_titles.toml": events.titles,
    "chain.toml": chain.chain,
    "checks.toml": checks.check_rules,
    "checks_derived.toml": checks.derivations,
    "yearly.toml": yearly.yearly,
    "display.toml": display.settings,
    "headline.toml": headline.headlines,
    "names_en.toml": names.names,
    "indicators": load_catalogue,
    "text": text.entries,
}
"""What reads each file, or folder, of rules/; tables.toml and playlist.toml have theirs downstream."""


def load_rules() -> None:
    """Load all rule files. RuleError for the first that can't be used, or names what does not exist."""
    for loader in LOADERS.values():
        loader()
    if faults := list(_strangers()):
        raise RuleError.of(faults)


def _strangers() -> Iterator[Fault]:
    """Indicators that headline.toml names and the catalogue lacks."""
    known = load_catalogue().by_id
    cards = [(f"card {number}", one.indicator) for number, one in enumerate(headline.cards(), 1)]
    rows = [("matrix", one) for one in headline.matrix_indicators()]
    for entry, name in (*cards, *rows, *(("title_en", one) for one in headline.titles())):
        if name not in known:
            near = nearest(name, tuple(known))
            mend = "near" if near else "no_indicator"
            yield Fault("headline.toml", entry, "no_indicator", mend, {"name": name, "near": near})
