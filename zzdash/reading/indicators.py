"""Name what a number measures: from the catalogue where its words are known, else composed from the clause."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from zzdash.reading import phrases, units
from zzdash.reading.around import Around, trim_after
from zzdash.rules.catalogue import Catalogue, Indicator, load_catalogue

CN = "一二两三四五六七八九十百千万亿"
COUNTED = re.compile(rf"^(?:的)?(?:\d[\d.,]*|[{CN}]+)(?:多|余)?万?(?:个|项|家|条|处|座|支|只)")
NOUN_STOP = re.compile(r"[，,；;：:。！？!?、（(]|等(?=[\u4e00-\u9fff]{0,6})|\d(?![\dA-Za-z]*强|[A-Za-z])")
MONEY_NOUN = re.compile(r"(?:计划|协议|合同|拟|概算|估算)?(?:总投资|投资总额|投资额|投资)(?:额)?$|注册资本金?$|总规模$|规模$|资金$|金额$|补贴$")
SECTORS = {"一产": "第一产业", "二产": "第二产业", "三产": "第三产业", "一": "第一产业", "二": "第二产业", "三": "第三产业", "三产业": "第三产业"}


@dataclass(slots=True)
class Carry:
    """What later clauses of the sentence can go on with: the last indicator, its kind, verb, thing counted."""

    name: str = ""
    kind: str = ""
    noun: str = ""
    action: str = ""
    queue: list[str] = field(default_factory=list)
    recent: list[str] = field(default_factory=list)
    base: str = ""
    arena: str = ""
    consumed: int = 0
    listed: str = ""
    last_list: list[str] = field(default_factory=list)
    coverage: str = ""
    topic: str = ""
    ranked: str = ""

    def noun_or_name(self) -> str:
        """The thing last named, without the mark of a count."""
        return re.sub(r"数$", "", self.name) if self.name else self.noun


@dataclass(frozen=True, slots=True)
class Named:
    """An indicator's name, its catalogue entry if it has one, and the rule that gave it."""

    name: str
    indicator: Indicator | None
    rule: str


@cache
def catalogue() -> Catalogue:
    """The catalogue of indicators, loaded once."""
    return load_catalogue()


def known(name: str, dimension: str | None) -> Indicator | None:
    """The catalogue's indicator of exactly this name or alias."""
    return catalogue().named(name, dimension) if name else None


BARE_INDUSTRIAL = ("工业增加值", "增加值", "营业收入", "主营业务收入", "利润", "利润总额", "工业总产值")
BARE_OF_INDUSTRY = ("主营业务收入", "营业收入", "工业增加值", "产值", "利润", "产品", "科研平台", "专利", "企业", "种类")


def inherited(noun: str, around: Around, carry: Carry) -> str:
    """A bare head takes the coverage the sentence set (规模以上工业…;营业收入) or the industry it is about."""
    bare = re.sub(r"数$", "", noun)
    if noun in ("增加值", "总产值", "产值", "总产量") and not carry.coverage and (subject := _subject_before(around)).endswith(("业", "产业")):
        return subject + noun
    if bare in BARE_INDUSTRIAL and carry.coverage:
        return carry.coverage + (noun[2:] if noun.startswith("工业") else noun)
    if bare in BARE_OF_INDUSTRY and carry.topic:
        return carry.topic + noun if bare in BARE_INDUSTRIAL or noun.endswith("产值") else re.sub("产业$", "", carry.topic) + noun
    return noun


TOPIC = re.compile(r"(?:^|[，。…])(?:[\u4e00-\u9fff]{2,3}?(?:市|区|县)?)?(?P<topic>(?:锂电|光伏|[\u4e00-\u9fff]{2,6})产业)(?=发展|从无到有|势头|不断|持续|快速|加快|已)")


def topic(text: str, sentence: int, position: int) -> str:
    """The industry that the sentence's opening clause is about: 锂电产业发展势头强劲 → 锂电产业."""
    match = TOPIC.search(text, sentence, position)
    return match["topic"] if match else ""


def canonical(name: str, unit: str | None, rule: str) -> Named:
    """The catalogue's name where ``name`` is one of its names or aliases, else ``name`` tidied."""
    dimension = units.dimension(unit)
    tidy = phrases.tidy(name)
    for form in dict.fromkeys((name, tidy, tidy.replace("“", "").replace("”", ""), tidy.removesuffix("数"))):
        if found := known(form, CATALOGUE_DIMENSION.get(dimension or "", dimension)):
            return Named(_spoken(tidy, found), found, f"{rule}+catalogue")
    if inside := _inside(tidy, CATALOGUE_DIMENSION.get(dimension or "", dimension)):
        return Named(inside.zh, inside, f"{rule}+catalogue")
    return Named(tidy, None, rule)


NOISE = re.compile(
    r"(?:连年|翻番|翻了一番|[一二三四五六七八九十两]{1,2}年?|按\w{2,4}口径|同口径|确定了?|总体|实际|年均|预计|全部|当年|当月|我国|全社会|最高|同期|平均|双双|均|分别|合计|累计|历史性|再创新高|稳步|持续|恢复|规模|总量|首次|今年|目标|计划|全口径|达|完成|实现|促进|推动|带动|确保|力争|以及|并|其中|随后|由此|去年|上年)*"
)


def _inside(name: str, dimension: str | None) -> Indicator | None:
    """The catalogue's indicator that ``name`` is, but for words that say nothing of it (粮食产量连年)."""
    for start, end, found, _ in catalogue().find(name, dimension):
        if end - start >= 4 and NOISE.fullmatch(name, 0, start) and NOISE.fullmatch(name, end):
            return found
    return None


RENAMED = ("national_accounts", "prices")
"""Themes whose many wordings (经济总量, CPI) are one statistical term; elsewhere the article's own word stays."""


def _spoken(printed: str, found: Indicator) -> str:
    """The catalogue's name, unless the article's own word for the same thing is quite another (智算规模)."""
    alike = likeness(printed, found.zh)
    if found.theme in RENAMED or len(printed) < 4 or len(printed) > 10 or alike >= 0.5 or alike >= 0.25 and phrases.action().match(printed):
        return found.zh
    return printed


def by_clue(named: Named, around: Around) -> Named:
    """Where the composed name is not in the catalogue: the indicator whose clue words the clause holds together."""
    if named.indicator:
        return named
    dimension = units.dimension(around.token.unit)
    wanted = CATALOGUE_DIMENSION.get(dimension or "", dimension)
    start = max(around.sentence, around.clause - 24)
    for left, alike in ((around.clause, 0.2), (start, 0.34)):
        told = catalogue().clued(around.text[left : around.clause_end], wanted)
        for found in sorted(told, key=lambda one: one.unit != around.token.unit):
            if likeness(named.name, found.zh) >= alike:
                return Named(found.zh, found, f"{named.rule}+clue")
    return named


def likeness(one: str, other: str) -> float:
    """Share of character pairs two names have in common (Dice), 0 to 1."""
    left, right = ({name[i : i + 2] for i in range(len(name) - 1)} for name in (one, other))
    return 2 * len(left & right) / max(1, len(left) + len(right))


CATALOGUE_DIMENSION = {"percent": None, "multiple": None, "rank": None, "duration": "time", "compute": "other", "price": "money"}


def seg_noun(seg: str) -> str:
    """The noun phrase that the words before a number end in."""
    words = re.sub(r"^[、和与及]|[（(][^）)]*$|[（(][A-Za-z ]+[）)]", "", seg)
    words = phrases.strip_tail(words)
    return shorten(phrases.strip_head(words))


CUT = re.compile(r".*(?:使得|促使|推动|带动了|拉动|聚焦|围绕|针对|通过(?!公共)|依托|利用|随着|经过|借助|为[^，]{2,8}提供|帮助|支持|引导|吸引)")


LIST_OF = re.compile(r"^(.{0,12}?(?:办理|新签约|签约|新引进|引进|发放|涉及|申报|实施|新建|建成|举办|引育|培育))[^，]*、[^，]*等(?:各类)?(?=[\u4e00-\u9fff]{2})")
LISTED_ACTION = re.compile(r"^.*、(?=(?:新增|新建|新开工|建成|完成|治理|引进|带动|发放|举办|总量|总额|获评|获批|授权|出口|进口|投产))")


def shorten(words: str) -> str:
    """Long clauses keep what follows their last connective and a threshold's 的 (500万元以上的技改项目 → 技改项目)."""
    if re.match(r".{0,6}\d", words):
        verb = phrases.action().match(words)
        words = re.sub(r"^[^，]*?(?:以上|以下|级以上)的?(?=[\u4e00-\u9fff]{2})", verb.group() if verb else "", words)
    words = LISTED_ACTION.sub("", words)
    words = re.sub(r"^.{2,}(?<!公)共(?=入驻|下放|投入|完成|实现|建成|接待|办理|发放|新增|引进)", "", words)
    words = LIST_OF.sub(r"\1", words)
    words = re.sub(r"^.*?每年(?:均|都)?", "", words)
    if len(words) > 14 and (match := CUT.match(words)) and len(words) - match.end() >= 3:
        words = words[match.end() :]
    if len(words) > 16 and "等" in words[4:-2]:
        tail = words[words.rindex("等") + 1 :]
        words = tail if len(tail) >= 3 else words
    return words.strip(phrases.TRIM)


# --- levels -----------------------------------------------------------------------------------


def level(around: Around, carry: Carry, is_part: bool) -> Named:
    """Name of an amount or count."""
    unit, seg = around.token.unit, around.seg
    if units.dimension(unit) == "money":
        if named := _planned_money(around, carry):
            return named
    right = trim_after(around.right)
    if right.startswith("级") and units.dimension(unit) == "money" and (thing := cut_noun(right[1:])):
        return canonical(f"{thing}规模", unit, "class_of_size")
    if units.base_unit(unit) in units.countable() or (unit or "") in units.countable():
        if named := _thing_counted(around, right, carry, is_part):
            return named
    if units.dimension(unit) in ("area", "length", "volume") and (named := _extent(around, right)):
        return named
    noun = seg_noun(seg)
    if noun in phrases.carry() or REFERS_BACK.fullmatch(noun):
        return _carried(noun, around, carry)
    if DONE_TO.fullmatch(noun) and "项目" in carry.name + carry.noun:
        return canonical(f"{noun}项目数", unit, "done_to_projects")
    if seg.lstrip("、和与及 ").startswith("完成投资") or noun == "投资" and "完成" in seg:
        return canonical(f"{carry.noun or ''}完成投资", unit, "done_investment")
    if noun == "投资" and carry.noun and seg.startswith(("、", "，")):
        noun = f"{carry.noun}投资额"
    if header := HEADER.search(around.text, around.sentence, around.token.start):
        noun = noun if noun.endswith(header[1]) or units.dimension(unit) in ("percent", "rank") else noun + header[1]
    noun = inherited(noun, around, carry)
    verb = phrases.action().match(noun)
    if verb:
        carry.action = verb.group()
    elif (is_part or re.match(r"[、和]", seg)) and carry.action and not known(carry.action + noun, None) is None:
        noun = carry.action + noun
    elif is_part and carry.action and not known(noun, None):
        noun = carry.action + noun
    if re.search(r"(?:增加|增长|减少|提高)(?:了|近|约|超)*$", seg) and units.dimension(unit) not in ("count", "people"):
        return canonical(noun + "增加额", unit, "increase")
    return _suffixed(noun, unit, "left")


REFERS_BACK = re.compile(r"(?:总量|分别)?(?:同比|比去年|比上年|较上年|较去年|较|比|净|超)?(?:多增|少增|净增|多|少|多了|放大|重返)?|[一二三四五六七八九十近]*|(?:扣除|剔除)[^，]*后|当月|(?:仅)?(?:为|较|比)?(?:上年|上月)|改善")
DONE_TO = re.compile(r"(?:新)?(?:竣工|开工|投产|签约|落地|在建|续建|复工|开复工|竣工投产)")


HEADER = re.compile(r"(产量|销量|零售额)[：:]")
"""主要产品产量：原煤862万吨；粗钢148万吨: what stands before the colon is measured of all that follow."""

SUBJECT = re.compile(r"^(?P<subject>[\u4e00-\u9fff]{2,12}?)(?:平稳|稳步|持续|快速|不断|大幅|明显|较快|小幅|加快|稳定|保持|稳中|强劲|良好|发展|运行|实现|再创|继续|首次|逆势)")


def _subject_before(around: Around) -> str:
    """The subject of the clause before: 水果产量平稳提升，增长3.9% → 水果产量."""
    before = re.split(r"[，,；;]", around.text[around.sentence : max(around.sentence, around.clause - 1)])[-1]
    match = SUBJECT.match(phrases.strip_head(before))
    return match["subject"] if match else ""


def _extent(around: Around, right: str) -> Named | None:
    """加快建设35万平方米标准化厂房 → 标准化厂房建设面积; 规划建设了20平方公里的产业东区 → 规划面积."""
    unit, verb = around.token.unit, re.search(r"(规划)?(?:加快|新)?(建设|改造|修复|治理|新增|完成|建成)了?$", around.seg)
    if right.startswith("的") and verb and verb[1]:
        return canonical("规划面积", unit, "extent_planned")
    if not verb or not re.match(r"[\u4e00-\u9fff]{2}", right):
        return None
    thing = cut_noun(right)
    head = "面积" if units.dimension(unit) == "area" else "里程" if units.dimension(unit) == "length" else ""
    return canonical(f"{thing}{verb[2]}{head}", unit, "extent")


def _carried(word: str, around: Around, carry: Carry) -> Named:
    unit = around.token.unit
    base = carry.name
    if INCREASE.search(around.seg) and "占" in base and carry.base:
        base = carry.base
    if not base:
        base = _subject_before(around)
    if not base:
        return Named(phrases.tidy(word) or phrases.tidy(seg_noun(around.gap)) or "未说明", None, "nameless")
    if word in ("发电量", "出口量", "产量", "余额", "面积", "产值", "均价") and carry.noun:
        return canonical(carry.noun + word, unit, "carried_head")
    stem = re.sub(r"^新增|^累计", "", base) if re.search(r"累计|总数|总量", around.seg) else base
    if INCREASE.search(around.seg):
        return canonical(f"{stem}增加额", unit, "carried_increase")
    return _suffixed(re.sub(r"(?:条数|起数|场次|次数|户数|处数|数|面积|里程)$", "", stem) or stem, unit, "carried")


INCREASE = re.compile(r"(?:净增|多增|少增|增加|增长|减少|多|提高)(?:了|近|约|超|超过)*$")


def _planned_money(around: Around, carry: Carry) -> Named | None:
    """总投资428.8亿元的92个重点项目 → 重点项目总投资; 20亿元的数据中心 → 项目总投资."""
    seg = re.sub(r"(?:约|近|超|超过|达|达到|突破|共|为|共计)+$", "", around.seg)
    noun = MONEY_NOUN.search(seg)
    text, end = around.text, around.token.end
    follows = re.match(r"(?:以上|左右)?的", text[end : end + 4])
    if noun and noun.group() in ("投资", "投资额") and (not follows or re.search(r"完成|新增|增长|固定资产|累计", seg)):
        return None
    if not follows and not (noun and re.search(r"投资", noun.group())):
        return None
    if noun and re.search(r"(?:固定资产|完成|工业|民间|技改|制造业|产业|重大工程|实际|到位|房地产开发|基础设施)投资额?$", seg):
        return None
    label = noun.group() if noun else "总投资"
    if follows:
        tail = text[end + follows.end() : around.clause_end]
        if not noun and not re.match(r"[^，。]{0,24}(?:项目|基地|中心|工程|产业园|结构件|生产线|电池|工厂)", tail):
            return None
        if counted := COUNTED.match(tail):
            thing = cut_noun(tail[counted.end() :])
            return canonical(f"{_plain(thing)}{label}", around.token.unit, "money_of_projects")
        label = "总投资" if label == "投资" else label
        if "规模" in label or "资" in label and "投资" not in label:
            thing = cut_noun(tail)
            return canonical(thing + label, around.token.unit, "money_of_thing")
        return canonical("项目总投资", around.token.unit, "money_of_project")
    before = seg_noun(seg[: noun.start()]) if noun else ""
    if before and not re.search(r"项目|工程|中心|基地|园$", before):
        before = ""
    base = before or re.sub(r"数$", "", carry.noun)
    if "个" in seg or not base or len(base) > 14:
        base = "项目" if not base else base
    return canonical(f"{base}{label}", around.token.unit, "money_of_projects")


def cut_noun(words: str) -> str:
    """The thing named at the beginning of ``words``: up to a mark, 等, a number or a verb."""
    words = LEVELS.sub("", words)
    stop = NOUN_STOP.search(words)
    words = words[: stop.start()] if stop else words
    verb = _verb(words)
    return words[: verb[0]] if verb else words


def _verb(words: str) -> tuple[int, str] | None:
    """Position and text of the predicate that follows a noun of at least two characters."""
    match = phrases.predicate().search(words, 2)
    return (match.start(), words[match.start() :]) if match else None


def _plain(thing: str) -> str:
    return re.sub(r"[、，]", "", thing)


NO_THING = re.compile(r"(?:实现|参与|受益|入住|等|和|与|及|以|达|占|增|为|居|之|来|全部|分别|总|折|是|被|已|均|超|并|的$|提高|提升|增加|增长|下降|减少|上升|降|升|跃|扩大|突破|大关|台阶)")
THING = re.compile(r"(?:\d[A-Za-z]|[\u4e00-\u9fff“‘A-Za-z《「])")
LEVELS = re.compile(r"(?<=[省市区县国])[、，](?=[省市区县])")
SAYS_LITTLE = re.compile(r"加速|加快|蓄势|顺利|扎实|稳步|全面|有序|持续|有效|全部|正在|逐步|保持")


def _thing_counted(around: Around, right: str, carry: Carry, is_part: bool) -> Named | None:
    """36个区级重点项目 → 区级重点项目数; 新增12家上市公司 → 新增上市公司数; 5家企业通过认证 → 通过认证企业数."""
    unit, raw = around.token.unit, LEVELS.sub("", right.lstrip("的"))
    dropped = len(right) - len(raw)
    if carry.noun and is_part_of(around, carry) and re.match(r"增幅|增速|项目|纳入|位居", raw):
        said = NOUN_STOP.split(raw, 1)[0]
        carry.consumed = dropped + len(said)
        return _suffixed(said if carry.noun in said else f"{said}{carry.noun}", unit, "part_of_count")
    if not THING.match(raw) or NO_THING.match(raw):
        return _with_next(around) if not raw else None
    if unit == "次" and (done := re.match(r"[\u4e00-\u9fff]{2,6}?(?=了|，|。|$)", raw)):
        return canonical(f"{done.group()}次数", unit, "times_done")
    thing = re.sub(r"(?:中|里|以上|左右)$", "", cut_noun(raw))
    if len(thing) < 2 and not re.match(r"人|镇|县|村|市", thing):
        return None
    carry.consumed = dropped + len(thing)
    said = NOUN_STOP.split(raw[len(thing) :], 1)[0]
    if around.token.end + len(around.right) < around.clause_end and "、" not in raw:  # the next number follows: what is said is about it
        said = ""
    action = _action(around, said, carry, is_part)
    prefix = action or (re.sub("^即", "", seg_noun(around.seg)) if re.match(r"即?每个", around.seg) else "")
    if said and 2 <= len(said) <= 18 and not prefix:
        prefix = "" if SAYS_LITTLE.match(said) else _predicate_name(said)
        carry.consumed += len(said)
    carry.noun, carry.action = thing, action
    carry.listed = seg_noun(re.sub(r"等$", "", around.seg)) if re.search(r"指标|领域|产品|方面", thing) else ""
    return _suffixed(prefix if prefix.endswith(thing) else f"{prefix}{thing}", unit, "thing_counted")


def _action(around: Around, said: str, carry: Carry, is_part: bool) -> str:
    """The verb before the number that stays in the name, or the one a list or a part (其中) goes on with."""
    if verb := phrases.action().search(around.seg):
        return verb.group()
    return carry.action if not said and (is_part or around.seg.strip() == "、") else ""


def _predicate_name(said: str) -> str:
    said = re.sub(r"^(?:被|已|成功|列入|相继|双双|正式|首次|作)+", "", said)
    return phrases.place().sub("", said)


def _with_next(around: Around) -> Named | None:
    """5类35项政务服务事项: the first count is of the thing the second names."""
    following = re.compile(rf"(?:\d[\d.]*|[{CN}]+)(?:万|亿)?[\u4e00-\u9fff]").match(around.text, around.token.end)
    if not following or re.search(r"[等、]$", around.seg) is None and seg_noun(around.seg):
        return None
    tail = around.text[following.end() : around.clause_end]
    thing = cut_noun(tail)
    return canonical(f"{tail[len(thing):]}{thing}{around.token.unit}数", around.token.unit, "shares_noun") if len(thing) > 1 else None


def is_part_of(around: Around, carry: Carry) -> bool:
    """True where the number counts a part of the things counted just before (15项指标中14项…)."""
    return around.text[around.token.start - 1 : around.token.start] == "中" or "其中" in around.text[around.clause : around.token.start]


SUFFIX = {"条": "条数", "次": "次数", "场": "场次", "场次": "场次", "人次": "人次", "起": "起数", "户": "户数", "处": "处数", "门": "门数"}
HAS_SUFFIX = re.compile(r"(?:数|人次|量|额|面积|里程|规模|人口|就业|产能|装机|容量|用地|长度|场次|余额|收入|支出|投资|价格|资金|总值|产值|产出)$")


def _suffixed(noun: str, unit: str | None, rule: str) -> Named:
    """Add what a count or measure is called (数, 面积, 里程) unless the name has it or the catalogue knows it."""
    base, dimension = units.base_unit(unit), units.dimension(unit)
    named = canonical(noun, unit, rule)
    if named.indicator and named.name == named.indicator.zh or HAS_SUFFIX.search(named.name):
        return named
    if dimension in ("count", "people"):
        suffix = SUFFIX.get(base, "数")
    elif dimension == "area":
        suffix = "面积"
    elif dimension == "length":
        suffix = "里程" if re.search(r"路|铁|线|网|廊道|河", noun[-3:]) else ""
    else:
        suffix = ""
    if named.indicator:
        return Named(named.name + suffix, named.indicator, named.rule)
    with_suffix = canonical(named.name + suffix, unit, rule)
    if with_suffix.indicator or not suffix:
        return with_suffix
    count = canonical(named.name + "数", unit, rule)
    return count if count.indicator else with_suffix


# --- rates ------------------------------------------------------------------------------------


COMPARED = re.compile(r"(?:分别)?与[^，]{2,14}相比$|(?:分别)?(?:比|较)(?:“?十[一二三四]五”?(?:时期|期间|末)?|20\d\d年(?:末|底|同期)?|上年(?:同期|末)?|去年(?:同期|末)?|年初|同期)[^，]{0,4}$")


def rate(around: Around, carry: Carry, kind: str) -> Named:
    """Name of what grows, or of a share."""
    seg, unit = around.seg, around.token.unit
    if kind == "growth" or kind == "change_pp":
        match = phrases.growth(seg)
        body = match["body"] if match else seg
        body = COMPARED.sub("", body)
    else:
        body = seg
    if kind == "share" and (named := _share_of(around, carry)):
        return named
    noun = seg_noun(body)
    if re.search(r"(?:高于|低于|快于|好于|优于|超过|高出|比|较)(?:[^，]{0,10})$", body) and (compared := re.match(r"(.*?)(?:增速|增幅|涨幅)?(?:总体)?(?:高于|低于|快于|好于|优于|高出|超|比|较)", body)):
        noun = seg_noun(compared[1])
        if kind == "change_pp" and re.search(r"增速|增幅|涨幅", body):
            noun += "增速" if noun else ""
    if noun in phrases.carry() or REFERS_BACK.fullmatch(noun) or noun in ("其中", "增速", "占比") or re.search(r"时间进度|序时进度|序时|进度$", noun):
        base = carry.base if kind == "growth" and carry.kind in ("share", "change_pp") and carry.base else carry.name
        base = base or _subject_before(around)
        if kind == "change_pp" and carry.kind == "growth" and not base.endswith("增速"):
            base += "增速"
        if kind == "change_pp" and noun in ("占比", "比重"):
            return Named(base, known(base, None), "carried")
        if noun in ("发电量", "出口量", "产量", "出口", "余额", "面积", "产值", "营业收入", "均价") and carry.noun:
            return canonical(carry.noun + noun, unit, "carried_head")
        return Named(base or "未说明", known(base, None), "carried") if base else Named("未说明", None, "nameless")
    return canonical(inherited(noun, around, carry), unit, "rate_left")


def _share_of(around: Around, carry: Carry) -> Named | None:
    """A占B的比重X% → A占B比重; 89.4%的公园实现… → 公园占比; 达到年度计划的80% → 年度计划完成率."""
    seg = around.seg
    if match := re.search(r"^(?P<part>.*?)(?:占|相当于)(?P<whole>[^，]*?)(?:的)?(?P<head>比重|比例|份额|比)?(?:从|由|已|约|超|超过|提高到|提升到|提升至|提高至|达到|达|为|上升到|升至|保持在|稳定在|的|近|突破|仅)*$", seg):
        part = seg_noun(match["part"]) or carry.noun_or_name()
        whole = strip_place(match["whole"])
        if not whole and (arena := phrases.place().search(match["whole"])):
            whole = arena.group()
        if whole:
            return canonical(f"{part}占{whole}{match['head'] or '比重'}", "%", "share_of")
        return canonical(f"{part}占比", "%", "share_of")
    if budget := re.search(r"(?:年度|全年|年初|调整|全年度)?预算的$", seg):
        return canonical(f"{carry.base or carry.name}{budget.group()[:-1]}完成率", "%", "completion")
    if re.search(r"恢复[至到][^，]*的$", seg):
        return canonical(f"{carry.base or carry.name}恢复率", "%", "recovery")
    if re.search(r"(?:达到|完成|占|为)?(?:年度|全年|年)?(?:投资)?(?:计划|目标|任务)的$", seg):
        return canonical(f"{re.sub('完成投资.*$', '', carry.name)}年度投资计划完成率" if "投资" in carry.name else f"{carry.name}年度计划完成率", "%", "completion")
    if follows := re.match(r"(?:以上|左右)?(?:的)?(?P<thing>(?:是|为)?[\u4e00-\u9fff“”]{2,14})", around.right):
        arena: re.Match[str] | None = None
        if around.right.startswith(("的", "以上的", "左右的")) or around.token.shape == "fraction" and not seg_noun(seg):
            thing = follows["thing"]
            thing = re.sub(r"^[是为]", "", thing)
            noun, said = cut_noun(thing), ""
            said = re.sub(r"^(?:实现|已|达到|均|为|是|完成)+", "", thing[len(noun) :])
            if around.token.shape == "fraction" and (arena := ARENA_OF.search(seg)):
                carry.arena = arena[1]
            if around.token.shape == "fraction" and carry.arena and (arena or seg.strip() == "、"):
                return canonical(f"{noun}占{carry.arena}比重", "%", "share_of_arena")
            owner = f"{carry.noun}中" if around.token.shape == "fraction" and carry.noun else ""
            return canonical(f"{owner}{said}{noun}占比", "%", "share_right")
    return None


ARENA_OF = re.compile(r"(全国|全省|全市|全区|全球|世界)(?:的|近|约|超|超过)*$")


def strip_place(words: str) -> str:
    """``words`` without a place name in front: 全区规上工业总产值 → 规上工业总产值."""
    match = phrases.place().match(words)
    return (words[match.end() :] if match else words).strip(phrases.TRIM)


# --- ranks ------------------------------------------------------------------------------------

ARENA_WORDS = re.compile(r"(全国|全省|全市|全区|全球|世界|中国西部|中西部|西部|中部|东部|东北|同类\w{0,4}|省内|国内|市内|全州|全盟)(?:的|总|并列)?$")


RANKED = re.compile(
    r"(?:分别|均|也|一直|始终|稳|跃|继续|综合|双双|连续\w{1,4}[年月](?:保持)?)*(?:位居|居|位列|列|排名|排行|排|位|稳居|跃居|保持|稳定|从|由|升至|升到|跃升至|跃升|进至|获得|荣获|获|夺得|取得|名次|"
    r"提升至|提升到|上升至|上升到|前进|蝉联|为|是|进入|上)*了?(?:在)?(?:全国|全省|全市|全区|全球|世界|中国西部|中西部|西部|中部|东部|东北|省内|国内|全州|我国|同类\w{0,4}|[\u4e00-\u9fff]{1,3}[省市区])?(?:的|总|并列|综合排名|排名|名次)*$"
)
VENUE = re.compile(r"在(?P<venue>[^，]{4,40}?)(?:上|中)[，,]?$")


def rank(around: Around, carry: Carry) -> Named:
    """Name of a rank: what is ranked, the arena, 名次; a contest held in the clause before names it (在…观摩会上)."""
    seg = re.sub(r"[，,]$", "", around.seg)
    arena = ARENA_WORDS.search(seg)
    where = arena[1] if arena else ""
    if around.token.unit == "大":
        thing = cut_noun(around.right)
        return canonical(f"{thing}规模{where}名次", "名次", "rank_largest")
    body = RANKED.sub("", seg)
    noun = phrases.tidy(re.sub(r"名次$", "", seg_noun(body)))
    if not noun or noun.startswith("在"):
        before = around.text[around.sentence : around.clause] + body
        if venue := VENUE.search(before.rstrip("，,")):
            held = re.sub(r"^(全[市省国区])", "", venue["venue"])
            first = re.match(r"全[市省国区]", venue["venue"])
            return canonical(f"{held}{where or (first.group() if first else '')}名次", "名次", "rank_contest")
    if re.fullmatch(r"指标(?:增速|增幅)?|增速|增幅|总量|规模|占比|强度|浓度|", noun):
        base = carry.listed or carry.name
        if re.search(r"增速|增幅", noun) or carry.kind == "growth" and not noun:
            base += "增幅" if "增幅" in noun else "增速"
        if not base or re.search(r"[升降跃进]", around.gap) and carry.ranked:
            base = carry.ranked
        noun = base
    elif noun in ("出口量", "产量", "产值") and carry.noun:
        noun = carry.noun + noun
    carry.ranked = noun
    return canonical(f"{noun}{where}名次", "名次", "rank")


def ranked_list(seg: str, count: int) -> list[str] | None:
    """汽车、新能源汽车产量从全国第8位、第4位 → 汽车产量全国名次, 新能源汽车产量全国名次."""
    arena = ARENA_WORDS.search(seg)
    names = distributed(phrases.strip_tail(RANKED.sub("", seg)), count)
    return [f"{name}{arena[1] if arena else ''}名次" for name in names] if names else None


# --- lists ------------------------------------------------------------------------------------

DISTRIBUTE = re.compile(r"(?:分别|依次|各)")


def distributed(subject: str, count: int) -> list[str] | None:
    """Names for ``count`` numbers that one list of subjects shares (…分别增长4.2%、5%、5.4%)."""
    words = phrases.strip_head(subject)
    if match := re.match(r"(一、二、三(?:次)?产(?:业)?|一产、二产、三产)(.*)", words):
        return [f"{name}{match[2]}" for name in ("第一产业", "第二产业", "第三产业")][:count] if count == 3 else None
    words = re.sub(r"[（(][^）)]*[）)]", "", words)
    names = phrases.distribute(words, count)
    return [phrases.tidy(name) for name in names] if names else None


STRUCTURE = ("第一产业增加值占地区生产总值比重", "第二产业增加值占地区生产总值比重", "第三产业增加值占地区生产总值比重")


def structure(around: Around) -> Named:
    """三次产业结构 12.1∶36.9∶51.0: the place in the ratio tells the sector."""
    before = re.search(r"(?:[\d.]+[∶:：]){0,2}$", around.text[max(0, around.token.start - 16) : around.token.start])
    place = len(re.findall("[∶:：]", before.group())) if before else 0
    return canonical(STRUCTURE[min(place, 2)], "%", "structure")


SHARES_OF = re.compile(r"(?:分别)?(?:占|相当于)(?P<wholes>[^，占]+?)(?:总量|总额|总数|比重)?的?(?:约|近|超过)*$")


def shares_of(seg: str, count: int, recent: list[str]) -> list[str] | None:
    """分别占全省和全市总量的8.2%和22.6% → A占全省比重, A占全市比重 (A: the level named before)."""
    match = SHARES_OF.search(seg)
    wholes = re.split("[和、与]", match["wholes"]) if match else []
    if len(wholes) != count or not recent or not recent[-1]:
        return None
    return [f"{recent[-1]}占{whole}比重" for whole in wholes]


def spec(around: Around) -> Named:
    """Name of a property of a product or project: 年产80万套动力电池 → 动力电池年产能."""
    thing = cut_noun(around.right.lstrip("的级"))
    head = "年产能" if around.seg.endswith("年产") else {"power": "功率", "length": "长度", "energy": "产能", "mass": "产能"}.get(units.dimension(around.token.unit) or "", "规模")
    product = re.sub(r"及配套.*|项目.*|生产线.*|基地.*|工程.*|等.*", "", thing) or thing
    if units.dimension(around.token.unit) == "people":
        product, head = thing, "惠及人口"
    return canonical(f"{product}{head}", around.token.unit, "spec")
