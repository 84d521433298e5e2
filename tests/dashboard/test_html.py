"""Building blocks escape whatever an article says, speak to screen readers, and link to the words."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "charts"))
from sample_rows import FIRST_HALF, TO_OCTOBER, firms, rate, row

from zzdash.dashboard.frame import html
from zzdash.dashboard.frame.html import Html, el
from zzdash.rules.values import SHOWN_STATUSES as STATUSES

HOSTILE = "<script>alert(1)</script>\"'&"


@pytest.mark.parametrize(
    "block",
    [
        el("p", HOSTILE),
        el("p", "x", title=HOSTILE),
        html.scope_tag(HOSTILE, "zh"),
        html.kpi_card(row(indicator_zh=HOSTILE, scope=HOSTILE, unit=HOSTILE), "zh"),
        html.value_cell(row(indicator_zh=HOSTILE, quote=HOSTILE, unit=HOSTILE), "zh"),
        html.page_header(HOSTILE, HOSTILE, HOSTILE),
        html.clauses(HOSTILE),
        html.table([HOSTILE], [[HOSTILE]], HOSTILE),
        html.source_link(row(), "zh", HOSTILE),
        html.badge(HOSTILE, ok=True),
    ],
)
def test_hostile_text_stays_text(block):
    assert "<script" not in block
    assert isinstance(block, Html)


def test_only_html_passes_unescaped():
    assert el("p", el("b", "1")) == "<p><b>1</b></p>"
    assert el("p", str(el("b", "1"))) == "<p>&lt;b&gt;1&lt;/b&gt;</p>"


def test_attributes():
    assert (
        el("a", "x", cls="k", aria_label="A", hidden=False, href=None) == '<a class="k" aria-label="A">x</a>'
    )
    assert el("br") == "<br>"


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("status", STATUSES)
def test_a_glyph_is_never_alone(status, lang):
    shown = html.glyph(status, lang)
    assert html.glyph(status, lang, word=False).count("zz-hide") == 1
    assert 'aria-hidden="true"' in shown


@pytest.mark.parametrize(
    ("case", "mode", "begin", "end"),
    [
        (row(), "part", 0, 12),
        (rate(2019, 8.6, **FIRST_HALF), "part", 0, 6),
        (firms(2019, 45.0, **TO_OCTOBER), "open", 0, 10),
        (row(period_basis="stock"), "stock", 11, 12),
    ],
)
def test_strip_fills_the_months(case, mode, begin, end):
    strip = html.strip(case, "zh")
    assert f"zz-strip-{mode}" in strip
    assert f"--a:{begin};--b:{end}" in strip
    assert "aria-label" in strip


def test_no_strip_where_months_are_not_stated():
    assert html.strip(row(coverage="span", period="2024/2026"), "zh") == ""


def test_a_cell_says_all_of_itself_and_opens_its_words():
    cell = html.value_cell(firms(2022, 155.0), "zh")
    assert "科技型中小企业入库数，155家，2022年全年，实绩，高新区：看原句" in cell
    assert "sources?article=900&amp;" in cell


def test_legend_holds_only_what_is_present():
    legend = html.legend_of([row(), row(scope="枣庄市")], "zh")
    assert "实绩" in legend
    assert "目标" not in legend
    assert legend.index("高新区") < legend.index("枣庄市")
