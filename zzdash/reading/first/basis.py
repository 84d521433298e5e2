"""Tell a flow (so much in a period) from a stock (so much at a moment)."""

from __future__ import annotations

import re

from zzdash.reading.first.around import Around
from zzdash.reading.first.names import Named
from zzdash.reading.numbers import units

STOCK = re.compile(
    r"(?:总数|存量|保有量|余额|里程|容量|装机|规模|人口|床位|城镇化率|覆盖率|普及率|达标率|参保|企业数|主体数|平台数|面积|产能|占比)数?$"
)
STOCK_WORDS = re.compile(
    r"(?:总数|累计|拥有|共有|现有|达到|集聚|总规模|涵盖|保有|建有|已有|有)(?:达|达到|超|超过|突破|约|近)*$"
)
FLOW_WORDS = re.compile(
    r"新增|新建|新登记|引进|申报|授权|开工|完成|实现|签约|发放|改造|举办|年均|入库|接待|拆除|盘活|清理|打造|竣工|投产|通车|新签"
)
EXIST = ("count", "people")
HAPPENS = re.compile(
    r"新|建成|开工|完成|实现|签约|引进|招引|发放|改造|举办|办理|培训|接待|发送|服务|审批|落地|竣工|投产|申报|获|认定|入选|开展|实施|解决|治理|清理|关停|淘汰|转移|就业|脱贫|惠及|人次|次数|销|产量|出口|增|减|立案|查处|救助|资助|提供|安排|推进|启动|登记|注册|交易|成交|受理|带动|吸引|毕业|招生|出生|死亡|死|伤|授权|发布|评为|评选|入库|入围|争取|打造|培育|创建|启用|投用|下放|取消|压减|储备|洽谈|对接|发行|兑现|表彰|修订|制定|出台|推出|上市|并购|组织|参加|参与|走访|化解|征集|收集|梳理|办结|整治|拆除|搬迁|安置|植树|修建|铺设|开通|新辟|升级|评审|验收|检查|执法|处置|破获|抓获"
)
"""What came about in a period; other counts of things and people are of what is there."""


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
    counted = kind == "level" and units.dimension(around.token.unit) in EXIST
    if not counted or status in ("target", "planned") or HAPPENS.search(found.name):
        return "flow"
    part = max(around.text.rfind("；", around.sentence, around.token.start) + 1, around.sentence)
    return "flow" if HAPPENS.search(around.text, part, around.token.start) else "stock"
