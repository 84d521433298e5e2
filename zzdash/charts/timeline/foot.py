"""The foot of the timeline: ▼ what happened, △ when the articles appeared, which is why gaps are gaps.

Events whose marks would touch (many are dated by the year alone) share one mark with a number and a count;
the page lists them under that number.
"""

from __future__ import annotations

import html
from calendar import monthrange
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from zzdash.charts.strokes import Strokes
from zzdash.charts.timeline.canvas import Canvas
from zzdash.charts.timeline.labels import Placed, place
from zzdash.rules.text import counted, t
from zzdash.tables.records import ArticleRow, EventRow
from zzdash.wording import words
from zzdash.wording.dates import date_text, parts_of
from zzdash.wording.lines import clip, quoted, text_width

ROW, ROWS, LINE = 22, 3, 34.0  # px of a row of names, rows at most, height of the line above the lower edge
TOUCH = 18.0  # px between two marks below which they become one
LONGEST = 230.0  # px of an event's name on the chart
NAMED = 8  # titles that a pointer brings up for a mark of many events
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"

Row = TypeVar("Row", EventRow, ArticleRow)


@dataclass(frozen=True, slots=True)
class Mark(Generic[Row]):
    """Rows of events or articles at one place ``x`` of the axis."""

    x: float
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Foot:
    """Marks from left to right, their placed labels, and the lines of the heading."""

    events: tuple[Mark[EventRow], ...]
    articles: tuple[Mark[ArticleRow], ...]
    labels: tuple[Placed, ...]
    heading: tuple[str, ...]

    @property
    def height(self) -> float:
        """px."""
        rows = 1 + max((label.row for label in self.labels), default=0)
        return LINE + 19 * (len(self.heading) - 1) + (ROW * rows + 12 if self.events else 0) + 48


def moment(date: str, at: dict[int, float]) -> float | None:
    """A date's place on the axis: a month means its middle, a year its middle; None off the axis."""
    year, month, day = parts_of(date)
    if year not in at:
        return None
    if not month:
        return at[year] + 0.5
    share = (day - 0.5) / monthrange(year, month)[1] if day else 0.5
    return at[year] + (month - 1 + share) / 12


def number(at: int) -> str:
    """① for 0, … ⑳ for 19, then plain (21)."""
    return CIRCLED[at] if at < len(CIRCLED) else f"({at + 1})"


def foot_of(events: Sequence[EventRow], articles: Sequence[ArticleRow], canvas: Canvas) -> Foot:
    """Place the events and publications, and the names of those that stand alone."""
    shown = _marks(events, lambda row: row["date"], canvas, TOUCH)
    published = _marks(articles, lambda row: row["published"], canvas, 0)
    centres = [canvas.px(mark.x) for mark in shown]
    told = [_forms(at, mark, canvas) for at, mark in enumerate(shown)]
    labels = place(centres, told, canvas.width, 1 if canvas.mobile else ROWS)
    if labels is None:
        labels = place(centres, [form[-1:] for form in told], canvas.width, max(1, len(told))) or []
    return Foot(shown, published, tuple(labels), _heading(shown, canvas))


def _marks(
    rows: Sequence[Row], date: Callable[[Row], str], canvas: Canvas, touch: float
) -> tuple[Mark[Row], ...]:
    dated = sorted(rows, key=date)
    placed = [(x, row) for row in dated if (x := moment(date(row), canvas.axis.at)) is not None]
    groups: list[list[tuple[float, Row]]] = []
    for x, row in sorted(placed, key=lambda one: one[0]):
        if groups and canvas.px(x - groups[-1][0][0]) < touch:
            groups[-1].append((x, row))
        else:
            groups.append([(x, row)])
    return tuple(Mark(group[0][0], tuple(row for _, row in group)) for group in groups)


def _forms(at: int, mark: Mark[EventRow], canvas: Canvas) -> list[tuple[str, float]]:
    """A mark in words, fullest form first: number with name or count, then number alone (so on phones)."""
    sign = number(at)
    full = clip(words.title_of(mark.rows[0], canvas.lang), 13, LONGEST)
    if len(mark.rows) > 1:
        full = counted(canvas.lang, "timeline.count", len(mark.rows))
    whole = [] if canvas.mobile else [(f"{sign} {full}", text_width(f"{sign} {full}", 13))]
    return [*whole, (sign, 14.0)]


def _heading(events: tuple[Mark[EventRow], ...], canvas: Canvas) -> tuple[str, ...]:
    """Which marks there are, in one line, or two on a narrow sheet."""
    marks = [f"▼ {t(canvas.lang, 'timeline.events')}"] if events else []
    if any(_vague(mark) for mark in events):
        marks.append(f"▽ {t(canvas.lang, 'timeline.events_year')}")
    whole = "　".join([*marks, published := f"△ {t(canvas.lang, 'timeline.publications')}"])
    return (whole,) if text_width(whole, 14) <= canvas.width - 16 else ("　".join(marks), published)


def draw_foot(fig: Strokes, foot: Foot, canvas: Canvas) -> None:
    """Heading, line, names, ▼ above and △ below; a mark of one thing opens its words on a click."""
    for at, line in enumerate(foot.heading):
        y = foot.height - 18 - 19 * at
        canvas.write(fig, canvas.years(8), y, f"<b>{line}</b>", size=14, ink="ink", anchor="left")
    canvas.rule(fig, 0, LINE, canvas.axis.end, LINE, ink="ctl")
    for label in foot.labels:
        y = LINE + 30 + label.row * ROW
        canvas.write(fig, canvas.years(label.x), y, html.escape(label.text), ink="ink")
    if foot.events:
        _draw_marks(fig, foot.events, LINE + 9, _down, canvas, _event_hover)
    _draw_marks(fig, foot.articles, LINE - 11, lambda mark: "triangle-up-open", canvas, _article_hover)


def _vague(mark: Mark[EventRow]) -> bool:
    """Whether only the year is known of all its events."""
    return all(row["precision"] == "year" for row in mark.rows)


def _down(mark: Mark[EventRow]) -> str:
    """▼ where a day or month is known, hollow ▽ where only the year is."""
    return "triangle-down-open" if _vague(mark) else "triangle-down"


def _draw_marks(fig: Strokes, marks: tuple[Mark[Row], ...], y: float, symbol: Callable[[Mark[Row]], str],
                canvas: Canvas, hover: Callable[[Mark[Row], Canvas], str]) -> None:  # fmt: skip
    symbols = [symbol(mark) for mark in marks]
    outline = {"width": [2 if "open" in one else 0 for one in symbols], "color": canvas.ink("ink")}
    fig.add_trace(
        "scatter",
        mode="markers",
        x=[mark.x for mark in marks],
        y=[y] * len(marks),
        cliponaxis=False,
        marker={"symbol": symbols, "size": 12, "color": canvas.ink("ink"), "line": outline},
        customdata=[[_opens(mark), hover(mark, canvas)] for mark in marks],
        hovertemplate="%{customdata[1]}<extra></extra>",
    )


def _opens(mark: Mark[Row]) -> str:
    """What a click opens: the event's words, the article; nothing for a mark of many."""
    if len(mark.rows) > 1:
        return ""
    row = mark.rows[0]
    return row["event"] if "event" in row else f"article:{row['article']}"


def _event_hover(mark: Mark[EventRow], canvas: Canvas) -> str:
    lang, width = canvas.lang, 22 if canvas.mobile else 34
    if len(mark.rows) > 1:
        names = [html.escape(clip(words.title_of(row, lang), 14, 14.0 * width)) for row in mark.rows[:NAMED]]
        more = ["…"] if len(mark.rows) > NAMED else []
        head = counted(lang, "timeline.count", len(mark.rows))
        return "<br>".join([f"<b>{head}</b>", *names, *more, t(lang, "timeline.listed")])
    row = mark.rows[0]
    where = words.scope_text(row["scope"], lang)
    return "<br>".join([
        f"<b>{html.escape(words.title_of(row, lang))}</b>",
        f"{date_text(row['date'], lang)} · {where}",
        *quoted(row["quote"], width),
        t(lang, "common.card.click"),
    ])  # fmt: skip


def _article_hover(mark: Mark[ArticleRow], canvas: Canvas) -> str:
    lang, row = canvas.lang, mark.rows[0]
    publisher = words.publisher_text(row["publisher"], lang)
    date = date_text(row["published"], lang)
    facts = html.escape(t(lang, "timeline.published", publisher=publisher, date=date))
    note = f" ({t(lang, 'timeline.inferred')})" if row["date_basis"] == "inferred" else ""
    title = html.escape(clip(row["title"], 14, 300 if canvas.mobile else 520))
    return "<br>".join([f"<b>{title}</b>", facts + note, t(lang, "timeline.read_article")])
