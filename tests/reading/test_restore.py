"""Print layout undone: which lines are joined, what each paragraph is, and the way back to the raw text."""

from __future__ import annotations

import pytest
from readings import seed_reading, seeds

from zzdash.reading.document.restore import restore

SENTENCE = "枣庄高新区聚焦聚力招大引强、培优扶强，锂电产业核心基地初步形成，产业链集成化水平全面提升"


def texts(raw):
    return [one.text for one in restore(raw)]


def kinds(raw):
    return [one.kind for one in restore(raw)]


@pytest.mark.parametrize("article", ["000", "001", "002", "003", "004"])
def test_paragraphs_are_slices_of_the_raw_article(article):
    raw, paragraphs = seeds()[article]["text"], seed_reading(article).paragraphs
    assert [one.number for one in paragraphs] == list(range(1, len(paragraphs) + 1))
    assert ["".join(raw[start:end] for start, end in one.pieces) for one in paragraphs] == [one.text for one in paragraphs]
    assert all((one.start, one.end) == (one.pieces[0][0], one.pieces[-1][1]) for one in paragraphs)
    pieces = [piece for one in paragraphs for piece in one.pieces]
    assert pieces == sorted(pieces)


@pytest.mark.parametrize("article", ["000", "001", "002", "003", "004"])
def test_no_character_of_a_seed_is_lost(article):
    raw, paragraphs = seeds()[article]["text"], seed_reading(article).paragraphs
    kept = "".join(one.text for one in paragraphs)
    assert "".join(kept.split()).replace("\u200b", "") == "".join(raw.split()).replace("\u200b", "").replace("\ufeff", "")


@pytest.mark.parametrize(
    ("article", "words"),
    [
        ("001", "国家新型工业化产业示范基地(数据中心)通过专家验收。"),  # cut inside a word, a blank line between
        ("002", "就是要在“工业强市、产业兴市”战略引领下，抓重点、重点抓"),  # cut by a column's end
        ("002", "坚持每年谋划实施100个重点项目，“锂电医智大”五大产业链每年均招引"),
        ("003", "推动产业高端化、集群化、融合化、生态化、智能化发展。2024年锂电新能源产业"),
        ("003", "构建“吃住行游购”等多元消费业态"),
        ("004", "为期3 天的 2022 中国（枣庄）国际锂电产业展览会落下帷幕"),  # every line cut at the column's width
        ("004", "力争 2025 年锂电产值达到 800 亿元、 2030 年达到1500 亿元。"),
        ("004", "引进高层次人才30余名"),  # the number cut from its measure word
    ],
)
def test_sentences_that_the_layout_broke_are_whole(article, words):
    every = [one.text for one in seed_reading(article).paragraphs]
    assert any(words in text for text in every)


def test_a_wrapped_article_is_told_by_its_lines():
    """Six lines of a column (made up): joined to one paragraph; the finished sentence ends it."""
    lines = ["枣庄锂电产业从无到有、从小到大，积累了", "良好的发展基础，形成了明显的比较优势，", "集聚各类锂电企业57家，产品涵盖200",
             "多个种类，形成了相对完整的产业链条，拥", "有科研平台24个，获批锂电专利698项，创", "新成果接连涌现。"]  # fmt: skip
    assert texts("\n".join(lines)) == ["".join(lines)]


def test_lines_that_end_their_sentences_stay_apart():
    """Plain paragraphs (made up)."""
    assert texts("产值58亿元。\n增长9%。\n利润5亿元。") == ["产值58亿元。", "增长9%。", "利润5亿元。"]


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        (SENTENCE, "，产值突破100亿元。", True),  # made up, as all here: cut in mid-sentence
        (SENTENCE + "。", "产值突破100亿元。", False),
        (SENTENCE + "：", "产值突破100亿元。", False),  # a colon opens a list
        (SENTENCE, "（二）产值突破100亿元。", False),  # an item opens
        (SENTENCE, "记者 马俊龙", False),
        (SENTENCE, "互联网小镇", False),  # a caption of a photo, no sentence
        ("产业竞争力", "产值突破100亿元。", False),  # too short to have been cut
    ],
)
def test_only_a_long_unfinished_line_goes_on(before, after, joined):
    assert (len(restore(f"{before}\n\n{after}")) == 1) == joined


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("产值58.33亿元，增长9.62%。", "body"),
        ("## 砥砺奋进新征程 枣庄高新区绘就高质量发展新蓝图", "heading"),  # 003
        ("打造一流营商环境", "heading"),  # 004
        ("一、2024年工作回顾", "heading"),  # made up
        ("（二）着力稳增长", "heading"),  # made up
        ("记者 马俊龙", "byline"),  # 000
        ("通讯员 赵健健 齐鲁晚报·齐鲁壹点记者 秦政 姚冲", "byline"),  # 002
        ("扫码进入>>>", "furniture"),  # 003
        ("情报站爆料", "furniture"),  # 003
        ("①锂电产业园一角", "caption"),  # made up
    ],
)
def test_kind_of_a_line(line, kind):
    assert kinds(line) == [kind]


@pytest.mark.parametrize("raw", ["", " \n\r\n\t\u3000\n", "\ufeff", "\u200b\n\u2028"])
def test_nothing_gives_no_paragraph(raw):
    assert [one.text for one in restore(raw) if one.text.strip("\u200b\ufeff")] == []


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\x0b", "\x0c", "\x85"])
def test_any_line_end_parts_lines(end):
    raw = f"产值58亿元。{end}增长9%。"
    assert [(one.start, one.end) for one in restore(raw)] == [(0, 7), (7 + len(end), len(raw))]


def test_spaces_at_the_edges_belong_to_no_paragraph():
    assert [(one.start, one.end) for one in restore("\u3000\u3000产值58亿元。 \n")] == [(2, 9)]
