"""The charts of the comparison: every value once with its source; gaps, breaks and brackets."""

import pytest
from sample_rows import RATES, SERIES, rate
from words_on import written

from zzdash.charts.compare import growth_dots, series_columns
from zzdash.views.pairs import growth_items, items_of, series_items


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_growth_chart_holds_every_value_once_with_its_source(lang, theme):
    items = growth_items(items_of(RATES, [2019, 2024]), 6)
    fig = growth_dots(items, lang, theme)
    assert {trace.mode for trace in fig.data} == {"markers", "text"}, "rates of different years never join"
    dots = {custom[0]: trace for trace in fig.data if trace.mode == "markers" for custom in trace.customdata}
    assert sorted(dots) == ["901-2019", "901-2024"]
    hollow = dots["901-2024"].marker.color
    assert hollow != dots["901-2019"].marker.color, "a preliminary value is hollow"


def test_a_rate_that_runs_off_the_axis_is_drawn_behind_a_break():
    others = [rate(2024, 5.0 + n, indicator=f"i{n}") for n in range(4)]
    far = rate(2024, 147.0, indicator="far")
    fig = growth_dots(growth_items(items_of([*others, far], [2024]), 6), "zh", "light")
    assert max(x for trace in fig.data if trace.mode == "markers" for x in trace.x) < 147
    assert "//" in fig.layout.xaxis.ticktext
    assert any("147%" in text for text in written(fig))


def test_series_chart_has_gaps_bracket_and_reason():
    item = series_items(items_of(SERIES, [2019, 2022, 2024]))[0]
    fig = series_columns(item, range(2019, 2025), "zh", "light")
    assert list(fig.data[0].x) == [2020, 2021, 2023], "silent years are pale stubs"
    texts = written(fig)
    assert any("+22家" in text and "+14.2%" in text for text in texts)
    assert any("≠" in text for text in texts)
    assert all(float(tick).is_integer() for tick in fig.layout.xaxis.tickvals)
