"""Colours are readable in both themes, and status is told by shape as well as colour."""

import re

import pytest

from zzdash.charts import tokens
from zzdash.charts.strokes import Strokes
from zzdash.charts.template import bar, config, marker, outline
from zzdash.rules.values import SHOWN_STATUSES


def luminance(color):
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", tokens.THEMES)
@pytest.mark.parametrize("ground", ["bg", "card", "band"])
@pytest.mark.parametrize("text", ["ink", "ink2", "ink3", "zone", "city", "other", "brand"])
def test_text_is_readable(text, ground, theme):
    assert contrast(tokens.color(text, theme), tokens.color(ground, theme)) >= 4.5


def test_every_token_is_a_colour_in_both_themes():
    assert all(re.fullmatch("#[0-9A-F]{6}", color) for pair in tokens.TOKENS.values() for color in pair)


@pytest.mark.parametrize("theme", tokens.THEMES)
def test_each_status_has_its_own_mark(theme):
    marks = [marker(status, "枣庄高新区", theme) for status in SHOWN_STATUSES]
    assert len({(mark["symbol"], mark["color"]) for mark in marks}) == len(SHOWN_STATUSES)
    for status in tokens.DASH:
        assert outline(status, "枣庄市", theme, (0, 0, 1, 1))["line"]["dash"]
    for status in tokens.SOLIDITY:
        assert bar(status, "枣庄市", theme)["pattern"]["fillmode"] == "replace"


def test_charts_speak_chinese_and_show_no_toolbar():
    assert config("zh")["locale"] == "zh-CN"
    assert "locale" not in config("en")
    assert config("en")["displayModeBar"] is False
    assert Strokes().figure("dark", 300).layout.template.layout.font.color == tokens.color("ink", "dark")
