"""The drawing: blocks as wide as their months, heights from zero, gaps named, marks that lead to words."""

from typing import Any

import pytest
from madetables import article, event, made, row
from words_on import written

from zzdash.charts.timeline.draw import Timeline, timeline
from zzdash.views.lanes import lanes_of

ARTICLES = [article("001", "2019-10"), article("002", "2025-01-24", date_basis="printed")]


def draw(rows: list[dict[str, Any]], events: list[dict[str, Any]] | None = None, **how: Any) -> Timeline:
    tables = made(rows, articles=ARTICLES)
    return timeline(lanes_of(tables), events or [], ARTICLES, **({"theme": "light", "lang": "zh"} | how))


def words(drawn: Timeline) -> list[str]:
    return written(drawn.figure)


def marks(drawn: Timeline) -> list[Any]:
    """The traces that open something; words do not."""
    return [trace for trace in drawn.figure.data if trace.customdata is not None]


def bars(drawn: Timeline) -> list[Any]:
    return [trace for trace in drawn.figure.data if trace.type == "bar"]


def test_a_block_is_as_wide_as_its_months_and_starts_at_zero() -> None:
    drawn = draw([row("001-1", year=2019, period="2019-01/2019-08", month_to=8, coverage="part_year")])
    (bar,) = bars(drawn)
    assert bar.width[0] == pytest.approx(8 / 12)
    assert bar.x[0] == pytest.approx(4 / 12)
    assert bar.y[0] > 0


def test_heights_keep_their_ratio_within_a_lane_only() -> None:
    drawn = draw(
        [
            row("001-1"),
            row("001-2", year=2022, period="2022", value=5.0),
            row("001-3", scope="枣庄市", value=900.0),
        ]
    )
    heights = {custom[0]: y for bar in bars(drawn) for custom, y in zip(bar.customdata, bar.y, strict=True)}
    assert heights["001-1"] == pytest.approx(2 * heights["001-2"])
    assert heights["001-3"] == pytest.approx(heights["001-1"])


def test_a_fall_hangs_below_zero() -> None:
    drawn = draw([row("001-1", kind="growth", unit="%", value=-3.3)])
    assert bars(drawn)[0].y[0] < 0
    assert any("-3.3%" in text for text in words(drawn))


def test_a_figure_at_a_moment_is_a_thin_post() -> None:
    drawn = draw([row("001-1", period_basis="stock", coverage="point", month_from=12)])
    assert bars(drawn)[0].width[0] == pytest.approx(1 / 12)


def test_silence_between_reports_is_named_and_beyond_them_is_not() -> None:
    drawn = draw([row("001-1", year=2030, period="2030", status="target")])
    assert words(drawn).count("未报告") == 1
    assert "//" in words(drawn)
    assert drawn.years == (*range(2019, 2026), 2030)


def test_targets_are_dashed_and_hollow() -> None:
    drawn = draw([row("001-1", status="target")])
    assert any(shape.line.dash == "6px,4px" for shape in drawn.figure.layout.shapes)
    glyphs = [
        trace for trace in marks(drawn) if trace.type == "scatter" and trace.customdata[0][0] == "001-1"
    ]
    assert glyphs[0].marker.symbol == "diamond"


def test_every_mark_leads_to_its_words_and_says_them() -> None:
    drawn = draw([row("001-1", quote="全区<script>实现10亿元。")], [event("002-7", "2021-03-26")])
    led = {custom[0]: custom[1] for trace in marks(drawn) for custom in trace.customdata}
    assert set(led) == {"001-1", "002-7", "article:001", "article:002"}
    assert "&lt;script&gt;" in led["001-1"]
    assert "点击看原句" in led["001-1"]


def test_a_contradiction_is_marked_on_the_chart() -> None:
    rows = [row("001-1", alternatives="001-2"), row("001-2", value=20.0, surface="20亿元")]
    tables = made(rows, yearly=rows[:1], articles=ARTICLES)
    drawn = timeline(lanes_of(tables), [], ARTICLES, theme="light", lang="zh")
    assert any("≠ 20亿元" in text for text in words(drawn))


def test_phones_get_short_years_and_numbered_events() -> None:
    happened = [event("002-7", "2021-03-26"), event("002-9", "2022"), event("002-8", "2022-12")]
    drawn = draw([row("001-1")], happened, mobile=True)
    assert "<b>24</b>" in words(drawn)
    assert [mark.rows[0]["event"] for mark in drawn.foot.events] == ["002-7", "002-9", "002-8"]
    assert {"①", "②", "③"} <= set(words(drawn))
    assert any("▽" in text for text in words(drawn))


def test_events_that_would_touch_share_a_mark_that_opens_none_of_them() -> None:
    happened = [event(f"002-{n}", "2022", title_zh=f"事件{n}") for n in range(9)] + [
        event("002-20", "2024-01-02")
    ]
    drawn = draw([row("001-1")], happened)
    assert [len(mark.rows) for mark in drawn.foot.events] == [9, 1]
    assert "① 9件" in words(drawn)
    assert "② 大会" in words(drawn)
    feet = next(trace for trace in marks(drawn) if trace.customdata[-1][0] == "002-20")
    assert feet.customdata[0][0] == ""
    assert "事件7<br>…" in feet.customdata[0][1]


def test_english_has_no_chinese_but_names_from_the_data() -> None:
    drawn = draw([row("001-1")], [event("002-7", "2021-03-26")], lang="en")
    assert not any("\u4e00" <= char <= "\u9fff" for text in words(drawn) for char in text)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_label_texts_have_the_ink_of_their_theme(theme: str) -> None:
    drawn = draw([row("001-1")], theme=theme)
    assert drawn.figure.layout.height > 100


def test_nothing_to_draw_is_refused() -> None:
    with pytest.raises(ValueError, match="empty state"):
        timeline([], [], ARTICLES, theme="light", lang="zh")
