"""Part a list of subjects among the numbers that follow it: 交通、水利投资分别 → 交通投资, 水利投资."""

from __future__ import annotations

import re

from zzdash.reading.first import phrases
from zzdash.reading.first.names import catalogue

HEADS = [
    "人均可支配收入",
    "可支配收入",
    "固定资产投资",
    "完成投资",
    "投资",
    "增加值",
    "总产值",
    "产值",
    "产量",
    "零售额",
    "销售额",
    "销售收入",
    "营业收入",
    "主营业务收入",
    "收入",
    "利润总额",
    "利润",
    "存款余额",
    "贷款余额",
    "余额",
    "装机容量",
    "装机",
    "发电量",
    "用电量",
    "出口额",
    "进口额",
    "出口",
    "进口",
    "进出口总额",
    "进出口",
    "业务量",
    "业务收入",
    "吞吐量",
    "客运量",
    "货运量",
    "覆盖率",
    "普及率",
    "占比",
    "比重",
    "标准",
    "价格",
    "面积",
    "里程",
    "人数",
    "人次",
    "数量",
    "企业数",
    "税收",
    "支出",
    "消费",
    "规模",
    "浓度",
    "参保率",
    "入学率",
    "化率",
    "交易额",
    "成交额",
    "排放量",
    "排放",
    "保费收入",
    "总花费",
    "花费",
    "总收入",
    "存款",
    "贷款",
    "死亡人数",
    "起数",
    "补助",
    "补贴",
    "企业",
    "项目",
]
PREFIXES = (
    "规模以上",
    "规上",
    "限额以上",
    "限上",
    "金融机构人民币",
    "金融机构本外币",
    "城镇",
    "农村",
    "社会",
    "国内",
    "全国",
    "新增",
    "全部",
    "汽车用",
    "新开工",
    "建成",
    "生产安全事故",
)
PAIRS = (
    ("城乡", ("城镇", "农村")),
    ("存贷款", ("存款", "贷款")),
    ("进出口", ("进口", "出口")),
    ("省市", ("省", "市")),
    ("城镇、农村", ("城镇", "农村")),
    ("收支", ("收入", "支出")),
)


def distribute(subject: str, count: int) -> list[str] | None:
    """The names of a list that several numbers share: 工业、制造业、技改投资分别 → three names; None if they do not fit.

    ``count`` numbers follow; 城乡居民 and 存贷款 count as two.
    """
    subject = subject.strip(phrases.TRIM)
    items = [
        item
        for item in re.split(
            r"[、,，]|(?<=[\u4e00-\u9fff])(?:和|与|(?<![普以])及(?!其|时)|以及)(?=[\u4e00-\u9fff])", subject
        )
        if item
    ]
    if len(items) == count and count > 1:
        return _complete(items)
    for word, parts in PAIRS:
        if len(parts) == count and word in subject and len(items) == 1:
            return [subject.replace(word, part, 1) for part in parts]
    return None


def _complete(items: list[str]) -> list[str]:
    """Give each item the head of the last and the prefix of the first: 交通、水利投资 → 交通投资, 水利投资."""
    head = next((h for h in HEADS if items[-1].endswith(h) and items[-1] != h), "")
    own = tuple(HEADS)
    full = [item if item.endswith(own) or not head else item + head for item in items]
    prefix = next((p for p in PREFIXES if items[0].startswith(p) and len(items[0]) > len(p)), "")
    if (
        prefix in ("城镇", "农村")
        or items[0].endswith(tuple(HEADS))
        and prefix not in ("规模以上", "规上", "限额以上", "限上", "国内", "生产安全事故", "汽车用")
    ):
        prefix = ""
    if prefix == "汽车用":
        prefix = ""
    return [full[0]] + [
        one if one.startswith(PREFIXES) or catalogue().named(one, None) else prefix + one for one in full[1:]
    ]


def distributed(subject: str, count: int) -> list[str] | None:
    """Names for ``count`` numbers that one list of subjects shares (…分别增长4.2%、5%、5.4%)."""
    words = phrases.strip_head(subject)
    if match := re.match(r"((?:第)?一、(?:第)?二、(?:第)?三(?:次)?产(?:业)?|一产、二产、三产)(.*)", words):
        return (
            [f"{name}{match[2]}" for name in ("第一产业", "第二产业", "第三产业")][:count]
            if count == 3
            else None
        )
    words = re.sub(r"[（(][^）)]*[）)]", "", words)
    names = distribute(words, count)
    return [phrases.tidy(name) for name in names] if names else None
