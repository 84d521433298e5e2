"""Search: whole queries, words apart, near matches, hostile queries, offsets that stay true."""

import csv
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zzdash.dashboard.search import figures, index_file, paragraphs
from zzdash.tables.load import load

TEXTS = {
    ("001", 1): "入库备案全国科技型中小企业45家,规模以上工业总产值58.33亿元。",
    ("001", 2): "科技创新平台81项，其中省级15项。",
    ("002", 1): "上半年ＧＤＰ增长8.6%；<script>alert(1)</script>",
    ("002", 2): "中小企业服务中心开工。",
}


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> paragraphs.Index:
    data = tmp_path_factory.mktemp("project") / "data"
    data.mkdir()
    with (data / "paragraphs.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["article", "paragraph", "kind", "start", "end", "pieces", "text"])
        rows.writerows([article, number, "body", 0, 0, "", text] for (article, number), text in TEXTS.items())
    file_name = index_file.ensure_index(data / "paragraphs.csv")
    assert index_file.ensure_index(data / "paragraphs.csv") == file_name
    return paragraphs.Index(file_name)


def places(found: paragraphs.Found) -> list[tuple[str, int]]:
    return [(hit.article, hit.paragraph) for hit in found.hits]


@pytest.mark.parametrize(
    ("query", "expected", "near"),
    [
        ("科技型中小企业", [("001", 1)], False),
        ("中小企业", [("001", 1), ("002", 2)], False),
        ("gdp", [("002", 1)], False),
        ("GDP 增长", [("002", 1)], False),
        ("58.33", [("001", 1)], False),
        ("总产", [("001", 1)], False),  # not a word, but the exact characters
        ("企业 服务", [("002", 2)], False),
        ("<script>", [("002", 1)], False),
        ("火星平台", [("001", 2)], True),
        ("火星", [], False),
        ("", [], False),
        ("   ", [], False),
    ],
)
def test_find(index: paragraphs.Index, query: str, expected: list[tuple[str, int]], near: bool) -> None:
    found = index.find(query)
    assert sorted(places(found)) == expected
    assert found.near is near


def test_find_within_one_article(index: paragraphs.Index) -> None:
    assert places(index.find("中小企业", article="002")) == [("002", 2)]
    assert places(index.find("中小企业", article="003")) == []


def test_the_exact_characters_come_first(index: paragraphs.Index) -> None:
    assert places(index.find("科技"))[0][0] == "001"
    assert places(index.find("科技型"))[0] == ("001", 1)


def test_spans_are_the_words_found(index: paragraphs.Index) -> None:
    hit = index.find("科技型中小企业").hits[0]
    assert [hit.text[start:end] for start, end in hit.spans] == ["科技型中小企业"]
    hit = index.find("gdp").hits[0]
    assert [hit.text[start:end] for start, end in hit.spans] == ["ＧＤＰ"]


@given(st.text(max_size=80))
def test_no_query_breaks_it(index: paragraphs.Index, query: str) -> None:
    for hit in index.find(query).hits:
        assert hit.text == TEXTS[hit.article, hit.paragraph]
        assert all(0 <= start < end <= len(hit.text) for start, end in hit.spans)


@given(st.text())
def test_folding_keeps_offsets(text: str) -> None:
    assert len(figures.fold(text)) == len(text)


def test_only_indexes_nobody_uses_are_forgotten(tmp_path: Path) -> None:
    new, used, old = (tmp_path / f"zzdash-search-{name}.sqlite" for name in ("new", "used", "old"))
    for file in (new, used, old):
        file.touch()
    os.utime(old, (0, 0))
    index_file._forget_old(new)
    assert sorted(tmp_path.iterdir()) == [new, used]


def test_asking_does_not_load_jieba(index: paragraphs.Index) -> None:
    index.find("科技型中小企业")
    assert "jieba" not in sys.modules


def test_overlapping_spans_join() -> None:
    assert paragraphs.joined([(1, 3), (0, 2), (4, 5), (5, 6)]) == ((0, 3), (4, 6))


PRINTED = Path(__file__).parents[2] / "data" / "paragraphs.csv"


@pytest.fixture(scope="module")
def articles() -> paragraphs.Index:
    """The articles as they are published: their numbers hold spaces, line breaks and 多."""
    return paragraphs.Index(index_file.ensure_index(PRINTED))


@pytest.mark.parametrize(
    ("query", "printed"),
    [
        ("147%", {("004", 9): "1 4 7 %"}),
        ("１４７％", {("004", 9): "1 4 7 %"}),
        ("1 4 7 %", {("004", 9): "1 4 7 %"}),
        ("48.8%", {("004", 9): "48 . 8%"}),
        ("GDP增长4.1%", {("004", 40): "GDP 增长 4 . 1%"}),
        ("800亿", {("004", 5): "800 亿"}),
        ("800 亿元", {("004", 5): "800 亿元"}),
        ("1500亿元", {("004", 5): "1500 亿元"}),
        ("2700亿", {("004", 2): "2700 多亿"}),
        ("2700多亿元", {("004", 2): "2700 多亿元"}),
        ("15.6万亩", {("004", 7): "15 . 6 万亩"}),
        ("6.8%", {("003", 9): "6.8%"}),  # not 106.8%
        ("57家", {("004", 4): "57家"}),  # not 457家
        ("集聚企业57家", {("004", 4): "企业57家"}),
        ("999%", {}),
    ],
)
def test_a_number_is_found_whole_however_it_is_printed(
    articles: paragraphs.Index, query: str, printed: dict[tuple[str, int], str]
) -> None:
    found = articles.find(query)
    assert not found.near
    assert set(places(found)) == set(printed)
    for hit in found.hits:
        lit = [hit.text[start:end] for start, end in hit.spans]
        assert printed[hit.article, hit.paragraph] in lit


def test_every_measured_number_finds_its_paragraph(articles: paragraphs.Index) -> None:
    for row in load().observations.to_dict("records"):
        hits = articles.find("".join(row["surface"].split())).hits
        assert (row["article"], row["paragraph"]) in [(hit.article, hit.paragraph) for hit in hits], row["surface"]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs a folder that cannot be written")
def test_a_read_only_project_uses_the_temporary_folder(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    tmp_path.chmod(0o500)
    assert index_file._cache_folder(data / "paragraphs.csv") != tmp_path / ".cache"
