"""The overview and the comparison as Streamlit runs them: content, choices, bad addresses and bad data."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from zzdash import paths
from zzdash.dashboard.frame.shell import page_file
from zzdash.rules.text import t

ROOT = Path(__file__).resolve().parents[2]


def run(page="overview", **query):
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    for name, value in query.items():
        app.query_params[name] = value
    app.run()
    if page != "overview":
        app.switch_page(str(page_file(page))).run()
    assert not app.exception
    return app


def html_of(app):
    return "\n".join(block.proto.body for block in app.get("html"))


def seen(app):
    """The words on the page, tags and styles taken out."""
    return re.sub(r"<style>.*?</style>|<script>.*?</script>|<[^>]+>", " ", html_of(app), flags=re.S)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("page", ["overview", "compare"])
def test_page_runs_in_both_languages(page, lang):
    app = run(page, lang=lang)
    assert t(lang, f"{page}.{'coverage.title' if page == 'overview' else 'title'}") in html_of(app)
    assert t(lang, "common.error.title") not in html_of(app)


def test_no_chinese_is_left_in_the_english_interface():
    """Names that the articles give (x- indicators) and publishers stay as printed; the interface does not."""
    app = run("overview", lang="en")
    labels = [widget.label for widget in [*app.toggle, *app.get("button_group")]]
    assert labels
    assert not [label for label in labels if re.search("[一-鿿]", label)]


def test_overview_links_each_card_sentence_and_cell_to_its_words():
    page = html_of(run())
    assert page.count('class="zz-kpi"') == 4
    assert page.count('class="zz-note"') >= 3
    cells = re.findall(r'<a href="([^"]+)" class="zz-cell"|<a class="zz-cell"[^>]*href="([^"]+)"', page)
    links = re.findall(r'href="(sources\?[^"]+)"', page)
    assert len(links) > 20
    assert all("m=" in link for link in links)
    assert len(cells) > 10


def test_all_rows_of_the_matrix_on_request():
    few, every = (html_of(run(**query)).count('scope="row"') for query in ({}, {"all": "true"}))
    assert every > few > 5


def test_chart_and_table_show_the_same_rows():
    chart, table = run(), run(coverage_view="table")
    shown = html_of(chart).count('class="zz-cell"')
    rows = re.search(r"<tbody>.*?</tbody>", html_of(table), re.S)
    assert rows.group(0).count("<tr>") == shown


def test_compare_draws_two_charts_with_a_source_in_each_point():
    app = run("compare")
    charts = app.get("plotly_chart")
    assert len(charts) == 2
    assert all('"customdata"' in chart.proto.spec for chart in charts)


def test_compare_gives_no_difference_across_months():
    words = seen(run("compare"))
    assert "上半年与全年" in words
    assert "= 可比" in words


@pytest.mark.parametrize("scope", ["zone", "city"])
@pytest.mark.parametrize(
    "years", [["2019", "2024"], ["2022"], ["2020"], [str(year) for year in range(2019, 2026)]]
)
def test_compare_stands_every_choice(years, scope):
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    app.run()
    app.switch_page(str(page_file("compare")))
    app.query_params["year"] = years
    app.query_params["scope"] = scope
    app.run()
    assert not app.exception
    assert t("zh", "common.error.title") not in html_of(app)


@pytest.mark.parametrize(("asked", "listed"), [({}, False), ({"all": "true"}, True)])
def test_compare_lists_what_has_one_year_only_on_request(asked, listed):
    """The city's figures of 2022 stand alone: nothing to compare, and the page says so."""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    app.run()
    app.switch_page(str(page_file("compare")))
    for name, value in {"year": "2022", "scope": "city", **asked}.items():
        app.query_params[name] = value
    app.run()
    assert ('class="zz-table zz-compare' in html_of(app)) is listed
    assert (t("zh", "compare.items.empty_title") in html_of(app)) is not listed
    assert "switch-all" in [toggle.key for toggle in app.toggle]


def test_unknown_parameters_are_dropped_with_a_notice():
    app = run(bogus="<script>alert(1)</script>", lang="zh")
    assert "bogus" in seen(app)
    assert "alert(1)" not in html_of(app)
    assert "bogus" not in app.query_params


def test_missing_data_is_explained_not_traced(tmp_path, monkeypatch):
    copy = shutil.copytree(paths.DATA, tmp_path / "data")
    (copy / "yearly.csv").unlink()
    monkeypatch.setattr(paths, "DATA", copy)
    for lang in ("zh", "en"):
        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
        app.query_params["lang"] = lang
        app.run()
        words = seen(app)
        assert t(lang, "common.error.title") in words
        assert "yearly.csv" in words
        assert "python -m zzdash build" in words
        assert "Traceback" not in words


def test_pages_of_rows_load_no_pandas():
    """It takes 75 MB and half a second; only the grid, the slides and the downloads are worth that."""
    code = """if True:
        import sys
        from streamlit.testing.v1 import AppTest
        from zzdash.dashboard.frame.shell import page_file
        app = AppTest.from_file("app.py", default_timeout=30).run()
        for page in ("timeline", "compare", "industry", "sources", "quality"):
            app.switch_page(str(page_file(page))).run()
        print("shown", "pandas" in sys.modules)
    """
    told = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["shown", "False"]


def test_a_rebuilt_table_shows_at_the_next_run(tmp_path, monkeypatch):
    copy = shutil.copytree(paths.DATA, tmp_path / "data")
    monkeypatch.setattr(paths, "DATA", copy)
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    app.run()
    before = html_of(app)
    file = copy / "yearly.csv"
    file.write_text(file.read_text("utf-8").replace(",73.2,", ",74.9,"), "utf-8")
    app.run()
    assert "74.9" not in before
    assert "74.9" in html_of(app)
