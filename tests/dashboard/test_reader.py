"""Numbers marked in the article's text, and text that stays text whatever it says."""

import html as stdlib_html
import re

import pytest

from zzdash import paths
from zzdash.dashboard.parts.library import all_articles
from zzdash.dashboard.parts.reader import TARGET, Lit, body_html, paragraph_html
from zzdash.tables.load import Tables, load
from zzdash.views.articles import Mark, marks_of


@pytest.fixture(scope="module")
def tables() -> Tables:
    return load()


def plain(markup: str) -> str:
    return stdlib_html.unescape(re.sub(r"<[^>]*>", "", markup))


def test_every_mention_of_data_is_marked_with_its_own_characters(tables: Tables) -> None:
    seen = 0
    raw = {
        row["article"]: (paths.SEEDS / row["file"]).read_bytes().decode("utf-8")
        for row in tables.articles.to_dict("records")
    }
    for article in all_articles(tables).values():
        text_of = raw[article.row["article"]]
        by_id = {row["mention"]: row for row in article.mentions}
        for paragraph in article.paragraphs:
            assert "".join(text_of[a:b] for a, b in paragraph.pieces) == paragraph.row["text"]
            for mark in paragraph.marks:
                row = by_id[mark.mention]
                printed = "".join(text_of[row["start"] : row["end"]].split())
                assert "".join(paragraph.row["text"][mark.start : mark.end].split()) == printed
                seen += 1
    assert seen == len(tables.mentions) > 0


def test_overlapping_numbers_are_both_there() -> None:
    rows = [
        {"start": 0, "end": 4, "mention": "a-0", "kind": "level"},
        {"start": 2, "end": 6, "mention": "a-2", "kind": "growth"},
    ]
    marks = marks_of([(0, 10)], rows)
    assert [(mark.start, mark.end) for mark in marks] == [(0, 4), (4, 6)]


HOSTILE = '<script>alert("甲")</script><img src=x onerror=alert(1)>&amp; 12家 $x$ **b** :red[y]'
ROW = {"paragraph": 1, "kind": "body", "text": HOSTILE}


@pytest.mark.parametrize("lit", [Lit(), Lit("001-1"), Lit(evidence=(3, 30)), Lit(found=[(0, 8), (60, 63)])])
def test_hostile_text_stays_text(lit: Lit) -> None:
    start = HOSTILE.index("12家")
    marks = [Mark(start, start + 3, "001-1", "level")]
    markup = body_html(HOSTILE, marks, lit, "zh")
    assert plain(markup) == HOSTILE
    assert set(re.findall(r"<([a-z]+)", markup)) <= {"a", "mark"}


def test_the_chosen_number_is_the_target() -> None:
    marks = [Mark(0, 2, "001-0", "level"), Mark(4, 6, "001-4", "name")]
    markup = body_html("12家，三项", marks, Lit("001-4"), "zh")
    assert markup.count(f'id="{TARGET}"') == 1
    assert 'aria-current="true"' in markup
    assert 'data-mark="量"' in markup
    assert "量" not in plain(markup)


def test_evidence_is_one_target_even_across_numbers() -> None:
    marks = [Mark(2, 4, "001-2", "level")]
    markup = body_html("甲乙12家投产。", marks, Lit(evidence=(0, 7)), "zh")
    assert markup.count(f'id="{TARGET}"') == 1
    assert plain(markup) == "甲乙12家投产。"


def test_a_paragraph_asked_for_is_the_target() -> None:
    assert f'id="{TARGET}"' in paragraph_html(ROW, [], Lit(), "zh", target=True)
    assert f'id="{TARGET}"' not in paragraph_html(ROW, [], Lit(), "zh", target=False)


def test_a_heading_s_sign_is_kept_but_not_shown():
    row = ROW | {"kind": "heading", "text": "### 回顾 2024"}
    assert '<span class="zz-par-sign">### </span>回顾 2024' in paragraph_html(row, [], Lit(), "zh", target=False)
