"""The playlist's rules over small made-up tables, and what must hold of every slide of data/."""

from __future__ import annotations

import re
import zlib
from pathlib import Path

import pandas as pd
import pytest

from zzdash.rules import display
from zzdash.rules.errors import RuleError
from zzdash.rules.zone import zone
from zzdash.slides.build import MAKERS, build
from zzdash.slides.html import slide_html, stylesheet
from zzdash.slides.layout import fit
from zzdash.slides.model import Slide
from zzdash.slides.playlist import MOST_MARKS, RULES, playlist
from zzdash.slides.qr import QUIET, SCALE, _code, qr_data_uri, qr_png
from zzdash.tables.load import Tables, load

HOME = display.home()
CITY = zone().city.zh
BASE = {"亿元": 1e8, "万元": 1e4, "家": 1.0, "%": 1.0}
LANGS = ("zh", "en")


def row(
    mention: str, name: str, value: float, unit: str, year: int = 2031, **more: object
) -> dict[str, object]:
    """One observation with ordinary fields; ``more`` replaces any."""
    base = {
        "observation": mention, "article": mention.split("-")[0], "paragraph": 1,
        "quote": f"{name}{value}{unit}。", "indicator": name, "indicator_zh": name,
        "indicator_en": f"the {name}",
        "theme": "innovation", "family": "", "scope": HOME, "entity": None, "industry": None, "year": year,
        "period": str(year), "month_from": 1, "month_to": 12, "coverage": "full_year", "period_basis": "flow",
        "status": "actual", "kind": "growth" if unit == "%" else "level", "value": value, "value_max": None,
        "unit": unit, "approx": "exact", "value_base": value * BASE[unit],
        "unit_base": {"亿元": "元", "万元": "元"}.get(unit, unit),
        "alternatives": None,
    }  # fmt: skip
    return {**base, **more}


def tables(rows: list[dict[str, object]], derived: list[dict[str, object]] | None = None) -> Tables:
    """Tables of ``rows``, each its own yearly cell; two articles, no checks."""
    empty = load()
    observations = pd.DataFrame(rows)
    yearly = observations.assign(cell=observations["observation"]).drop(
        columns=["quote", "article", "paragraph"]
    )
    mentions = pd.DataFrame(
        {"mention": observations["observation"], "kind": observations["kind"], "reason": None}
    )
    articles = empty.articles.iloc[:2].assign(article=["900", "901"])
    return empty.replaced(
        articles=articles,
        observations=observations,
        yearly=yearly,
        mentions=mentions,
        derived=pd.DataFrame(derived) if derived else empty.derived.iloc[:0],
        checks=empty.checks.iloc[:0],
    )


def slide(made: Tables, name: str, lang: str = "zh") -> Slide:
    """The slide ``name`` of ``made``; fails when the rule leaves it out."""
    found = build(made, lang, [name])
    assert found, f"{name} was left out"
    return found[0]


def test_every_rule_has_a_maker_and_every_slide_a_rule() -> None:
    assert set(MAKERS) == set(RULES) == {spec.rule for spec in playlist()}


def test_headline_takes_the_newest_level_with_its_own_growth() -> None:
    made = tables([
        row("900-1", "甲收入", 10, "亿元", 2030), row("900-2", "甲收入", 5, "%", 2030),
        row("901-1", "甲收入", 12, "亿元"), row("901-2", "甲收入", 20, "%"),
        row("901-3", "乙收入", 99, "亿元"),
    ])  # fmt: skip
    found = slide(made, "headline")
    assert found.heading == "2031年高新区甲收入12亿元，同比增长20%"
    assert (found.mention, found.figure.shown, found.figure.lines[1]) == ("901-1", "12", "同比 +20%")


def test_headline_shows_the_implied_earlier_value_as_derived_with_its_formula() -> None:
    old = row("901-1", "甲收入", 10, "亿元", 2030) | {
        "derived": "d", "inputs": "901-1;901-2", "doubts": "",
        "formula_zh": "12 ÷ (1 + 20%)", "formula_en": "12 ÷ (1 + 20%)",
    }  # fmt: skip
    made = tables([row("901-1", "甲收入", 12, "亿元"), row("901-2", "甲收入", 20, "%")], [old])
    found = slide(made, "headline")
    assert [(mark.status, mark.value) for mark in found.chart.marks] == [("derived", 10), ("actual", 12)]
    assert "12 ÷ (1 + 20%)" in found.caveat
    assert "derived" in [key.look for key in found.legend]


def test_headline_does_not_join_another_periods_growth() -> None:
    half = {"period": "2031-H1", "month_to": 6, "coverage": "part_year"}
    assert not build(
        tables([row("900-1", "甲", 1, "亿元"), row("900-2", "甲", 2, "%", **half)]), "zh", ["headline"]
    )


@pytest.mark.parametrize(
    ("values", "words"),
    [([3, 2], "都增长"), ([-3, -2], "都下降"), ([3, -2], "1项增长"), ([-1.5], "下降1.5%")],
)
def test_rates_say_how_many_rose(values: list[float], words: str) -> None:
    made = tables([row(f"900-{n}", f"指标{n}", value, "%") for n, value in enumerate(values, 1)])
    assert words in slide(made, "rates").heading


def test_rates_keep_places_and_projects_apart() -> None:
    made = tables([
        row("900-1", "甲", 3, "%"), row("900-2", "乙", 4, "%", scope=CITY),
        row("900-3", "丙", 5, "%", entity="某项目"), row("900-4", "丁", 6, "%", industry="锂电"),
    ])  # fmt: skip
    assert [mark.mention for mark in slide(made, "rates").chart.marks] == ["900-1"]
    chosen = build(made, "zh", ["rates"], industries=["锂电"])[0]
    assert [mark.mention for mark in chosen.chart.marks] == ["900-4"]


def test_targets_stand_apart_by_place_and_are_not_divided() -> None:
    made = tables([
        row("900-1", "甲收入", 50, "亿元", industry="锂电"),
        row("900-2", "甲产值", 800, "亿元", 2035, industry="锂电", scope=CITY, status="target"),
        row("900-3", "甲规模", 2000, "万元", 2033, industry="锂电", status="target"),
    ])  # fmt: skip
    found = slide(made, "targets")
    assert [(mark.scope, mark.status) for mark in found.chart.marks] == [
        ("高新区", "actual"), ("高新区", "target"), ("枣庄市", ""), ("枣庄市", "target"),
    ]  # fmt: skip
    assert found.chart.marks[1].value == pytest.approx(0.2)
    assert found.chart.marks[1].shown == "2000万元", (
        "another unit than the chart's is printed beside the value"
    )
    assert "口径不同，不相除" in found.caveat


def test_series_subtracts_whole_years_only_and_leaves_gaps() -> None:
    part = {"coverage": "to_publication", "month_to": 9}
    made = tables([
        row("900-1", "甲企业", 40, "家", 2027, **part), row("900-2", "甲企业", 150, "家", 2029),
        row("901-1", "甲企业", 120, "家"),
    ])  # fmt: skip
    found = slide(made, "series")
    assert [mark.value for mark in found.chart.marks] == [40, None, 150, None, 120]
    assert found.chart.bracket is not None
    assert (found.chart.bracket.first, found.chart.bracket.last) == (2, 4)
    assert found.chart.bracket.text == "-30家（-20.0%）"
    assert "少30家" in found.heading
    assert "2027年未满全年" in found.warning


@pytest.mark.parametrize(
    "other",
    [{"period_basis": "stock"}, {"approx": "over"}, {"scope": CITY}, {"status": "target"}, {"unit": "万元"}],
)
def test_series_is_left_out_when_nothing_compares(other: dict[str, object]) -> None:
    made = tables([row("900-1", "甲企业", 150, "家", 2029), row("901-1", "甲企业", 120, "家") | other])
    assert not build(made, "zh", ["series"])


def test_projects_rank_plans_and_keep_contradictions() -> None:
    plan = {"status": "planned", "period_basis": "stock"}
    rows = [
        row("900-1", "投资", 30, "亿元", entity="某中心", **plan, alternatives="900-2"),
        row("900-2", "投资", 20, "亿元", entity="某中心", **plan),
        row("900-3", "投资", 60, "亿元", entity="某厂", **plan),
    ]  # fmt: skip
    made = tables(rows)
    made = made.replaced(yearly=made.yearly[made.yearly["observation"] != "900-2"])
    found = slide(made, "projects")
    assert [mark.label for mark in found.chart.marks] == ["某厂", "某中心"]
    assert found.chart.marks[1].note == "另写20亿元"
    assert "两处都保留" in found.warning


def test_more_than_six_bars_are_cut_and_said() -> None:
    made = tables([row(f"900-{n}", f"企业{n}", n, "家") for n in range(1, 10)])
    found = slide(made, "innovation")
    assert len(found.chart.marks) == MOST_MARKS
    assert "另有3项未列" in found.caveat


@pytest.mark.parametrize(
    ("told", "bands"),
    [
        ({}, [("枣庄市", "2023—2025年", "甲产值实绩", "未报告")]),
        ({"scope": CITY}, []),  # the city's own result is told
        ({"scope": CITY, "status": "target"}, [("枣庄市", "2023—2025年", "甲产值实绩", "未报告")]),
    ],
)
@pytest.mark.parametrize("years", [(), (2024, 2031, 2035)])
def test_targets_say_what_is_not_reported(
    told: dict[str, object], bands: list[tuple[str, ...]], years: tuple[int, ...]
) -> None:
    made = tables([
        row("900-1", "甲收入", 50, "亿元", industry="锂电"),
        row("900-2", "甲产值", 800, "亿元", 2035, industry="锂电", scope=CITY, status="target"),
        row("901-3", "甲产值", 60, "亿元", industry="锂电", **told),
    ])  # fmt: skip
    made = made.replaced(articles=made.articles.assign(published=["2023-01", "2025-06-01"]))
    marks = build(made, "zh", ["targets"], years)[0].chart.marks
    shown = [(mark.scope, mark.period, mark.label, mark.shown) for mark in marks if mark.value is None]
    assert shown == ([(place, "2024年", *rest) for place, _, *rest in bands] if years else bands)


@pytest.mark.parametrize(("lang", "said"), [("zh", "未报告"), ("en", "Not reported")])
def test_what_is_not_reported_is_a_band_and_no_bar(lang: str, said: str) -> None:
    found = next(each for each in build(load(), lang) if any(mark.value is None for mark in each.chart.marks)
                 and each.chart.form == "bars")  # fmt: skip
    drawn = slide_html(found, 1, 1, lang, str, "https://example.org/")
    assert drawn.count(f'<div class="zs-track"><span class="zs-gap">{said}</span></div>') == 1


@pytest.mark.parametrize(
    ("hope", "keys"),
    [
        ("actual", []),
        ("target", [("plain", "有实绩或预计数的年份"), ("planned", "只有目标或计划的年份")]),
        ("planned", [("plain", "有实绩或预计数的年份"), ("planned", "只有目标或计划的年份")]),
    ],
)
def test_coverage_names_solid_and_hollow_years(hope: str, keys: list[tuple[str, str]]) -> None:
    years = {2029: "actual", 2030: hope, 2031: "preliminary"}
    rows = [row(f"900-{year}", "甲", 1, "家", year, status=status) for year, status in years.items()]
    found = slide(tables(rows), "opening")
    assert [(key.look, key.text) for key in found.legend] == keys


@pytest.mark.parametrize(
    ("years", "drawn", "said"),
    [
        ((), ["2028", "2029", "2030", "2031"], "2028—2031年"),
        ((2028, 2029), ["2028", "2029"], "2028—2029年"),
        ((2028, 2031), ["2028", "2031"], "2028、2031年"),  # the filter hides the years between: they are not silent
        ((2028, 2030, 2031), ["2028", "2030", "2031"], "2028、2030、2031年"),
        ((2028, 2030), None, ""),  # a lone column
        ((2028,), None, ""),
    ],
)
def test_coverage_draws_the_years_chosen_if_two_have_figures(
    years: tuple[int, ...], drawn: list[str] | None, said: str
) -> None:
    rows = [row(f"900-{year}", "甲", 1, "家", year) for year in (2028, 2029, 2031)]
    found = build(tables(rows), "zh", ["opening"], years)
    assert ([mark.label for mark in found[0].chart.marks] if found else None) == drawn
    assert not found or said in found[0].heading


@pytest.mark.parametrize(("years", "drawn"), [((), ["2029", "2030", "2031"]), ((2029, 2031), ["2029", "2031"])])
def test_series_leaves_no_gap_for_a_year_that_the_filter_hides(years: tuple[int, ...], drawn: list[str]) -> None:
    made = tables([row("900-1", "甲企业", 150, "家", 2029), row("901-1", "甲企业", 120, "家")])
    assert [mark.label for mark in build(made, "zh", ["series"], years)[0].chart.marks] == drawn


def test_coverage_draws_a_silent_year_as_a_gap() -> None:
    made = tables([row("900-1", "甲", 1, "家", 2029), row("901-1", "甲", 1, "家", 2031)])
    found = slide(made, "opening")
    assert [mark.value for mark in found.chart.marks] == [1, None, 1]
    assert "2030年一个也没有" in found.heading


@pytest.mark.parametrize("lang", LANGS)
def test_coverage_says_only_what_it_draws(lang: str) -> None:
    goal = row("900-3", "甲", 9, "家", 2040, status="target")
    far = row("900-4", "甲", 9, "家", 2031, scope="别处")
    home = [row(f"900-9{n}", "甲", 1, "家", 2030) for n in range(30)]
    found = slide(tables([*home, far, goal]), "opening", lang)
    assert found.figure.shown == "31"
    assert "31个" in found.heading or "31 measurements" in found.heading
    assert sum(mark.value or 0 for mark in found.chart.marks) == 31
    assert ("等2030" if lang == "zh" else "and others") in found.heading


def test_accounting_says_what_is_still_open() -> None:
    made = tables([row("900-1", "甲", 1, "家")])
    extra = pd.DataFrame({"mention": ["900-7", "900-8"], "kind": ["date", "name"], "reason": ["日期", None]})
    found = slide(made.replaced(mentions=pd.concat([made.mentions, extra])), "method")
    assert "1个进表，1个搁置，1个还没有着落" in found.heading


@pytest.mark.parametrize("lang", LANGS)
def test_filters_leave_out_what_has_no_data(lang: str) -> None:
    made = tables([row("900-1", "甲", 3, "%", 2030), row("900-2", "乙", 4, "%", 2031)])
    found = build(made, lang, years=[2030])
    assert [mark.mention for each in found if each.id == "rates" for mark in each.chart.marks] == ["900-1"]
    assert not build(made, lang, years=[1999])


def test_order_is_the_presenters() -> None:
    made = load()
    wanted = [each.id for each in build(made, "zh")][::-1]
    assert [each.id for each in build(made, "zh", wanted)] == wanted
    with pytest.raises(KeyError):
        build(made, "zh", ["no such slide"])


@pytest.mark.parametrize("lang", LANGS)
def test_every_slide_of_data_is_grounded(lang: str) -> None:
    made = load()
    known = set(made.observations["observation"])
    slides = build(made, lang)
    assert len(slides) >= 3
    for each in slides:
        mentions = [mark.mention for mark in each.chart.marks if mark.mention]
        assert set(mentions) <= known
        assert each.sources, each.id
        assert (each.mention in known) != bool(each.page), "a QR code leads to words or to a page"
        assert all(mark.shown for mark in each.chart.marks)
        assert each.chart.form == "columns" or len(each.chart.marks) <= MOST_MARKS
        said = f"{each.heading} {each.caveat} {[mark.label for mark in each.chart.marks]}"
        assert not re.search(r"\bnan\b", said, re.IGNORECASE)


def test_html_escapes_what_articles_say() -> None:
    hostile = "<script>alert(1)</script>"
    made = tables([row("900-1", hostile, 3, "%"), row("900-2", "乙", 4, "%")])
    drawn = slide_html(
        slide(made, "rates"), 1, 1, "zh", lambda mention: f"sources?m={mention}", "http://a/b?c=1&d=2"
    )
    assert "<script" not in drawn
    assert "&lt;script&gt;" in drawn
    assert 'href="http://a/b?c=1&amp;d=2"' in drawn


def test_no_type_is_under_22_px_at_1920() -> None:
    sizes = re.findall(r"font-size:\s*calc\(var\(--u\)\*([\d.]+)\)", stylesheet())
    assert len(sizes) > 15
    assert min(map(float, sizes)) >= 22


def test_title_breaks_at_clauses_and_shrinks_to_two_lines() -> None:
    assert fit(("二十个字" * 5 + "，", "再来十个字左右的一句"))[1][1] == "再来十个字左右的一句"
    assert fit(("短",))[0] == 60
    assert fit(("很长的一句话" * 11,))[0] < 60


def test_qr_codes_hold_the_whole_code_and_a_white_edge() -> None:
    address = "http://zone.example.cn:8501/sources?article=001&m=001-1014"
    side = (len(list(_code(address).matrix)) + 2 * QUIET) * SCALE
    png = qr_png(address)
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(png[16:20], "big") == int.from_bytes(png[20:24], "big") == side
    assert _pixels(png, side) == [bytes(line) for line in _drawn(address)]
    assert qr_data_uri(address).startswith("data:image/svg+xml")


def _pixels(png: bytes, side: int) -> list[bytes]:
    """Dark modules read back from the file, one sample a module."""
    start = png.index(b"IDAT") + 4
    raw = zlib.decompress(png[start : png.index(b"IEND") - 8])
    stride = (side + 7) // 8 + 1
    half = SCALE // 2
    lines = [
        raw[y * stride + 1 : (y + 1) * stride]
        for y in range(QUIET * SCALE + half, side - QUIET * SCALE, SCALE)
    ]
    columns = range(QUIET * SCALE + half, side - QUIET * SCALE, SCALE)
    return [bytes(1 - (line[x // 8] >> (7 - x % 8) & 1) for x in columns) for line in lines]


def _drawn(address: str) -> list[bytes]:
    return [bytes(line) for line in _code(address).matrix]


@pytest.mark.parametrize(
    ("toml", "mend"),
    [
        ('[[slide]]\nid = "a"\nrule = "nonsense"\nkicker = {zh = "甲", en = "A"}', "write one of"),
        ('[[slide]]\nid = "a"\nrule = "rates"', "has no kicker"),
        ('[[slide]]\nid = "a"\nrule = "rates"\nkicker = "甲"', "a table with zh, en"),
        ('[[slide]]\nid = "a"\nrule = "rates"\nkicker = {zh = "甲", en = "A"}\nmarks = 9', "6 or less"),
        ('[[slide]]\nid = "a"\nrule = "rates"\nkicker = {zh = "甲", en = "A"}\ncolour = 1', "colour is unknown"),
        ("", "the file is empty"),
        ("[[slide", "TOML"),
    ],
)
def test_a_wrong_playlist_says_what_to_mend(tmp_path: Path, toml: str, mend: str) -> None:
    file = tmp_path / "playlist.toml"
    file.write_text(toml, encoding="utf-8")
    with pytest.raises(RuleError, match=mend):
        playlist(file)


@pytest.mark.parametrize("lang", LANGS)
def test_no_link_of_a_slide_ends_the_show(lang: str) -> None:
    for slide in build(load(), lang):
        drawn = slide_html(slide, 1, 1, lang, lambda mention: f"sources?m={mention}", "https://example.org/")
        links = re.findall(r"<a [^>]*>", drawn)
        assert links
        assert all('target="_blank"' in link for link in links)
