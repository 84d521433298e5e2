"""What a rule is called, for people: the ids in columns ``rule`` of checks, yearly and derived.

rule_name("checks", "same_thing", "en")     # 'Two figures for one named thing'
"""

from __future__ import annotations

from zzdash.tables.checks.found import rules as check_rules
from zzdash.tables.derived import words as derived_rules
from zzdash.tables.toml import read_toml
from zzdash.tables.yearly import FILE as YEARLY
from zzdash.tables.yearly import order


def rule_name(table: str, rule: str, lang: str) -> str:
    """Name of ``rule`` of ``table`` (checks, yearly or derived) in ``lang``. KeyError for an unknown one."""
    if table == "yearly":
        return str(read_toml(YEARLY)["rule"][rule][lang])
    rules = {"checks": check_rules, "derived": derived_rules}[table]()
    return str(rules["rule"][rule]["name"][lang])


def yearly_steps(lang: str) -> list[str]:
    """The steps that choose among competing figures, in the order in which they are tried."""
    return [rule_name("yearly", step, lang) for step in order()]
