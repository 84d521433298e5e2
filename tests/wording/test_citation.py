"""Citations as the standards ask."""

from zzdash.wording.citation import bibtex, gbt

ARTICLE = {
    "article": "001",
    "title": "某区\n经济 50% & 发展",
    "publisher": "unknown",
    "published": "2019-10",
    "date_basis": "inferred",
    "date_words": "1-9月份",
}
KNOWN = ARTICLE | {"publisher": "某晚报", "published": "2025-01-24", "date_basis": "printed"}


def test_gbt() -> None:
    assert gbt(ARTICLE) == "某区 经济 50% & 发展[N]. [出版者不详], [2019-10]."
    assert gbt(KNOWN, paragraph=6) == "某区 经济 50% & 发展[N]. 某晚报, 2025-01-24: 第6段."


def test_bibtex() -> None:
    entry = bibtex(ARTICLE, paragraph=6)
    assert entry.startswith("@misc{zzdash-001,")
    assert r"title = {{某区 经济 50\% \& 发展}}" in entry
    assert "month = {10}" in entry
    assert "第6段" in entry
    assert "1-9月份" in entry
    known = bibtex(KNOWN, "en")
    assert known.startswith("@article{")
    assert "journal = {某晚报}" in known
    assert "day = {24}" in known
    assert "note" not in known
