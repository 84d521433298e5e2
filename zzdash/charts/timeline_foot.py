"""The foot of the timeline: ▼ what happened, △ when the articles appeared, which is why gaps are gaps."""

from __future__ import annotations

import html
from calendar import monthrange
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from zzdash.charts import words
from zzdash.charts.timeline_canvas import Canvas
from zzdash.charts.timeline_labels import Placed, clip, place, text_width
from zzdash.charts.timeline_words import quoted
from zzdash.rules.text import t

ROW, ROWS = 22, 4  # px of a row of names, and how many rows before names become numbers
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
LONGEST = 230.0  # px of an event's name on the chart


@dataclass(frozen=True, slots=True)
class Moment:
    """A dated row of events or articles: ``x`` on the axis, None where its year is not shown."""

    row: dict[str, Any]
    x: float


@dataclass(frozen=True, slots=True)
class Foot:
    """What the foot shows: moments in order, their placed labels, and whether names went to a list below."""

    events: tuple[Moment, ...]
    articles: tuple[Moment, ...]
    labels: tuple[Placed, ...]
    numbered: bool
    heading: tuple[str, ...]

    @property
    def height(self) -> float:
        """px."""
        rows = 1 + max((label.row for label in self.labels), default=0)
        return 34 + 19 * (len(self.heading) - 1) + (ROW * rows + 12 if self.events else 0) + 48


def year_of(date: str) -> int:
    """The year of "2022-09-04", "2022-09" or "2022"."""
    return int(date[:4])


def moment(date: str, canvas_at: dict[int, float]) -> float | None:
    """A date's place on the axis: a month means its middle, a year its middle; None off the axis."""
    year, month, day = (int(part) for part in (date + "-0-0").split("-")[:3])
    if year not in canvas_at:
        return None
    if not month:
        return canvas_at[year] + 0.5
    share = (day - 0.5) / monthrange(year, month)[1] if day else 0.5
    return canvas_at[year] + (month - 1 + share) / 12


def foot_of(events: list[dict[str, Any]], articles: list[dict[str, Any]], canvas: Canvas) -> Foot:
    """Place the events and publications; names go to a numbered list where they would not fit."""
    shown = _moments(events, "date", canvas)
    published = _moments(articles, "published", canvas)
    centres = [canvas.px(one.x) for one in shown]
    names = [clip(str(one.row[f"title_{canvas.lang}"]), 13, LONGEST) for one in shown]
    labels = (
        None
        if canvas.mobile
        else place(centres, [[(name, text_width(name, 13))] for name in names], canvas.width, ROWS)
    )
    numbered = labels is None
    if labels is None:
        marks = [[(number(at), 14.0)] for at in range(len(shown))]
        labels = place(centres, marks, canvas.width, max(1, len(marks))) or []
    return Foot(shown, published, tuple(labels), numbered and bool(shown), _heading(shown, canvas))


def number(at: int) -> str:
    """① for 0, … ⑳ for 19, then plain (21)."""
    return CIRCLED[at] if at < len(CIRCLED) else f"({at + 1})"


def _moments(rows: list[dict[str, Any]], column: str, canvas: Canvas) -> tuple[Moment, ...]:
    dated = [(row, moment(str(row[column]), canvas.axis.at)) for row in rows if words.known(row[column])]
    return tuple(sorted((Moment(row, x) for row, x in dated if x is not None), key=lambda one: one.x))


def draw_foot(fig: go.Figure, foot: Foot, canvas: Canvas) -> None:
    """Heading, line, names, ▼ above and △ below; each opens its words on a click."""
    for at, words_ in enumerate(foot.heading):
        y = foot.height - 18 - 19 * at
        canvas.write(fig, canvas.years(8), y, f"<b>{words_}</b>", size=14, ink="ink", anchor="left")
    line = 34.0
    canvas.rule(fig, 0, line, canvas.axis.end, line, ink="ctl")
    for label in foot.labels:
        canvas.write(
            fig, canvas.years(label.x), line + 30 + label.row * ROW, html.escape(label.text), ink="ink"
        )
    if foot.events:
        fig.add_trace(_marks(foot.events, line + 9, _down, canvas, _event_hover))
    fig.add_trace(_marks(foot.articles, line - 11, lambda row: "triangle-up-open", canvas, _article_hover))


def _heading(events: tuple[Moment, ...], canvas: Canvas) -> tuple[str, ...]:
    """Which marks there are, in one line, or two on a narrow sheet."""
    marks = [f"▼ {t(canvas.lang, 'timeline.events')}"] if events else []
    if any(one.row["precision"] == "year" for one in events):
        marks.append(f"▽ {t(canvas.lang, 'timeline.events_year')}")
    whole = "　".join([*marks, published := f"△ {t(canvas.lang, 'timeline.publications')}"])
    return (whole,) if text_width(whole, 14) <= canvas.width - 16 else ("　".join(marks), published)


def _down(row: dict[str, Any]) -> str:
    """▼ where the day or month is known, hollow ▽ where only the year is."""
    return "triangle-down-open" if row["precision"] == "year" else "triangle-down"


def _marks(moments: tuple[Moment, ...], y: float, symbol: Any, canvas: Canvas, hover: Any) -> go.Scatter:
    symbols = [symbol(one.row) for one in moments]
    outline = {"width": [2 if "open" in one else 0 for one in symbols], "color": canvas.ink("ink")}
    names = [one.row.get("event") or f"article:{one.row['article']}" for one in moments]
    return go.Scatter(
        mode="markers",
        x=[one.x for one in moments],
        y=[y] * len(moments),
        cliponaxis=False,
        marker={"symbol": symbols, "size": 12, "color": canvas.ink("ink"), "line": outline},
        customdata=[[name, hover(one.row, canvas)] for name, one in zip(names, moments, strict=True)],
        hovertemplate="%{customdata[1]}<extra></extra>",
    )


def _event_hover(row: dict[str, Any], canvas: Canvas) -> str:
    lines = [
        f"<b>{html.escape(str(row[f'title_{canvas.lang}']))}</b>",
        f"{row['date']} · {words.scope_text(str(row['scope']), canvas.lang)}",
        *quoted(row["quote"], 22 if canvas.mobile else 34),
        t(canvas.lang, "common.card.click"),
    ]
    return "<br>".join(lines)


def _article_hover(row: dict[str, Any], canvas: Canvas) -> str:
    publisher = (
        t(canvas.lang, "common.card.unknown_publisher")
        if row["publisher"] == "unknown"
        else str(row["publisher"])
    )
    note = f" ({t(canvas.lang, 'timeline.inferred')})" if row["date_basis"] == "inferred" else ""
    lines = [
        f"<b>{html.escape(clip(str(row['title']), 14, 300 if canvas.mobile else 520))}</b>",
        html.escape(t(canvas.lang, "timeline.published", publisher=publisher, date=row["published"])) + note,
        t(canvas.lang, "timeline.read_article"),
    ]
    return "<br>".join(lines)
