"""Faulty articles.toml and articles: one message with file, place, what is wrong and what to write."""

import hashlib
import re

import pytest

from zzdash.rules.errors import RuleError
from zzdash.tables.manifest import MANIFEST, read_articles


def edit(seeds, old, new):
    path = seeds / MANIFEST
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def article(seeds, number):
    return next(seeds.glob(f"{number}_*.txt"))


def rewrite(seeds, number, raw):
    """Write an article's bytes and the checksum that fits them."""
    path = article(seeds, number)
    old = hashlib.sha256(path.read_bytes()).hexdigest()
    path.write_bytes(raw)
    edit(seeds, old, hashlib.sha256(raw).hexdigest())


def refused(seeds, *words):
    with pytest.raises(RuleError) as caught:
        read_articles(seeds)
    for word in words:
        assert word in str(caught.value)


def test_the_seeds_are_read_by_id_and_verbatim(seeds):
    articles = read_articles(seeds)
    assert [one.id for one in articles] == sorted(one.id for one in articles)
    assert all(one.text.encode() == (seeds / one.file).read_bytes() for one in articles)


def test_missing_article(seeds):
    article(seeds, "002").unlink()
    refused(seeds, MANIFEST, "[002]", "no file", "mend file")


def test_empty_article(seeds):
    rewrite(seeds, "002", b" \n")
    refused(seeds, "[002]", "is empty", "drop it")


def test_article_that_is_not_utf8(seeds):
    rewrite(seeds, "002", "枣庄".encode("gb18030"))
    refused(seeds, "[002]", "not UTF-8 at byte 0", "save it as UTF-8")


def test_changed_article(seeds):
    path = article(seeds, "003")
    path.write_bytes(path.read_bytes() + b"\n")
    refused(seeds, path.name, "[003]", "sha256", hashlib.sha256(path.read_bytes()).hexdigest())


def test_date_words_that_the_article_lacks(seeds):
    edit(seeds, "刚刚过去的2022年", "刚刚过去的2021年")
    refused(seeds, "[000]", "刚刚过去的2021年", "quote words that it prints")


def test_date_words_may_stand_over_a_line_break(seeds):
    edit(seeds, "2022 中国（枣\\n庄）国际锂电产业展览会", "2022中国（枣庄）国际锂电产业展览会")
    assert read_articles(seeds)


def test_two_articles_with_one_id(seeds):
    edit(seeds, 'id = "001"', 'id = "000"')
    refused(seeds, "[000]", "001_", "000_", "its own id")


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (
            'publisher = "unknown"',
            'publischer = "unknown"',
            ["[000]", "publischer is unknown", "did you mean publisher?"],
        ),
        ('home = "枣庄高新区"\n', "", ["[000]", "has no home", "write home"]),
        ('published = "2023-01"', "published = 2023", ["[000]", "published is 2023", "text in quotes"]),
        ('published = "2023-01"', 'published = "January"', ["[000]", "YYYY-MM"]),
        ('date_basis = "inferred"', 'date_basis = "guessed"', ["[000]", "printed, inferred"]),
        ('date_words = ["刚刚过去的2022年", "面对崭新的2023年"]', "date_words = []", ["[000]", "is empty"]),
        ('id = "000"', 'id = "a b"', ["digits and ASCII letters"]),
        ("[[article]]", "[[article]", ["articles.toml", "not TOML", "line"]),
    ],
)
def test_faulty_entries(seeds, old, new, words):
    edit(seeds, old, new)
    refused(seeds, *words)


def test_missing_manifest(seeds):
    (seeds / MANIFEST).unlink()
    refused(seeds, MANIFEST, "no such file")


def test_manifest_without_articles(seeds):
    (seeds / MANIFEST).write_text("# none\n", encoding="utf-8")
    refused(seeds, "the file is empty", "article")


def test_one_line(seeds):
    edit(seeds, 'publisher = "unknown"', "publisher = 1")
    with pytest.raises(RuleError) as caught:
        read_articles(seeds)
    assert not re.search("\n", str(caught.value))
