"""Every string a reader sees, in Chinese and English.

One TOML file per area beside this module; nested tables are joined with dots after the area's name::

    # overview.toml
    title = {zh = "…", en = "…"}
    [card]
    change = {zh = "同比 {change}", en = "{change} on the year"}

    t("zh", "overview.card.change", change="+8.6%")

Themes and industries are named where they are defined (indicators/themes.toml, industries.toml); they
appear here as ``common.theme.<id>`` and ``common.industry.<Chinese name>``.

A missing key, language or placeholder raises KeyError with the file to mend; nothing falls back silently.
``label`` is for open vocabularies (scopes, industries, units): a word without an entry stands for itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from zzdash import paths
from zzdash.rules.errors import RuleError
from zzdash.rules.indicator_files import read_themes
from zzdash.rules.loader import named, read
from zzdash.rules.words import industries

LANGS = ("zh", "en")


@cache
def entries() -> dict[str, dict[str, str]]:
    """All texts: full key → {"zh": …, "en": …}. RuleError for a file that can't be used."""
    found = _named_elsewhere()
    for file in sorted(paths.TEXT.glob("*.toml")):
        found |= _flatten(named(file), read(file), file.stem)
    return found


def _named_elsewhere() -> dict[str, dict[str, str]]:
    every = [(f"theme.{one.id}", one.zh, one.en) for one in read_themes()]
    every += [(f"industry.{one.zh}", one.zh, one.en) for one in industries()]
    return {f"common.{key}": {"zh": zh, "en": en} for key, zh, en in every}


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
