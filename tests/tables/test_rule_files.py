"""Faulty rule files: one message that names file, place, what is wrong and what to write."""

import pytest

from zzdash import paths
from zzdash.rules.errors import RuleError
from zzdash.tables import amounts, event_rules, fields, naming, yearly
from zzdash.tables.checks import found

CASES = [
    ("events.toml", event_rules.rules, 'undated = "no"', "undatet = 1", ["rule 1", "unknown key 'undatet'"]),
    ("events.toml", event_rules.rules, 'kind = "conference"', 'kind = "party"', ["rule 1", "party", "use one of"]),
    ("events.toml", event_rules.rules, "(?P<who>C{0,16}?)", "(?P<who>C{0,16}?", ["rule 1", "pattern", "mend"]),
    ("events.toml", event_rules.rules, "examples = [{text", "exampels = [{text", ["rule 1", "exampels"]),
    ("chain.toml", naming.rules, 'not = "引进一批高端装备、新型材料等企业。"', "", ["listing 1", "has no 'not'"]),
    ("chain.toml", naming.rules, 'example = "国家锂电池', 'exsample = "国家锂电池', ["inspection", "exsample"]),
    ("checks.toml", found.rules, "unclear = {", "unsure = {", ["rule.parts_total", "unsure"]),
    ("checks.toml", found.rules, 'dimensions = ["area", "count"]', "dimensions = 1", ["measure 1", "a list"]),
    ("yearly.toml", yearly.order, '"later_month"]', '"newest"]', ["order", "newest", "later_month"]),
    ("yearly.toml", yearly.order, 'zh = "只此一个"\n', "", ["rule.only", "has no 'zh'"]),
    ("dimensions.toml", amounts._rules, '"平方米" = "1", ', '"元" = "1", ', ["dimension.area", "元 is also money"]),
    ("tables.toml", fields.tables, 'type = "integer", required = true, minimum = 1, zh = "段落"',
     'type = "whole", zh = "段落"', ["paragraphs.paragraph", "type 'whole'", "use one of"]),
    ("tables.toml", fields.tables, 'zh = "核对编号"', 'name_zh = "核对编号"', ["checks.check", "unknown key name_zh"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "read", "old", "new", "words"), CASES, ids=lambda value: value if isinstance(value, str) else ""
)
def test_the_message_carries_the_mend(tmp_path, name, read, old, new, words):
    text = (paths.RULES / name).read_text(encoding="utf-8")
    assert old in text
    spoilt = tmp_path / name
    spoilt.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(RuleError) as caught:
        read(spoilt)
    for word in (name, *words):
        assert word in str(caught.value)


def test_a_file_that_is_not_utf8(tmp_path):
    (tmp_path / "yearly.toml").write_bytes("# 规则".encode("gb18030"))
    with pytest.raises(RuleError, match=r"not UTF-8 at byte \d+; save it as UTF-8"):
        yearly.order(tmp_path / "yearly.toml")
