"""Happenings: every rule's examples both ways, dates, merging, and what the articles tell."""

import pytest

from zzdash import paths
from zzdash.rules.events import Example
from zzdash.rules.events import events as told_rules
from zzdash.rules.events import titles as english_titles
from zzdash.tables import events
from zzdash.tables.dates import When, when
from zzdash.tables.event_rules import matches, title_of

CASES = [(rule, example) for rule in told_rules().rule for example in rule.examples]
REFUSED = [(rule, text) for rule in told_rules().rule for text in rule.refused]


def titles(rule, text):
    return [title_of(found, match, text) for found, match in matches(text) if found == rule]


def test_every_rule_has_an_example_and_a_refusal():
    assert all(rule.examples and rule.refused for rule in told_rules().rule)
    assert {rule.kind for rule in told_rules().rule} == set(dict(told_rules().kinds))


@pytest.mark.parametrize(
    ("rule", "example"), CASES, ids=lambda value: value.title if isinstance(value, Example) else ""
)
def test_examples_give_their_title(rule, example):
    assert example.title in titles(rule, example.text)


@pytest.mark.parametrize(("rule", "text"), REFUSED, ids=lambda value: value if isinstance(value, str) else "")
def test_refusals_give_nothing(rule, text):
    assert titles(rule, text) == []


def test_rules_name_no_article_and_no_figure_of_the_seeds():
    text = (paths.RULES / "events.toml").read_text(encoding="utf-8")
    assert "枣庄" not in text
    assert "欣旺达" not in text


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("3月25日，某市召开大会", "2021-03", When("2021-03-25", "", "day")),
        (
            "12月25日，某市召开大会",
            "2021-03",
            When("2020-12-25", "", "day"),
        ),  # the last such day before publication
        ("2019年6月1日，某市召开大会", "2021-03", When("2019-06-01", "", "day")),
        ("9月5日至9日，督导调研", "2022-09", When("2022-09-05", "2022-09-09", "day")),
        ("9月4日下午，为期3天的展览会落下帷幕", "2022-09", When("2022-09-02", "2022-09-04", "day")),
        ("9月2日，为期三天的展览会开幕", "2022-09", When("2022-09-02", "2022-09-04", "day")),
        ("3月1日，为期两天的展览会闭幕", "2024-03", When("2024-02-29", "2024-03-01", "day")),
        ("2024年5月，园区启用", "2025-01", When("2024-05", "", "month")),
        ("今年5月，园区启用", "2025-06", When("2025-05", "", "month")),
        ("去年5月，园区启用", "2025-06", When("2024-05", "", "month")),
        ("新年初始，工作会议召开", "2025-01-24", When("2025-01", "", "month")),
        ("新年初始，工作会议召开", "2025-09", None),
        ("1—8月份，产值增长", "2025-09", None),
    ],
)
def test_dates(text, published, expected):
    assert when(text, published, told_rules().season) == expected


def event(title, start="2022", precision="year", kind="expo", article="000", offset=1):
    told = When(start, "", precision)
    return events.Event(article, 1, offset, offset + 5, told, kind, title, title, title, "某市", title)


def test_one_happening_told_twice_keeps_the_precise_date():
    vague = event("中国(某地)锂电产业展览会")
    sharp = event("2022中国（某地）国际锂电产业展览会闭幕", "2022-09-04", "day", article="004", offset=9)
    [one] = events.merge([vague, sharp])
    assert (one.when.start, one.also) == ("2022-09-04", ("000-1",))


@pytest.mark.parametrize(
    "other",
    [
        event("中国（某地）锂电产业展览会", "2023", offset=9),
        event("某地农产品交易会", offset=9),
        event("中国（某地）锂电产业展览会", kind="award", offset=9),
    ],
)
def test_two_happenings_stay_two(other):
    assert len(events.merge([event("中国（某地）锂电产业展览会"), other])) == 2


def test_two_days_are_two_happenings():
    days = [event("工作会议", f"2022-09-0{n}", "day", "conference", offset=n) for n in (1, 2)]
    assert len(events.merge(days)) == 2


TOLD = [  # seen by reading the articles: date, kind, words of the title
    ("2019", "award", "新旧动能转换现场观摩会"),
    ("2021-03-25", "conference", "高质量发展座谈会"),
    ("2021-03-26", "conference", "三年攻坚行动誓师大会"),
    ("2022-09-04", "expo", "国际锂电产业展览会"),
    ("2022-09-02", "signing", "签约项目138个"),
    ("2022", "completion", "大连路东延建成通车"),
    ("2024", "start", "79个重大项目开工建设"),
    ("2024", "completion", "44个项目竣工投产"),
    ("2025-01", "conference", "经济工作会议"),
]


@pytest.mark.parametrize(("date", "kind", "words"), TOLD)
def test_the_articles_tell(built, date, kind, words):
    assert [
        row
        for row in built.rows["events"]
        if (row["date"], row["kind"]) == (date, kind) and words in row["title_zh"]
    ]


def test_nothing_is_told_of_what_is_to_come_or_long_past(built):
    titles = " ".join(row["title_zh"] for row in built.rows["events"])
    for words in ("即可开工", "创新型产业集群", "承办好", "标准化厂房"):
        assert words not in titles


def test_titles_in_english_are_of_happenings_there_are(built):
    told = {row["title_zh"] for row in built.rows["events"]}
    assert set(english_titles()) <= told
    assert not [
        row["title_en"]
        for row in built.rows["events"]
        if row["title_zh"] in english_titles() and any(ord(letter) > 0x2FFF for letter in row["title_en"])
    ]


def test_the_words_of_an_event_stand_where_it_says(built):
    texts = {row["article"]: row for row in built.rows["articles"]}
    assert all(
        0 <= row["start"] < row["end"] <= texts[row["article"]]["characters"] for row in built.rows["events"]
    )
    assert all(row["quote"] for row in built.rows["events"])


@pytest.mark.parametrize(
    ("words", "known", "told"),
    [
        ("某某达共享储能项目", {"某某达": "锂电"}, "锂电"),  # the words tell no industry, the company's does
        ("某某达光电项目", {"某某达": "锂电"}, "光电"),  # the words come first
        ("某某达共享储能项目", {}, None),
        ("某某利与某某达签约", {"某某达": "锂电", "某某利": "光电"}, "光电"),  # the first named
    ],
)
def test_a_happening_has_the_industry_of_its_words_else_of_its_company(words, known, told):
    date = When("2024", "", "year")
    one = events.Event("900", 1, 0, 9, date, "signing", words, words, words, "某某高新区", words)
    assert [row["industry"] for row in events.rows([one], known)] == [told]


@pytest.mark.parametrize(
    ("kind", "scope", "about", "day", "expected"),
    [
        ("award", "枣庄高新区", "某某公司", When("2024", "", "year"), "Recognition · Zaozhuang High-tech Zone · 2024: 某事"),
        ("signing", "枣庄市", "锂电池项目", When("2022-09", "", "month"), "Signing · Zaozhuang City · Lithium batteries · Sep 2022: 某事"),
        ("conference", "滕州市", "会议", When("2021-03-05", "", "day"), "Conference · 滕州市 · 5 Mar 2021: 某事"),
        ("policy", "", "", When("2021", "", "year"), "Policy · 2021: 某事"),
    ],
)  # fmt: skip
def test_a_happening_without_an_english_title_says_what_it_is(kind, scope, about, day, expected):
    """A new article's happenings on an English page, before anyone has translated them."""
    one = events.Event("000", 1, 0, 2, day, kind, "某事", "某事", about, scope, "某事。")
    assert events.rows([one], {})[0]["title_en"] == expected


@pytest.mark.parametrize(
    ("title", "kind", "expected"),
    [
        ("2023某市国际新材料博览会闭幕", "expo", "2023某市国际新材料博览会"),
        ("2023中国(某市)国际新材料博览会开幕", "expo", "2023中国(某市)国际新材料博览会"),
        ("某市新材料博览会", "expo", "某市新材料博览会"),
        ("某集团签约", "signing", "某集团签约"),
    ],
)
def test_name_without_its_verb(title, kind, expected):
    assert events.name(title, kind, "zh") == expected


def test_an_exhibition_has_its_name_in_english(built):
    told = [row["title_zh"] for row in built.rows["events"] if row["kind"] == "expo"]
    assert told
    assert [events.name(title, "expo", "en") for title in told] == ["2022 China (Zaozhuang) lithium industry expo"]


def test_a_given_english_title_is_kept():
    chinese, english = next(iter(english_titles().items()))
    one = events.Event("000", 1, 0, 2, When("2022", "", "year"), "award", chinese, "", "", "枣庄市", "")
    assert events.rows([one], {})[0]["title_en"] == english
