"""Kind: the right one is among the candidates, and the evidence that tells it is seen. All sentences made up."""

from __future__ import annotations

import pytest

from zzdash.reading.facts.kind import candidates, evidence, form_of
from zzdash.reading.facts.reason import reason
from zzdash.reading.model import SET_ASIDE
from zzdash.reading.numbers.find import find
from zzdash.reading.scene import At, scene


def at(text, index=0):
    """The number of that index among a sentence's figures, dates left out."""
    made = scene(text, published="2024-02", home="海州市")
    numbers = [n for n, one in enumerate(made.passages[0].numbers) if one.shape != "date"]
    return At(made, 0, numbers[index])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("全市产值增长8%。", "growth"),
        ("高端产品占全部的12%。", "share"),
        ("增速高于全省2个百分点。", "change_pp"),
        ("总量居全省第3位。", "rank"),
        ("大桥全长3公里。", "spec"),
        ("对投资5000万元以上的项目给予奖励。", "threshold"),
        ("这两家企业都已投产。", "name"),
        ("审批时间缩短至3天。", "level"),
        ("封关一个月。", "duration"),
    ],
)
def test_the_right_kind_is_a_candidate(text, kind):
    assert kind in {one.value for one in candidates(at(text)).candidates()}


@pytest.mark.parametrize(
    ("text", "index", "sign"),
    [
        ("出口以8%的增速领先。", 0, "*rate&growth_after"),
        ("高端产品占比提高到70%。", 0, "*rate&rate=GS>"),
        ("该项目可年产5万吨。", 0, "*physical&touches=project_makes"),
        ("正在建设350兆瓦热电工程。", 0, "*physical&made_behind"),
        ("装机容量分别为2万千瓦和3万千瓦。", 1, "*physical&touches=makes"),
        ("打造3家以上10亿元企业。", 1, "*money&qualifies"),
        ("有4个站累计超过50毫米。", 1, "*physical&count_over"),
        ("收入、支出、结余三项之和不变。", 0, "*counted&all_of"),
    ],
)
def test_several_words_make_a_sign(text, index, sign):
    assert sign in evidence(at(text, index))


def test_signs_of_one_kind_are_counted():
    told = evidence(at("该项目可年产5万吨。"))
    assert {"*physical&spec>0", "*physical&spec>1"} <= set(told)


def test_a_reason_for_each_number_set_aside():
    [ordinal], [name] = find("第一届大会"), find("五大产业")
    assert (reason("name", ordinal), reason("name", name)) == ("序号", "名称或编号的一部分")
    assert all(reason(kind, name) for kind in SET_ASIDE)


@pytest.mark.parametrize(
    ("text", "form"),
    [("高2个百分点", "points"), ("三成", "fraction"), ("5家", "count"), ("第3位", "ordinal")],
)
def test_form(text, form):
    assert form_of(at(text).number) == form
