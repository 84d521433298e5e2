"""Tell what of a project is still to come: its size and money before it is finished, its output after."""

from __future__ import annotations

import re

from zzdash.reading.first import specs
from zzdash.reading.first.around import Around
from zzdash.reading.first.governing import Status
from zzdash.reading.first.names import Named

FULL_PRODUCTION = re.compile(
    r"(?:达产|投产|建成|满产|投用)[^，。]{0,6}[后时]|达产年|可实现年|预计年(?:产值|销售|营收|营业)"
)
"""What a project will earn at full production is a target of no year (gold/README.md)."""

PROJECT = re.compile(r"总投资|计划投资|概算|拟建|在建|开工|推进|谋划|签约|项目")

SIZE = re.compile(
    r"(?:占地|用地|建筑面积|用地面积|占地面积|床位|车位|泊位|机位|库容|全长|线路长|跑道|车道|设计|规划|机柜|建设|新建)[^，。；]{0,6}$"
)
PLANNED_SIZE = re.compile(r"总投资|计划投资|概算投资|估算投资|拟建|规划建设|计划建设|将建设|签约")
"""计划投资3.2亿元、占地85亩: the size of what is to be built, where nothing says that it stands."""

FINISHED = re.compile(r"建成|(?<!试)投产|竣工|投运|投用|通车|运营|并网|问世|下线|全球首台|全球最")
INTENDED = re.compile(
    r"(?:计划|预计|将于?|拟|力争|推动|加快|有望|确保|年底前?|分[一二两三]期)[^，。；]{0,16}(?:建成|投产|竣工|投运|投用|通车|运营|并网)|(?:建成|投产|达产|投用)后"
)
"""预计2024年6月投产: what is to be finished is not."""


def at_full_production(around: Around) -> bool:
    """True where the words before the number speak of what a project will earn once it runs."""
    return FULL_PRODUCTION.search(around.text[around.sentence : around.token.start]) is not None


def still_planned(kind: str, around: Around, found: Named, before: str) -> Status | None:
    """The status of a project's size and money until it is finished, and of a share of what is planned.

    ``before`` is the status of the measurement before. None where the figure says nothing of a plan.
    """
    if kind == "spec":
        planned = specs.is_profile(around) or PROJECT.search(
            around.text[around.sentence : around.sentence_end]
        )
        finished = FINISHED.search(INTENDED.sub("", around.text[around.clause : around.sentence_end]))
        return Status("planned", "planned_project") if planned and not finished else None
    if SIZE.search(around.seg) and PLANNED_SIZE.search(around.text, around.sentence, around.token.start):
        finished = FINISHED.search(INTENDED.sub("", around.text[around.sentence : around.sentence_end]))
        return None if finished else Status("planned", "planned_size")
    of_project = (
        found.rule.startswith(("money_of_project", "money_of_phase")) or "投资" in found.name and specs.is_profile(around)
    )
    if of_project and "完成" not in found.name and "完成" not in around.seg:
        return Status("planned", "planned_money")
    of_plan = found.rule.startswith("share_right") or found.rule.startswith("share") and "投资" in found.name
    if of_plan and before == "planned":
        return Status("planned", "of_what_is_planned")
    return None
