"""The offline file: whole, self-contained, and safe."""

from __future__ import annotations

import re

import pytest

from zzdash.export.offline import offline_html
from zzdash.slides.build import build
from zzdash.tables.load import load


def made(lang: str = "zh", ground: str = "auto") -> str:
    slides = build(load(), lang)
    root = "http://zone.example.cn/"
    return offline_html(
        slides, lang, lambda mention: f"{root}sources?m={mention}", lambda slide: root, ground
    ).decode()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_holds_every_slide_and_nothing_from_outside(lang: str) -> None:
    text = made(lang)
    assert text.count("<section") == len(build(load(), lang))
    assert f'<html lang="{"zh-CN" if lang == "zh" else "en"}">' in text
    assert not re.findall(r'(?:src|@import|url\()\s*=?\s*["\']?(?!data:)(?:https?:)?//', text)
    assert not re.search(r"<(link|iframe|object|img src=\"(?!data:))", text)
    assert "default-src 'none'" in text


def test_ground_is_forced_when_asked() -> None:
    assert ":root{color-scheme:dark}" in made(ground="dark")
    assert ":root{color-scheme:light dark}" in made()


def test_prints_one_slide_a_page() -> None:
    text = made()
    assert "@page" in text
    assert "break-after: page" in text
    assert "@media (max-aspect-ratio" not in text, "paper held upright is no phone"
