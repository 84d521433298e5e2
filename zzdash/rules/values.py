"""The closed sets of values that rules, tables and pages share: mypy sees one that is misspelt.

``zzdash/rules/tables.toml`` says the same of the columns; tests/tables/test_records.py holds both together.
"""

from __future__ import annotations

from typing import Literal, get_args

Kind = Literal["level", "growth", "share", "change_pp", "rank", "spec"]
SetAside = Literal["threshold", "date", "duration", "name"]
MentionKind = Kind | SetAside  # of any number printed
Status = Literal["actual", "preliminary", "target", "planned"]
ShownStatus = Status | Literal["derived"]  # as charts and cards mark a figure
Approx = Literal["exact", "over", "about"]
Coverage = Literal["full_year", "part_year", "to_publication", "point", "open", "span"]
PeriodBasis = Literal["flow", "stock"]
Against = Literal["previous_period", "other_place", "schedule"]
Outcome = Literal["holds", "fails", "unclear"]

YearlyStep = Literal["full_year", "actual", "later_article", "exact", "later_month"]
YearlyRule = YearlyStep | Literal["only", "first_printed"]

DateBasis = Literal["printed", "inferred"]
NameBasis = Literal["official", "translated", "pinyin"]
Precision = Literal["day", "month", "year"]
ParagraphKind = Literal["body", "heading", "caption", "byline", "furniture"]
EventKind = Literal["conference", "expo", "signing", "start", "completion", "opening", "award", "policy"]
EntityKind = Literal["company", "project", "institution", "programme", "fund", "platform", "park"]

# in the order in which pages list them
KINDS: tuple[Kind, ...] = get_args(Kind)
SET_ASIDE: tuple[SetAside, ...] = get_args(SetAside)
STATUSES: tuple[Status, ...] = get_args(Status)
SHOWN_STATUSES: tuple[ShownStatus, ...] = (*STATUSES, "derived")
COVERAGES: tuple[Coverage, ...] = get_args(Coverage)
PERIOD_BASES: tuple[PeriodBasis, ...] = get_args(PeriodBasis)

FACTS: tuple[Status, ...] = ("actual", "preliminary")  # reached, if only as an estimate
SIGNED: tuple[Kind, ...] = ("growth", "change_pp")  # a change, shown with its sign
