"""Tell a flow (so much in a period) from a stock (so much at a moment)."""

from __future__ import annotations

import re

from zzdash.reading.around import Around
from zzdash.reading.names import Named

STOCK = re.compile(
    r"(?:总数|存量|保有量|余额|里程|容量|装机|规模|人口|床位|城镇化率|覆盖率|普及率|达标率|参保|企业数|主体数|平台数|面积|产能|占比)数?$"
)
STOCK_WORDS = re.compile(
    r"(?:总数|累计|拥有|共有|现有|达到|集聚|总规模|涵盖|保有|建有|已有|有)(?:达|达到|超|超过|突破|约|近)*$"
)
FLOW_WORDS = re.compile(
    r"新增|新建|新登记|引进|申报|授权|开工|完成|实现|签约|发放|改造|举办|年均|入库|接待|拆除|盘活|清理|打造|竣工|投产|通车|新签"
)


def basis(kind: str, found: Named, around: Around, status: str) -> str:
    """flow or stock: the catalogue's word first, then the verb before the number, then the name's head."""
    if (
        kind == "spec"
        or found.name.endswith("总投资")
        and status == "planned"
        and "新签" not in found.name
        and "开工" not in found.name
    ):
        return "stock"
    if found.indicator:
        return found.indicator.basis
    if FLOW_WORDS.search(found.name) or FLOW_WORDS.search(around.seg):
        return "flow"
    if kind in ("level", "share") and (STOCK_WORDS.search(around.seg) or STOCK.search(found.name)):
        return "stock"
    return "flow"
