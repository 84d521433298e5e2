"""Numbers in texts: spaces within ignored, whole, with the offsets of what is printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zzdash.dashboard.search.figures import Printed, found, holds, plain, reading, readings


@pytest.mark.parametrize(
    ("text", "term", "held"),
    [
        ("增长6.8%", "6.8%", True),
        ("106.8%", "6.8%", False),
        ("2176", "1", False),
        ("2022年", "20", False),
        ("6.8%", "6", False),
        ("6.8%", "8%", False),
        ("共6.", "6", True),
        ("1347家和47家", "47家", True),
        ("年产80万套", "80万", True),
        ("第3页", "3", True),
        ("", "3", False),
        ("3", "", False),
    ],
)
def test_numbers_match_whole(text: str, term: str, held: bool) -> None:
    assert holds(text, term) is held


@pytest.mark.parametrize(
    ("text", "numbers", "read"),
    [
        ("增长 1 4 7 % ，", [Printed(3, 10)], ["增长147%,"]),
        ("800 亿\n元", [Printed(0, 7)], ["800亿元"]),
        ("额2700 多亿元", [Printed(1, 9, "亿元", "over")], ["额2700多亿元", "额2700亿元"]),
        ("30\n余名", [Printed(0, 5, "名", "over")], ["30余名", "30名"]),
        ("2700 多亿元", [Printed(0, 8, "亿元", "exact")], ["2700多亿元"]),  # not said to be over: stays
        ("3—5年", [Printed(0, 4, "年", "over")], ["3—5年"]),
        ("一多半", [Printed(0, 3, "%", "over")], ["一多半"]),
        ("2022 57家", [Printed(5, 8, "家")], ["2022 57家"]),
        ("1,433件", [], ["1433件"]),
        ("1,43件", [], ["1,43件"]),
        ("2022，433件", [], ["2022,433件"]),
    ],
)
def test_readings(text: str, numbers: list[Printed], read: list[str]) -> None:
    assert [one.text for one in readings(text, numbers)] == read


def test_spans_hold_the_words_as_printed() -> None:
    text = "收入增长 1 4 7 % ，"
    one = reading(text, [Printed(5, 12)])
    assert [text[start:end] for start, end in one.spans("147%")] == ["1 4 7 %"]


@given(st.text(alphabet="12 .,％多亿元\n，a"), st.data())
def test_readings_keep_their_places(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for one in readings(text, [Printed(start, end, "亿元", "over")]):
        assert len(one.text) == len(one.places)
        assert list(one.places) == sorted(set(one.places))
        for n in found(one.text, one.text[:3]):
            assert text[one.places[n]]


@pytest.mark.parametrize(("typed", "term"), [("1 4 7 ％", "147%"), ("1,433 家", "1433家"), (" ", ""), ("GDP", "gdp")])
def test_plain(typed: str, term: str) -> None:
    assert plain(typed) == term
