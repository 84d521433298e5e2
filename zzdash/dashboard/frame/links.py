"""The one place that builds addresses inside the dashboard.

All are relative ("sources?article=…"), so they work behind any base path, and are meant for a plain
``<a href>`` in the same tab: Back then works.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from urllib.parse import urlencode

from zzdash.rules.industry import industry
from zzdash.wording.words import known

PAGES = ("overview", "timeline", "compare", "industry", "data", "sources", "quality", "present")

Param = str | int | bool | Iterable[str | int]


def shown() -> tuple[str, ...]:
    """The pages that this zone's dashboard has: without a leading industry, none of it."""
    return PAGES if industry() else tuple(name for name in PAGES if name != "industry")


def page_url(page: str, lang: str, **params: Param) -> str:
    """Address of ``page`` with ``params`` (a list becomes repeated keys); ValueError for an unknown page."""
    if page not in PAGES:
        raise ValueError(f"no page {page!r}; pages are {', '.join(PAGES)}")
    pairs = [pair for key, value in params.items() for pair in _pairs(key, value)]
    pairs += [("lang", lang)] if lang != "zh" else []
    path = "./" if page == "overview" else page
    return f"{path}?{urlencode(pairs)}" if pairs else path


def _pairs(key: str, value: Param) -> list[tuple[str, str]]:
    if isinstance(value, bool):
        return [(key, "true" if value else "false")]
    if isinstance(value, str | int):
        return [(key, str(value))]
    return [(key, str(item)) for item in value] or [(key, "")]


def permalink(page: str, lang: str, **params: Param) -> str:
    """Like ``page_url``, but spells out everything, the language too, so later defaults cannot change it."""
    address = page_url(page, "zh", **params)
    return f"{address}{'&' if '?' in address else '?'}lang={lang}"


def source_url(item: str | Mapping[str, object], lang: str) -> str:
    """Address of the highlighted words of a mention id ("001-1014") or of a row that holds one.

    A row may be of observations, yearly, mentions, events or derived (then its first input is opened).
    """
    if isinstance(item, str):
        return page_url("sources", lang, article=item.rpartition("-")[0], m=item)
    mention = _mention(item)
    params: dict[str, Param] = {"article": mention.rpartition("-")[0]}
    if str(item.get("article", "")) == params["article"] and known(item.get("paragraph")):
        params["p"] = int(str(item["paragraph"]))
    return page_url("sources", lang, **params, m=mention)


def _mention(row: Mapping[str, object]) -> str:
    for column in ("observation", "mention", "event"):
        if column in row:
            return str(row[column])
    if "inputs" in row:
        return str(row["inputs"]).split(";")[0]
    raise KeyError(f"no observation, mention, event or inputs among {sorted(row)}")


def data_url(observation: str, lang: str) -> str:
    """Address of a measurement's row on the data page."""
    return page_url("data", lang, obs=observation)
