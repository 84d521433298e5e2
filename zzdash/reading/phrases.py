"""Cut the words round a number down to the name of what it measures."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import Any

from zzdash import paths
from zzdash.reading import places

YEARS = r"[近]?(?:[一二三四五六七八九十两]{1,2}|\d{1,2})年(?:来|间)|十年|五年|前[\d一二三四五六七八九十]+个?月|(?:20|19)\d\d年(?:度|末|底)?|\d{1,2}(?:[-—~至]+\d{1,2})?月(?:份|末|底)?|“?十[一二三四五]五”?(?:时期|期间|以来|末)"
QUOTES = "“”‘’「」『』《》"
TRIM = " 、,，;；:：的"


@cache
def rules() -> dict[str, Any]:
    """The word lists of rules/naming.toml."""
    return tomllib.loads((paths.RULES / "naming.toml").read_text(encoding="utf-8"))


def any_of(words: list[str]) -> str:
    """A regular expression that matches the longest of the words."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def growth(words: str) -> re.Match[str] | None:
    """The verb of a rate of change that ``words`` end in; groups body, up, down."""
    return growth_tail().match(words) if _growth_word().search(words) else None


@cache
def _growth_word() -> re.Pattern[str]:
    rule = rules()["growth"]
    return re.compile(f"[{''.join({word[0] for word in rule['up'] + rule['down']})}]")


@cache
def growth_tail() -> re.Pattern[str]:
    """See ``growth``; use that, it looks for a verb first."""
    growth = rules()["growth"]
    between = any_of(growth["between"])
    return re.compile(
        rf"^(?P<body>.*?)(?:{between})*(?:(?P<up>{any_of(growth['up'])})|(?P<down>{any_of(growth['down'])}))"
        rf"(?:{between}|率|幅度|速度)*$"
    )


def reached(words: str) -> bool:
    """True where ``words`` end in a verb of arrival (提高到, 稳定在): what follows is a level, not a change."""
    return bool(_reach_tail().search(words[-14:]))


@cache
def _reach_tail() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(rules()['reach']['words'])})(?:约|近|超|超过|了|突破)*$")


@cache
def _tails() -> tuple[frozenset[str], int]:
    words = frozenset(rules()["tail"]["words"])
    return words, max(map(len, words))


TIME_TAIL = re.compile(rf"(?:{YEARS}|连续[一二三四五六七八九十两\d]+个?[年月](?:保持|居)?|每(?:吨|公斤|斤|亩|平方米|千瓦时|人|户|辆))$")


@cache
def place() -> re.Pattern[str]:
    """Place names and the collective words for places."""
    return places.pattern()


@cache
def _head() -> re.Pattern[str]:
    keep = any_of(rules()["head"]["keep"])
    return re.compile(rf"(?:(?!{keep})(?:{any_of(rules()['head']['words'])})|{YEARS}|园区(?=现有|累计|共|已|入驻|集聚|力争|实现|完成)|(?!园区){place().pattern})+")


@cache
def carry() -> frozenset[str]:
    """Words that only refer back (总额, 总量 …)."""
    return frozenset(rules()["carry"]["words"])


@cache
def predicate() -> re.Pattern[str]:
    """The first verb of what is said about the thing counted."""
    rule = rules()["predicate"]
    single = "|".join(f"{char}(?![{but}])" if but else char for char, but in rule["single"].items())
    return re.compile(f"{any_of(rule['words'])}|{single}|(?:{any_of(rule['at_end'])})$")


@cache
def action() -> re.Pattern[str]:
    """A verb that opens the name of a count (新增, 改造 …)."""
    return re.compile(any_of(rules()["action"]["words"]))


def strip_tail(words: str) -> str:
    """Words before a number without the verbs that only introduce it: 规上工业总产值达到 → 规上工业总产值."""
    tails, longest = _tails()
    while words := words.rstrip(TRIM):
        cut = next((n for n in range(min(longest, len(words)), 0, -1) if words[-n:] in tails), 0)
        if not cut and (match := TIME_TAIL.search(words[-14:])):
            cut = len(match.group())
        if not cut or NOUN_END.search(words[-6:]):
            return words
        words = words[:-cut]
    return words


NOUN_END = re.compile(r"(?:人均|增加|总产|总|附加)值$|参与$|获得$|不足$|面积$|存量$|常住人口$|网点$|亮点$|热点$|试点$|节点$|站点$|重点$|企业总数$|增长点$|率$|数$|高校$|中心$")


def strip_head(words: str) -> str:
    """Words before a number without connectives, time words and place names at their beginning."""
    words = words.lstrip(TRIM)
    match = _head().match(words)
    return words[match.end() :].lstrip(TRIM) if match and match.end() < len(words) else words if not match else ""


ABBREVIATIONS = {"规上": "规模以上", "限上": "限额以上", "营收": "营业收入", "GDP": "地区生产总值", "高企": "高新技术企业"}
ABBREVIATION = re.compile("|".join(ABBREVIATIONS))
BRACKET = re.compile("[“”‘’「」《》（）()]")


def tidy(name: str) -> str:
    """The canonical spelling of a composed name: abbreviations written out, stray quotes and marks dropped."""
    name = ABBREVIATION.sub(lambda match: ABBREVIATIONS[match.group()], name.strip(TRIM))
    if BRACKET.search(name):
        for left, right in ("“”", "‘’", "「」", "《》", "（）", "()"):
            if name.count(left) != name.count(right):
                name = name.replace(left, "").replace(right, "")
    return name.strip(TRIM)


HEADS = [
    "人均可支配收入", "可支配收入", "固定资产投资", "完成投资", "投资", "增加值", "总产值", "产值", "产量", "零售额", "销售额", "销售收入", "营业收入",
    "主营业务收入", "收入", "利润总额", "利润", "存款余额", "贷款余额", "余额", "装机容量", "装机", "发电量", "用电量", "出口额", "进口额", "出口", "进口", "进出口总额", "进出口",
    "业务量", "业务收入", "吞吐量", "客运量", "货运量", "覆盖率", "普及率", "占比", "比重", "标准", "价格", "面积", "里程", "人数", "人次", "数量", "企业数", "税收", "支出", "消费", "规模", "浓度", "参保率", "入学率", "化率", "交易额", "成交额", "排放量", "排放", "保费收入", "总花费", "花费", "总收入", "存款", "贷款", "死亡人数", "起数", "补助", "补贴", "企业", "项目",
]
PREFIXES = ("规模以上", "规上", "限额以上", "限上", "金融机构人民币", "金融机构本外币", "城镇", "农村", "社会", "国内", "全国", "新增", "全部", "汽车用", "新开工", "建成", "生产安全事故")
PAIRS = (("城乡", ("城镇", "农村")), ("存贷款", ("存款", "贷款")), ("进出口", ("进口", "出口")), ("省市", ("省", "市")), ("城镇、农村", ("城镇", "农村")), ("收支", ("收入", "支出")))


def distribute(subject: str, count: int) -> list[str] | None:
    """The names of a list that several numbers share: 工业、制造业、技改投资分别 → three names; None if they do not fit.

    ``count`` numbers follow; 城乡居民 and 存贷款 count as two.
    """
    subject = subject.strip(TRIM)
    items = [item for item in re.split(r"[、,，]|(?<=[\u4e00-\u9fff])(?:和|与|(?<![普以])及(?!其|时)|以及)(?=[\u4e00-\u9fff])", subject) if item]
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
    if prefix in ("城镇", "农村") or items[0].endswith(tuple(HEADS)) and prefix not in ("规模以上", "规上", "限额以上", "限上", "国内", "生产安全事故", "汽车用"):
        prefix = ""
    if prefix == "汽车用":
        prefix = ""
    return [full[0]] + [one if one.startswith(PREFIXES) else prefix + one for one in full[1:]]
