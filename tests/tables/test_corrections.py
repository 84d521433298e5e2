"""Corrections: applied and marked where they fit, a message where they do not."""

import pytest

from zzdash.rules.errors import RuleError
from zzdash.tables.build import work_out
from zzdash.tables.corrections import FILE

FITS = """
[[correction]]
id = "c1"
article = "001"
quote = "拆除违章建筑9200m³"
field = "unit"
expect = "m³"
value = "m²"
reason = "违章建筑按面积计"
"""


def write(seeds, text):
    (seeds / FILE).write_text(text, encoding="utf-8")


def refused(seeds, text, *words):
    write(seeds, text)
    with pytest.raises(RuleError) as caught:
        work_out(seeds)
    for word in (FILE, *words):
        assert word in str(caught.value)


def corrected(rows):
    return [row for row in rows["observations"] if row["corrected"]]


def test_a_correction_is_applied_before_anything_is_worked_out(seeds):
    write(seeds, FITS)
    [row] = corrected(work_out(seeds))
    assert (row["unit"], row["unit_base"], row["value_base"]) == ("m²", "平方米", 9200)
    assert row["corrected"] == ("c1",)
    assert row["surface"] == "9200m³"  # what the article prints stays


def test_a_correction_by_offset_and_of_a_number(seeds):
    text = FITS.replace('quote = "拆除违章建筑9200m³"', "start = 2402").replace('"unit"', '"value"')
    write(seeds, text.replace('"m³"', "9200").replace('"m²"', "9201"))
    [row] = corrected(work_out(seeds))
    assert (row["value"], row["unit"]) == (9201, "m³")


def test_without_value_the_field_becomes_unknown(seeds):
    write(
        seeds, FITS.replace('value = "m²"\n', "").replace('"unit"', '"scope"').replace('"m³"', '"枣庄高新区"')
    )
    [row] = corrected(work_out(seeds))
    assert row["scope"] is None


def test_no_file_no_corrections(seeds):
    (seeds / FILE).unlink()
    assert not corrected(work_out(seeds))


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('expect = "m³"', 'expect = "亩"', ["[c1]", "expects unit = '亩'", "'m³'", "drop the correction"]),
        ("拆除违章建筑9200m³", "拆除违章建筑9300m³", ["[c1]", "0 times"]),
        ('quote = "拆除违章建筑9200m³"', "start = 1", ["[c1]", "no number there", "extract"]),
        ('article = "001"', 'article = "009"', ["[c1]", "no article 009"]),
        ('field = "unit"', 'field = "colour"', ["[c1]", "colour", "write one of"]),
        ('reason = "违章建筑按面积计"', "", ["[c1]", "has no reason", "write reason"]),
        ('reason = "违章建筑按面积计"', 'reasons = "?"', ["[c1]", "reasons is unknown", "did you mean reason"]),
        ('quote = "拆除违章建筑9200m³"', "", ["[c1]", "start or quote"]),
    ],
)
def test_a_correction_that_does_not_fit_fails_the_build(seeds, old, new, words):
    assert old in FITS
    refused(seeds, FITS.replace(old, new), *words)


def test_two_corrections_with_one_id(seeds):
    refused(seeds, FITS + FITS, "[c1]", "two entries have this id")
