"""Tell a figure that was aimed at, named as a goal behind the number, from one that was reached."""

from __future__ import annotations

import re

from zzdash.reading.first.around import Around

AIM = re.compile(r"年初|确定|下达|预期|高于|低于|超过|超额|好于|快于|优于|完成")
AIMED = re.compile(
    r"(?:左右|以上|以内|以下)?(?:[、和]\d[\d.]*[%％])*的?(?:年度|全年|预期|年初|既定|规划)*(?:目标|任务)"
)
"""均高于年初确定的增长9%、10.5%的目标: what was aimed at, named behind the figures."""
MET = re.compile(r"高于|低于|超过|超额|好于|快于|优于|完成")


def aimed_at(around: Around) -> bool:
    """True for a number that is called a goal behind it, in a clause that speaks of one being set or met."""
    return bool(AIMED.match(around.text, around.token.end) and AIM.search(_before(around)))


def is_met(around: Around) -> bool:
    """True where what was reached is held against the goal: it is of the same year, not of the one to come."""
    return MET.search(_before(around)) is not None


def _before(around: Around) -> str:
    return around.text[around.clause : around.token.start]
