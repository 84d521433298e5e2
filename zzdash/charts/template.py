"""The look every Plotly chart shares. Pure: theme ("light" | "dark") and language in, template out.

``template(theme)`` is what every figure takes (``strokes.py``); ``config(lang)`` goes to
``st.plotly_chart(config=…)``; ``marker(status, scope, theme)`` and ``bar(status, scope, theme)`` style a
point or bar by status and place.
Put the observation's id into ``customdata`` (first element): the card opens its sentence on a click.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import plotly.graph_objects as go

from zzdash.charts import tokens

PlotlySpec = dict[str, Any]  # a piece of a figure as Plotly takes it: its own schema checks names and values

ZH_LOCALE = {
    "moduleType": "locale",
    "name": "zh-CN",
    "dictionary": {"Double-click on legend to isolate one trace": "双击图例只看一项"},
    "format": {
        "days": ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"],
        "shortDays": ["周日", "周一", "周二", "周三", "周四", "周五", "周六"],
        "months": [
            f"{m}月" for m in ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
        ],
        "shortMonths": [f"{m}月" for m in range(1, 13)],
        "date": "%Y年%m月%d日",
        "year": "%Y",
        "month": "%m月",
        "dayMonth": "%m月%d日",
        "dayMonthYear": "%Y年%m月%d日",
    },
}


def config(lang: str) -> PlotlySpec:
    """Plotly's config: no mode bar, no zoom by accident, dates in the reader's language."""
    base: PlotlySpec = {
        "displayModeBar": False,
        "scrollZoom": False,
        "doubleClick": False,
        "responsive": True,
    }
    if lang == "zh":
        base |= {"locale": "zh-CN", "locales": {"zh-CN": ZH_LOCALE}}
    return base


@cache
def template(theme: str) -> go.layout.Template:
    """The layout template of one theme."""
    pick = {name: tokens.color(name, theme) for name in tokens.TOKENS}
    axis = {
        "fixedrange": True,
        "showgrid": False,
        "zeroline": False,
        "showline": False,
        "ticks": "",
        "automargin": False,
        "gridcolor": pick["line"],
        "zerolinecolor": pick["ink2"],
        "zerolinewidth": 1.5,
        "tickfont": {"size": 13, "color": pick["ink2"]},
    }
    layout = {
        "font": {"family": tokens.SANS, "size": 14, "color": pick["ink"]},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
        "showlegend": False,
        "dragmode": False,
        "hovermode": "closest",
        "hoverlabel": {
            "bgcolor": pick["ink"],
            "bordercolor": pick["ink"],
            "align": "left",
            "font": {"family": tokens.SANS, "size": 14, "color": pick["card"]},
        },
        "xaxis": axis,
        "yaxis": axis,
        "bargap": 0.35,
    }
    return go.layout.Template(layout=layout)


def marker(status: str, scope: str, theme: str, size: int = 14) -> PlotlySpec:
    """A point: filled with the scope's hue for an actual value, hollow otherwise; shape says which status."""
    hue, card = tokens.scope_color(scope, theme), tokens.color("card", theme)
    if status == "actual":
        return {"symbol": "circle", "size": size, "color": hue, "line": {"color": card, "width": 2}}
    return {
        "symbol": tokens.SYMBOL[status],
        "size": size - 1,
        "color": card,
        "line": {"color": hue, "width": 3},
    }


def bar(status: str, scope: str, theme: str) -> PlotlySpec:
    """A bar's marker: solid, hatched or dotted; transparent for target and derived (draw ``outline`` too)."""
    hue, card = tokens.scope_color(scope, theme), tokens.color("card", theme)
    if status == "actual":
        return {"color": hue, "line": {"width": 0}}
    if status in tokens.SOLIDITY:
        pattern = {
            "shape": tokens.PATTERN[status],
            "size": 7,
            "solidity": tokens.SOLIDITY[status],
            "fgcolor": hue,
            "bgcolor": card,
            "fillmode": "replace",
        }
        return {"color": hue, "pattern": pattern, "line": {"color": hue, "width": 2}}
    return {"color": "rgba(0,0,0,0)", "line": {"width": 0}}


def outline(status: str, scope: str, theme: str, corners: tuple[float, float, float, float]) -> PlotlySpec:
    """The dashed or dotted rectangle (x0, y0, x1, y1) of a target or derived bar, for ``fig.add_shape``."""
    x0, y0, x1, y1 = corners
    line = {"color": tokens.scope_color(scope, theme), "width": 2.5, "dash": tokens.DASH[status]}
    return {"type": "rect", "x0": x0, "y0": y0, "x1": x1, "y1": y1, "line": line, "layer": "below"}
