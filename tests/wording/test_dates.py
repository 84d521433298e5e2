"""Dates in words, as far as they are known."""

from zzdash.wording.dates import date_text


def test_dates_as_far_as_they_are_known() -> None:
    said = [date_text(date, "zh") for date in ("2022-09-04", "2022-09", "2022")]
    assert said == ["2022年9月4日", "2022年9月", "2022年"]
    assert date_text("2022-09-04", "en") == "4 Sep 2022"
