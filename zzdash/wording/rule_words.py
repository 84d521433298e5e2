"""Rules in the reader's words: how a number was read, why it stands for its year, what a check compares."""

from __future__ import annotations

from zzdash.rules.checks import check_words
from zzdash.rules.text import t
from zzdash.rules.yearly import rules as yearly_words
from zzdash.tables.accepted import RULE as ACCEPTED


def how_read(rule: str, lang: str) -> str:
    """Whether a number's reading was accepted by a person or comes from the weights alone."""
    return t(lang, "sources.rule.accepted" if rule == ACCEPTED else "sources.rule.weights")


def in_doubt(doubts: str, lang: str) -> str:
    """ "year:weak;scope:close" (column doubts of mentions) in words; "" for none."""
    said = [_doubt(one, lang) for one in doubts.split(";") if one]
    return t(lang, "data.semicolon").join(said)


def _doubt(doubt: str, lang: str) -> str:
    field, _, code = doubt.partition(":")
    words = {"field": t(lang, f"sources.doubt.{field}"), "why": t(lang, f"sources.doubt.{code}")}
    return t(lang, "sources.doubt.said", **words)


def why_chosen(rule: str, lang: str) -> str:
    """Why a figure stands for its year; a rule without words is shown as it is."""
    words = yearly_words().get(rule)
    return words[lang] if words else rule


def what_is_checked(rule: str, lang: str) -> str:
    """What a check compares; a rule without words is shown as it is."""
    words = check_words().get(rule)
    return words.name[lang] if words else rule
