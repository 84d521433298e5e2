"""Candidates of time: the right one is among them, with its evidence. The texts are invented, some after the shared
cases T01 to T16."""

from __future__ import annotations

import pytest

from zzdash.reading.facts import basis, status, time
from zzdash.reading.frame.time import When, guess_published, shifted, so_far, timeline
from zzdash.reading.model import MEASURED, STATUSES
from zzdash.reading.scene import At, Day, Scene, scene


def figures(text: str, published: str | None) -> list[At]:
    """The numbers of a text that are no dates."""
    read = scene(text, published=published, home=None)
    return [
        At(read, p, n, "level")
        for p, passage in enumerate(read.passages)
        for n, number in enumerate(passage.numbers)
        if number.shape in ("number", "fraction")
    ]


def periods(at: At) -> list[str | None]:
    return [candidate.value.period for candidate in time.candidates(at)]


@pytest.mark.parametrize(
    ("text", "published", "wanted"),
    [
        ("上季度，全县产值56亿元。", "2024-07", "2024-Q2"),
        ("1月至2月，全县用电量5亿千瓦时。", "2024-03", "2024-01/2024-02"),
        ("前三季度，全县税收9亿元。", "2024-02", "2023-01/2023-09"),
        ("截至4月15日，全县复工80家。", "2023-04-20", "2023-04"),
        ("12月5日，全县开馆3家。", "2024-01-08", "2023-12"),
        ("全年全县税收12亿元，比上年增长。", "2024-02", "2023"),
        ("达产后，年产值20亿元。", "2024-02", None),
        ("2019年，产值由去年的3亿元增至。", "2020-02", "2018"),
        ("近三年，全县建成学校30所。", "2024-05", "2022/2024"),
        ("“十四五”期间，全县新建公园9座。", "2021-05", "2021/2025"),
        ("2021年起，每年补助农户6万元。", "2022-05", "2021/"),
        ("2024年1—6月，全县税收5亿元。", "2024-07", "2024-H1"),
        ("全县税收5亿元。", "2024-07", "2024-H1"),
        ("2018年前八个月出口9亿元，高于2017年同期的8亿元。", "2018-09", "2018-01/2018-08"),
    ],
)
def test_the_right_period_is_among_the_candidates(text: str, published: str, wanted: str | None) -> None:
    assert wanted in periods(figures(text, published)[0])


def test_a_date_holds_in_the_next_paragraph() -> None:
    last = figures("2016年，全县产值46亿元。\n\n规模以上企业90家，用工8000人。", "2017-06")[-1]
    carried = next(c for c in time.candidates(last) if c.value == When(2016, "2016"))
    assert {"y=last", "doc1"} <= set(carried.features)


def test_years_of_a_list_fall_to_the_figures() -> None:
    for text in ("2022年、2023年，产值分别为210亿元、236亿元。", "2022—2023年，产值分别为210亿元、236亿元。"):
        chosen = [
            c.value.year
            for at in figures(text, "2024-02")
            for c in time.candidates(at)
            if "dist" in c.features
        ]
        assert chosen == [2022, 2023]


def test_without_a_day_no_year_is_invented() -> None:
    assert {c.value.year for c in time.candidates(figures("今年上半年，全县税收12亿元。", None)[0])} == {None}
    printed = time.candidates(figures("2019年全县税收12亿元。", None)[0])
    assert {c.value.year for c in printed} <= {None, 2019, 2018}


def test_a_comparison_is_marked_and_not_carried() -> None:
    text = "比2015年增长，今年全县产值9亿元。"
    read = figures(text, "2020-05")[0]
    against, this = timeline(read.scene).by_passage[0]
    assert not against.carries
    assert this.carries


def test_the_day_printed_in_the_head() -> None:
    read = scene("某地经济运行\n某地发布 2024-07-20 18:30\n今年上半年，全县税收5亿元。")
    assert guess_published(read.passages) == Day(2024, 7, 20)
    assert timeline(read).day == Day(2024, 7, 20)
    assert guess_published(scene("今年全县税收5亿元。").passages) is None


@pytest.mark.parametrize(
    ("what", "wanted"),
    [
        (When(2020, "2020"), When(2019, "2019")),
        (When(2020, "2020-01/2020-08"), When(2019, "2019-01/2019-08")),
        (When(2020, "2018/2020"), None),
        (When(None, None), None),
    ],
)
def test_the_same_part_a_year_before(what: When, wanted: When | None) -> None:
    assert shifted(what, -1) == wanted


@pytest.mark.parametrize(
    ("day", "wanted"),
    [(Day(2024, 4), "2024-Q1"), (Day(2024, 7, 2), "2024-H1"), (Day(2024, 9), "2024-01/2024-08")],
)
def test_what_of_a_running_year_is_out(day: Day, wanted: str) -> None:
    running = so_far(day)
    assert running is not None
    assert running.period == wanted


def test_nothing_is_out_in_january() -> None:
    assert so_far(Day(2024, 1)) is None
    assert so_far(Day(2024)) is None


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("拟投资5亿元。", "planned|before=will"),
        ("项目建成后，年产值20亿元。", "target|glance=later"),
        ("到2030年，产值达到90亿元。", "target|glance=future"),
        ("力争产值突破90亿元。", "target|glance=aim"),
        ("据测算，产值约90亿元。", "preliminary|glance=prelim"),
        ("该桥已通车，日均车流3万辆。", "actual|glance=done"),
        ("全县将新建学校。新增学位500个。", "planned|tone=ahead1"),
    ],
)
def test_the_evidence_of_a_status(text: str, evidence: str) -> None:
    at = figures(text, "2024-05")[-1]
    made = status.candidates(at).candidates()
    assert [c.value for c in made] == list(STATUSES)
    assert evidence in {name for c in made for name in c.features}


def test_a_noun_that_a_result_describes_is_no_result() -> None:
    at = figures("到2030年，通车里程达到900公里。", "2024-05")[-1]
    assert "actual|before=result" not in {
        name for c in status.candidates(at).candidates() for name in c.features
    }


def test_both_bases_stand() -> None:
    at = figures("截至6月末，全县企业300家。", "2024-07")[0]
    made = basis.candidates(at).candidates()
    assert [c.value for c in made] == ["flow", "stock"]
    assert "stock|own|month|end|by" in made[1].features or "stock|sent|month|end|by" in made[1].features


def test_evidence_comes_in_one_order() -> None:
    def names(read: Scene) -> list[tuple[str, ...]]:
        return [
            c.features
            for k in MEASURED[:2]
            for c in time.candidates(At(read, 0, len(read.passages[0].numbers) - 1, k))
        ]

    text = "2023年，全县产值9亿元，去年同期8亿元，目前有企业30家。"
    assert names(scene(text, published="2024-03")) == names(scene(text, published="2024-03"))
