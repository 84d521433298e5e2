"""Every string a reader sees, in Chinese and English.

One TOML file per area beside this module; nested tables are joined with dots after the area's name::

    # overview.toml
    title = {zh = "…", en = "…"}
    [card]
    change = {zh = "同比 {change}", en = "{change} on the year"}

    t("zh", "overview.card.change", change="+8.6%")

Themes and industries are named where they are defined (indicators/themes.toml, industries.toml); they
appear here as ``common.theme.<id>`` and ``common.industry.<Chinese name>``. So do the names that a zone's
folder gives: of the dashboard and places (``common.app``, ``common.scope``, ``common.scope_long``), of its
industry's page and stages (``common.page.industry``, ``industry.stage.<id>``).

A missing key, language or placeholder raises KeyError with the file to mend; nothing falls back silently.
``label`` is for open vocabularies (scopes, industries, units): a word without an entry stands for itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from zzdash import paths
from zzdash.rules import industry, names, zone
from zzdash.rules.errors import RuleError
from zzdash.rules.indicator_files import read_themes
from zzdash.rules.loader import PerZone, named, read
from zzdash.rules.words import industries

LANGS = ("zh", "en")


@PerZone
def entries() -> dict[str, dict[str, str]]:
    """All texts: full key → {"zh": …, "en": …}. RuleError for a file that can't be used."""
    return {key: _placed(key, texts) for key, texts in of_rules().items()} | _of_zone()


@cache
def of_rules() -> dict[str, dict[str, str]]:
    """The texts that are the same for every zone, with the placeholders of the industry's page."""
    found = _named_elsewhere()
    for file in sorted(paths.TEXT.glob("*.toml")):
        found |= _flatten(named(file), read(file), file.stem)
    return found


def _named_elsewhere() -> dict[str, dict[str, str]]:
    every = [(f"theme.{one.id}", one.zh, one.en) for one in read_themes()]
    every += [(f"industry.{one.zh}", one.zh, one.en) for one in industries()]
    return {f"common.{key}": {"zh": zh, "en": en} for key, zh, en in every}


def _of_zone() -> dict[str, dict[str, str]]:
    every = [(f"common.{key}", zh, en) for key, zh, en in zone.texts()]
    for zh, place in names.places().items():
        every.append((f"common.scope_long.{zh}", zh, place.en))
        every.append((f"common.scope.{zh}", zh, place.short or place.en))
    return {key: {"zh": zh, "en": en} for key, zh, en in (*every, *industry.texts())}


def _placed(key: str, texts: dict[str, str]) -> dict[str, str]:
    """Texts of the industry's page with the names that the zone's folder gives it."""
    if not key.startswith("industry."):
        return texts
    return {lang: _filled(text, industry.placeholders(lang)) for lang, text in texts.items()}


def _filled(text: str, values: Mapping[str, str]) -> str:
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", value)
    return text


def _flatten(file: str, table: Mapping[str, object], prefix: str) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for key, value in table.items():
        name = f"{prefix}.{key}"
        if not isinstance(value, dict) or not value:
            raise RuleError(file, name.partition(".")[2], "no_text", key=key)
        if set(value) == set(LANGS) and all(isinstance(text, str) for text in value.values()):
            found[name] = value
        elif all(isinstance(inner, dict) for inner in value.values()):
            found |= _flatten(file, value, name)
        else:
            raise RuleError(file, name.partition(".")[2], "no_text", key=key)
    return found


def t(lang: str, key: str, **values: object) -> str:
    """The text of ``key`` in ``lang`` ("zh" | "en") with its {placeholders} filled.

    KeyError when the key, the language or a placeholder's value is missing.
    """
    if key not in entries():
        area = key.split(".")[0]
        raise KeyError(f"no text {key!r}: add it with zh and en to {paths.TEXT / area}.toml")
    text = entries()[key][lang]
    return text.format(**values) if values or "{" in text else text


def counted(lang: str, key: str, n: int, **values: object) -> str:
    """The text of ``key`` for ``n`` things: ``key_one`` for one, else ``key``; both may use {n}."""
    return t(lang, f"{key}_one" if n == 1 else key, n=n, **values)


def label(lang: str, group: str, word: str) -> str:
    """Text of ``group.word`` if there is one, else ``word`` itself (open vocabularies: scopes, units)."""
    found = entries().get(f"{group}.{word}")
    return found[lang] if found else word
