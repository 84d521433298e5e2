"""Rules in the reader's words: how a number was read, why it stands for its year, what a check compares."""

from __future__ import annotations

from zzdash.rules.checks import check_words
from zzdash.rules.text import label, t
from zzdash.rules.yearly import rules as yearly_words

PARTS = ("kind", "name", "period", "status")  # a measurement's rule is "kind/name/period/status"


def how_read(rule: str, lang: str) -> str:
    """ "amount/left+catalogue/part_of_year/section" in words; a code without words is shown as it is."""
    codes = rule.split("/")
    if len(codes) != len(PARTS):
        return label(lang, "sources.rule", rule)
    said = [_part(part, code, lang) for part, code in zip(PARTS, codes, strict=True) if code]
    return t(lang, "data.semicolon").join(said)


def _part(part: str, code: str, lang: str) -> str:
    code, _, match = code.partition("+")
    code, _, found = code.partition(":")
    words = [label(lang, f"sources.rule_{part}", code)]
    words += [label(lang, "sources.rule_match", match)] if match else []
    if found:
        words = [t(lang, "sources.rule_part.as", words=words[0], status=t(lang, f"common.status.{found}"))]
    return t(lang, f"sources.rule_part.{part}", words=t(lang, "common.card.joiner").join(words))


def why_chosen(rule: str, lang: str) -> str:
    """Why a figure stands for its year; a rule without words is shown as it is."""
    words = yearly_words().get(rule)
    return words[lang] if words else rule


def what_is_checked(rule: str, lang: str) -> str:
    """What a check compares; a rule without words is shown as it is."""
    words = check_words().get(rule)
    return words.name[lang] if words else rule
