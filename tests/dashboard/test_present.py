"""The page 演示 without a browser: what it shows in each state of the address."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from zzdash.dashboard.frame.shell import page_file
from zzdash.dashboard.pages.present.show import known_years
from zzdash.rules.text import t
from zzdash.slides.build import build
from zzdash.slides.playlist import ABOUT_WHOLE, playlist
from zzdash.tables.load import load

ROOT = Path(__file__).resolve().parents[2]


def run(**query: str | list[str]) -> AppTest:
    """The app on the page, as if opened at the address with ``query``."""
    app = AppTest.from_file(ROOT / "app.py", default_timeout=30)
    app.query_params["lang"] = query.get("lang", "zh")
    app.run().switch_page(str(page_file("present")))
    for name, value in query.items():
        app.query_params[name] = value
    return app.run()


def html(app: AppTest) -> str:
    return "".join(block.proto.body for block in app.get("html"))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_preview_shows_every_slide_in_the_readers_language(lang: str) -> None:
    app = run(lang=lang)
    shown = html(app)
    assert not app.exception
    for slide in build(load(), lang):
        assert f'id="zs-{slide.id}"' in shown
        assert slide.kicker in shown
    assert t(lang, "present.page.start") in shown


def test_presenting_shows_one_slide_and_no_choice() -> None:
    app = run(present="1")
    shown = html(app)
    assert not app.exception
    assert shown.count("<section") == 1
    assert not app.multiselect


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_each_value_of_a_slide_brings_its_sentence(lang: str) -> None:
    """So a click on it need not leave the show; the number stands marked in the words of the article."""
    rows = {row["observation"]: row for row in load().observations.to_dict("records")}
    shown = 0
    for number in range(1, len(build(load(), lang)) + 1):
        body = html(run(present="1", slide=str(number), lang=lang))
        for mention in set(re.findall(r'<a class="zs-[^>]*m=(\d+-\d+)', body)):
            sheet = body.split(f'id="say-{mention}"')[1].split("</dialog>")[0]
            marked = re.sub(r"<(?!/?mark)[^>]*>", "", sheet)
            assert "<mark>" + rows[mention]["surface"].replace("\n", "") + "</mark>" in marked
            assert rows[mention]["quote"] in re.sub(r"<[^>]*>", "", sheet)
            shown += 1
    assert shown > 10


def test_the_address_chooses_slides_and_their_order() -> None:
    ids = [slide.id for slide in build(load(), "zh")][:2][::-1]
    app = run(present="1", slides=ids)
    assert f'id="zs-{ids[0]}"' in html(app)


def test_next_and_previous_turn_pages_and_stop_at_the_ends() -> None:
    ids = [slide.id for slide in build(load(), "zh")]
    app = run(present="1")
    app.button(key="show_previous").click().run()
    assert f'id="zs-{ids[0]}"' in html(app)
    app.button(key="show_next").click().run()
    assert f'id="zs-{ids[1]}"' in html(app)
    app.button(key="show_last").click().run()
    app.button(key="show_next").click().run()
    assert f'id="zs-{ids[-1]}"' in html(app)


@pytest.mark.parametrize(
    "query",
    [
        {"slides": "nonsense"},
        {"year": "1066"},
        {"years": "1066"},
        {"ground": "purple"},
        {"industry": "<script>"},
        {"slide": "x"},
    ],
)
def test_hostile_or_stale_parameters_are_dropped(query: dict[str, str]) -> None:
    for present in ({}, {"present": "1"}):
        app = run(**present, **query)
        assert not app.exception
        assert "<section" in html(app)
        assert "<script>" not in html(app).replace("<script>window.zzSettings", "")


def test_a_filter_says_which_slides_it_leaves_out() -> None:
    year = str(max(int(year) for year in load().observations["year"].dropna()))
    app = run(year=[year])
    kept = {slide.id for slide in build(load(), "zh", years=[int(year)])}
    left = [spec for spec in playlist() if spec.id not in kept]
    for key, of_whole in (("left_out", False), ("left_whole", True)):
        names = [spec.kicker["zh"] for spec in left if (spec.rule == ABOUT_WHOLE) == of_whole]
        assert names
        assert t("zh", f"present.page.{key}", names=t("zh", "present.page.joiner").join(names)) in html(app)


@pytest.mark.parametrize("present", [{}, {"present": "1"}])
def test_an_address_of_before_still_works_without_a_word(present: dict[str, str]) -> None:
    """``years`` and ``industries`` are called as on the other pages now; bookmarks keep their choice."""
    years = [str(year) for year in known_years(load())][-2:]
    old, new = run(**present, years=years, industries="锂电"), run(**present, year=years, industry="锂电")
    assert html(old) == html(new)
    assert t("zh", "common.error.dropped", names="").rstrip("。") not in html(old)
    assert old.query_params["year"] == years
    assert "years" not in old.query_params
    assert "industries" not in old.query_params


def test_both_files_are_offered() -> None:
    app = run()
    assert len(app.get("download_button")) == 2


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(
    ("base", "ip", "said"),
    [
        ("http://localhost:8501/", "10.1.2.3", "http://10.1.2.3:8501/"),
        ("http://127.0.0.1:8501/zz/", "10.1.2.3", "http://10.1.2.3:8501/zz/"),
        ("http://localhost:8501/", "127.0.0.1", None),  # a computer without a network
        ("http://10.1.2.3:8501/", "10.1.2.3", ""),
        ("", "10.1.2.3", ""),
    ],
)
def test_a_presenter_at_localhost_is_told_where_codes_work(
    monkeypatch: pytest.MonkeyPatch, lang: str, base: str, ip: str, said: str | None
) -> None:
    monkeypatch.setattr("zzdash.dashboard.frame.state.base_url", lambda: base)
    monkeypatch.setattr("zzdash.dashboard.pages.present.network.get_internal_ip", lambda: ip)
    shown = html(run(lang=lang))
    assert (t(lang, "present.page.reach") in shown) == bool(said)
    assert (t(lang, "present.page.reach_unknown") in shown) == (said is None)
    if said:
        assert f'<a href="{said}present' in shown
