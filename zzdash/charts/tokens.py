"""Colours, symbols and sizes of the design as data, for charts, pages and slides alike.

``TOKENS[name]`` is ``(light, dark)``; ``color(name, theme)`` picks one. Two hues carry data (the zone's blue,
the city's ochre); ``brand`` is for chrome and ≠ warnings only and never encodes a value.
"""

from __future__ import annotations

from zzdash.rules import display

THEMES = ("light", "dark")

TOKENS: dict[str, tuple[str, str]] = {
    "bg": ("#F6F5F1", "#11151B"),
    "card": ("#FFFFFF", "#191F28"),
    "band": ("#F3F1EB", "#212934"),
    "sunken": ("#EFEDE6", "#0C1015"),
    "line": ("#DEDAD0", "#313A47"),
    "ctl": ("#7E848E", "#7B8594"),
    "off": ("#CFCABF", "#46515F"),
    "ink": ("#1A2230", "#EEF1F5"),
    "ink2": ("#465062", "#BCC5D1"),
    "ink3": ("#5F6877", "#9BA6B5"),
    "zone": ("#1D5596", "#82B6F0"),
    "city": ("#9C4F06", "#F2AE62"),
    "other": ("#4F5B66", "#A9B4C0"),
    "brand": ("#9B2339", "#F2909F"),
    "tint-zone": ("#E4EDF7", "#1B2D42"),
    "tint-city": ("#FAEBDA", "#3A2A17"),
    "tint-other": ("#ECEEF0", "#28303A"),
    "tint-brand": ("#FBEAED", "#3A2029"),
}

SANS = "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei','ZZ Sans SC',sans-serif"
SERIF = (
    "'FZXiaoBiaoSong-B05S','方正小标宋简体','Noto Serif CJK SC','Source Han Serif SC','Songti SC',"
    "'STZhongsong','ZZ Serif SC','SimSun',serif"
)

# status → Plotly marker symbol, filled with the scope's colour or hollow, bar pattern, bar outline
SYMBOL = {
    "actual": "circle",
    "preliminary": "circle",
    "target": "diamond",
    "planned": "square",
    "derived": "x-thin",
}
PATTERN = {"actual": "", "preliminary": "/", "target": "", "planned": ".", "derived": ""}
SOLIDITY = {"preliminary": 0.28, "planned": 0.32}
DASH = {"target": "6px,4px", "derived": "2px,3px"}


def color(name: str, theme: str) -> str:
    """The hex colour of token ``name`` in ``theme`` ("light" | "dark"); KeyError for an unknown token."""
    return TOKENS[name][THEMES.index(theme)]


def scope_color(scope: str, theme: str) -> str:
    """The data hue of a scope: the zone's blue, its city's ochre, grey for any other place."""
    return color(display.scope_role(scope), theme)
