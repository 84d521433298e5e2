"""Read an article: raw text → restored paragraphs and one Mention per printed number. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from zzdash.reading import entities, governing, indicators, kinds, phrases, sections, units
from zzdash.reading.anchor import anchor as make_anchor
from zzdash.reading.anchor import home as guess_home
from zzdash.reading.around import Around, Boundaries
from zzdash.reading.clean import Clean, clean
from zzdash.reading.entities import Owners
from zzdash.reading.find import Token, find
from zzdash.reading.indicators import Carry, Named
from zzdash.reading.model import MEASURED, Mention, Paragraph, Reading
from zzdash.reading.periods import Anchor, Period, Timeline
from zzdash.reading.places import Places, places
from zzdash.reading.restore import restore
from zzdash.reading.sections import Section

PART = re.compile(r"^(?:其中|含|包括)")


@dataclass(slots=True)
class Article:
    """What one article's paragraphs share while it is read."""

    id: str
    raw: str
    anchor: Anchor
    places: Places
    owners: Owners


def read(text: str, *, article: str = "000", published: str | None = None, home: str | None = None) -> Reading:
    """Every number printed in ``text`` with all that it says; offsets index ``text``.

    ``published`` (YYYY, YYYY-MM or YYYY-MM-DD) anchors 今年 and 去年, ``home`` is the place meant by 全区 and
    全市; without them both are worked out from the text. Raises ValueError for a malformed ``published``.
    """
    anchor = make_anchor(text, published)
    shared = Article(article, text, anchor, places(home or guess_home(text) or ""), Owners())
    section = sections.first(anchor)
    paragraphs = restore(text)
    mentions: list[Mention] = []
    for paragraph in paragraphs:
        words = clean(paragraph, text)
        section = sections.at(paragraph, words.text, section, anchor)
        mentions += _read_paragraph(shared, paragraph, words, section)
    return Reading(article, paragraphs, tuple(mentions))


# --- one paragraph ----------------------------------------------------------------------------


@dataclass(slots=True)
class State:
    """What carries on from number to number within a sentence."""

    carry: Carry
    sentence: int = -1
    clause: int = -1
    before: int = 0
    previous: int = 0
    kind: str | None = None
    part: bool = False
    topic: str = ""
    status: str = "actual"


def _read_paragraph(article: Article, paragraph: Paragraph, words: Clean, section: Section) -> Iterator[Mention]:
    text = words.text
    tokens = find(text)
    if not tokens:
        return
    bounds, named = Boundaries(text), article.places.find(text)
    timeline = Timeline.of(text, section.base, article.anchor)
    state = State(Carry(), topic=indicators.topic(text, 0, (bounds.sentences[1:2] or [0])[0]))
    for index, token in enumerate(tokens):
        following = next((t.start for t in tokens[index + 1 : index + 9] if _counts(t, text)), len(text))
        around = bounds.around(token, state.before, state.previous, following)
        _advance(state, around)
        article.owners.enter(text, around.sentence, around.sentence_end, timeline.at(around.sentence, token.end))
        kind = kinds.decide(around, state.kind)
        start, end = words.span(token.start, token.end)
        mention = Mention(
            article.id, start, end, article.raw[start:end], token.value, token.value_max, _unit(token, kind.kind),
            token.approx, kind.kind, paragraph.number, kind.rule, kind.reason,
        )
        if kind.kind in MEASURED:
            mention = _measure(article, mention, around, state, tokens[index : index + 9], timeline, section, named)
            state.before, state.kind = token.end + state.carry.consumed, kind.kind
            state.carry.consumed = 0
        state.previous = token.end
        yield mention


PRODUCTION = re.compile(r"(?:达产|投产|建成|满产|投用)[^，。]{0,6}[后时]|达产年|可实现年|预计年(?:产值|销售|营收|营业)")
"""What a project will earn at full production is a target of no year (gold/README.md)."""

PLANNED_PROJECT = re.compile(r"总投资|计划投资|概算|拟建|在建|开工|推进|谋划|项目")
FINISHED = re.compile(r"建成|投产|竣工|投运|投用|通车|运营|并网|问世|下线|全球首台|全球最")

NOT_COUNTED = ("name", "ordinal", "duration", "date")


def _counts(token: Token, text: str) -> bool:
    """True for a number that may be a measurement of its own, so that names do not reach across it."""
    if token.unit == "亿元" and token.chinese and text[token.end : token.end + 1] in "级县产园镇企集城":
        return False
    return token.shape not in NOT_COUNTED and not re.match(r"级|及?以上的?[\u4e00-\u9fff]", text[token.end : token.end + 4])


def _unit(token: Token, kind: str) -> str | None:
    return "名次" if kind == "rank" else token.unit


def _advance(state: State, around: Around) -> None:
    """Forget what ended with the last sentence; note where a part (其中) opens."""
    if around.sentence != state.sentence:
        state.sentence, state.part, state.kind, state.status = around.sentence, False, None, "actual"
        state.carry.queue.clear()
        state.carry.recent.clear()
        state.carry.last_list = []
        state.carry.action = state.carry.listed = state.carry.ranked = state.carry.coverage = ""
        if state.clause < around.sentence and not re.match(r"(?:增速|增幅|总量|总额|其中|累计)", around.text[around.sentence :]):
            state.carry.name = state.carry.name if re.match(r"[^，。]{0,3}(?:总|累计)", around.text[around.sentence :]) else ""
            state.carry.noun = ""
    if around.clause != state.clause:
        opening = around.text[around.clause : around.token.start]
        if PART.match(opening) or (around.text[around.sentence : around.clause].rstrip("，,").endswith("其中")):
            state.part = True
        elif phrases.action().match(opening):
            state.part = False
        if around.gap.strip("、，, "):
            state.kind = None
        state.clause = around.clause


def _measure(
    article: Article, mention: Mention, around: Around, state: State, ahead: list[Token], timeline: Timeline,
    section: Section, named: list[tuple[int, int, str]],
) -> Mention:
    """Fill in what a measurement says: indicator, period, scope, status, entity, industry."""
    state.carry.topic = indicators.topic(around.text, around.sentence, around.token.start) or state.topic
    found = indicators.by_clue(_name(around, state, mention.kind, ahead), around)
    value, value_max = mention.value, mention.value_max
    if mention.kind in ("growth", "change_pp") and _falls(around):
        value = -value if value else value
        value_max = -value_max if value_max else value_max
    period = _period(timeline, around)
    said = around.text[around.sentence : around.token.start]
    period = article.owners.period(period, said)
    if re.search(r"曾(?:经)?是?[^，]*$", said) and period.rule == "article_year":
        period = replace(period, year=None, text=None, rule="once")
    if period.rule == "each_year" and not (period.future or section.status != "actual"):
        period = replace(period, text=str(period.year))
    status = governing.status(around, period, section.status, around.seg, found.name)
    if mention.kind == "spec" and status.status == "actual" and PLANNED_PROJECT.search(around.text[around.sentence : around.sentence_end]) and not FINISHED.search(around.text[around.clause : around.sentence_end]):
        status = governing.Status("planned", "planned_project")
    if status.status == "actual" and found.rule.startswith("money_of_project") and "完成" not in found.name:
        status = governing.Status("planned", "planned_money")
    if status.status == "target" and period.year == article.anchor.looks_at and not period.future and status.rule.startswith("noun"):
        period = replace(period, year=article.anchor.published, text=str(article.anchor.published))
    if status.status == "target" and period.year and period.year < article.anchor.published:
        status = governing.Status("actual", "past_year")
    if status.status == "target" and period.rule != "each_year" and governing.to_be_built(around, mention.kind):
        status = governing.Status("planned", "to_be_built")
    if status.status == "target" and period.rule == "each_year" and period.text and period.text[-1] != "/":
        period = replace(period, text=f"{period.year}/")
    if found.rule.startswith("share_right") and status.status == "actual" and state.status == "planned":
        status = governing.Status("planned", "of_what_is_planned")
    state.status = status.status
    if PRODUCTION.search(around.text[around.sentence : around.token.start]) and status.status == "target":
        period = replace(period, year=None, text=None, rule="at_full_production")
    who = entities.entity(around, mention.kind, found.name, article.owners)
    _remember(state, found, mention.kind)
    return replace(
        mention, value=value, value_max=value_max, indicator=found.indicator.id if found.indicator else None,
        indicator_zh=found.name, scope=governing.scope(around, article.places, named, mention.kind), entity=who,
        industry=governing.industry(
            found.name, who if mention.kind == "spec" or "总投资" in found.name else None, found.indicator.industry_bound if found.indicator else None,
            governing.industry_words(around), state.carry.topic if mention.kind == "level" else None,
        ),
        year=period.year, period=period.text, period_basis=_basis(mention, found, around, status.status),
        status=status.status, against=_against(around) if mention.kind == "change_pp" else None,
        rule=f"{mention.rule}/{found.rule}/{period.rule}/{status.rule}",
    )


def _falls(around: Around) -> bool:
    match = phrases.growth(around.seg)
    if match and match["down"]:
        return True
    if around.seg.strip("、和与及") == "":
        before = around.text[max(around.sentence, around.token.start - 40) : around.token.start]
        head = re.split(r"[，；]", before)[-1]
        return bool(re.search(r"(?:下降|减少|回落|降低|下滑)[^增升涨]*$", head))
    return bool(re.search(r"(?:低于|落后)[^，]{0,8}$", around.seg))


def _against(around: Around) -> str:
    if re.search(r"(?:高于|低于|快于|好于|超过|高出|优于|领先|比|较)[^，]{0,6}(?:全国|全省|全市|平均|[省市区])[^，]{0,6}$", around.seg):
        return "other_place"
    if re.search(r"(?:超|快于|滞后于|低于)?(?:时间进度|序时进度|计划)", around.seg):
        return "schedule"
    return "previous_period"


FROM = re.compile(r"(?:从|由)(?:全国|上年的?|去年的?|[“十三四五”末年底的\d]+)?[^，]{0,3}$")
TO = re.compile(r"[^，。]{0,4}(?:增加|提高|提升|上升|增长|增|升|扩大|下降|降|跃|发展|缩短|压减|调整|、第)")
ARRIVED = re.compile(r"(?:调整为|提高到|提升到|提升至|提高至|增加到|增至|升至|升到|降至|降到|下降到|上升到|上升至|扩大到|发展到|跃居|增长到)[^，]{0,4}$")
END_STATE = re.compile(r"(?:达到|增至|增加到|提高到|提升到|提升至|升至|突破|跨过|迈上|跃上|超过|总规模|位|第|居)[^，]{0,4}$")


def _period(timeline: Timeline, around: Around) -> Period:
    """从X增加到Y: X is of the year before the stretch begins; a level reached is of the stretch's last year."""
    token, seg = around.token, around.seg
    period = timeline.at(around.sentence, token.start)
    after = around.text[token.end : token.end + 8]
    if period.rule == "plan_end":
        return period
    if FROM.search(seg) and TO.match(after) and period.year and not re.search(r"20\d\d|上年|去年|末", seg[-8:]):
        first = int(period.text[:4]) if period.span and period.text else period.year
        return Period(first - 1, str(first - 1), rule="from_value")
    opened = max(around.text.rfind(mark, around.clause, token.start) for mark in "从由")
    if ARRIVED.search(seg) and opened >= 0:
        period = timeline.at(around.sentence, opened)
    if period.span and not period.future and END_STATE.search(seg) and not re.search(r"累计|年均|新增", seg):
        return replace(period, text=str(period.year), span=False, rule="reached_at_end")
    return period


STOCK = re.compile(r"(?:总数|存量|保有量|余额|里程|容量|装机|规模|人口|床位|城镇化率|覆盖率|普及率|达标率|参保|企业数|主体数|平台数|面积|产能|占比)数?$")
STOCK_WORDS = re.compile(r"(?:总数|累计|拥有|共有|现有|达到|集聚|总规模|涵盖|保有|建有|已有|有)(?:达|达到|超|超过|突破|约|近)*$")
FLOW_WORDS = re.compile(r"新增|新建|新登记|引进|申报|授权|开工|完成|实现|签约|发放|改造|举办|年均|入库|接待|拆除|盘活|清理|打造|竣工|投产|通车|新签")


def _basis(mention: Mention, found: Named, around: Around, status: str) -> str:
    """flow or stock: the catalogue's word first, then the verb before the number, then the name's head."""
    if mention.kind == "spec" or found.name.endswith("总投资") and status == "planned" and "新签" not in found.name and "开工" not in found.name:
        return "stock"
    if found.indicator:
        return found.indicator.basis
    if FLOW_WORDS.search(found.name) or FLOW_WORDS.search(around.seg):
        return "flow"
    if mention.kind in ("level", "share") and (STOCK_WORDS.search(around.seg) or STOCK.search(found.name)):
        return "stock"
    return "flow"


def _remember(state: State, found: Named, kind: str) -> None:
    carry = state.carry
    if kind == "rank":
        carry.name = carry.name or carry.ranked
        return
    if kind == "level":
        carry.recent.append(found.name)
    if kind == "change_pp" and carry.name:
        return
    carry.name, carry.kind = found.name.removesuffix("增加额"), kind
    if kind in ("level", "growth"):
        carry.base = found.name
    if coverage := re.match(r"(规模以上工业|限额以上)", found.name):
        carry.coverage = coverage.group()
    if found.rule.split("+")[0] != "thing_counted" and kind != "share":
        head = re.sub(r"(?:总产值|产值|营业收入|增加值|产量|出口量|装机容量|装机规模|装机|数|投资|总投资)$", "", found.name)
        carry.noun = head or found.name
        verb = phrases.action().match(found.name)
        carry.action = verb.group() if verb else carry.action


def _name(around: Around, state: State, kind: str, ahead: list[Token]) -> Named:
    carry = state.carry
    if carry.queue and around.gap.strip() in ("、", "和", ""):
        return indicators.canonical(carry.queue.pop(0), around.token.unit, "list")
    carry.queue.clear()
    if names := _list_names(around, ahead, kind, carry.recent or [carry.base], carry.last_list):
        carry.queue, carry.last_list = names[1:], names
        return indicators.canonical(names[0], around.token.unit, "list")
    if around.token.rule == "structure":
        return indicators.structure(around)
    if kind == "rank":
        return indicators.rank(around, carry)
    if kind == "spec":
        return indicators.spec(around)
    if kind == "level":
        return indicators.level(around, carry, state.part)
    return indicators.rate(around, carry, kind)


def _list_names(around: Around, ahead: list[Token], kind: str, recent: list[str], last_list: list[str]) -> list[str] | None:
    """Names for this and the next numbers where one list of subjects governs them (分别增长4.2%、5%)."""
    count = 1
    while count < len(ahead) and _continues(around.text, ahead[count - 1], ahead[count]):
        count += 1
    if count < 2 or units.dimension(ahead[1].unit) != units.dimension(around.token.unit):
        return None
    seg = around.seg
    bare = re.sub(r"(?:增长|下降|提高|增加|提升)(?:了|约|近|超)*$", "", seg).strip("，、")
    if bare in ("", "年均", "同比", "分别") and len(last_list) == count:
        return last_list
    if re.fullmatch(r"[，、]?(?:年均|同比)?分别(?:年均|同比)?", re.sub(r"(?:增长|下降|提高|增加|提升)(?:了|约|近|超)*$", "", seg)) and len(recent) >= count:
        return recent[-count:]
    if kind == "rank":
        return indicators.ranked_list(seg, count)
    if shared := indicators.shares_of(seg, count, recent):
        return shared
    match = phrases.growth(seg) if kind in ("growth", "change_pp") else None
    subject = indicators.COMPARED.sub("", match["body"]) if match else phrases.strip_tail(seg)
    if "分别" not in seg and "、" not in subject and not re.search(r"[和与]", subject) or re.match(r"比|较|高于|低于", subject):
        return None
    subject = re.sub(r"(?:分别|年均|同比|平均)+$", "", subject)
    return indicators.distributed(subject, count)


def _continues(text: str, first: Token, second: Token) -> bool:
    return first.shape == second.shape and text[first.end : second.start] in ("、", "和")
