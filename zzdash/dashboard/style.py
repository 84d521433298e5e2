"""Tokens as CSS custom properties, the shared style sheet, and the scripts that follow the browser.

Colours are ``light-dark(light, dark)``, so a change of theme needs no rerun; charts are drawn by the server
in one theme, so the page reloads when the system's preference changes. Pages may use any class of
``style.css``; a page's own CSS is shown with ``sheet``.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import streamlit as st

from zzdash import paths
from zzdash.charts import tokens
from zzdash.rules.text import LANGS, entries, t

NAMES = ("browser", "browser_words", "browser_print")
SCRIPTS = tuple(Path(__file__).with_name(f"{name}.js") for name in NAMES)
SHARED = Path(__file__).with_name("style.css")
STREAMLIT = "streamlit."
MENU = "Expand sidebar"  # Streamlit's name for the menu's button, which bears a word of ours
HTML_LANG = {"zh": "zh-CN", "en": "en"}
# Chinese faces draw “ ” and ’ a full em wide; English text takes Streamlit's own Latin faces first
ENGLISH_FONTS = (
    f":root:lang(en){{--zz-sans:'Source Sans',{tokens.SANS};--zz-serif:'Source Serif',{tokens.SERIF}}}"
)


@cache
def properties(theme: str) -> str:
    """The tokens as CSS: the reader's ``theme`` for old browsers, both for those with light-dark()."""
    plain = "".join(f"--zz-{name}:{tokens.color(name, theme)};" for name in tokens.TOKENS)
    both = "".join(
        f"--zz-{name}:light-dark({light},{dark});" for name, (light, dark) in tokens.TOKENS.items()
    )
    fonts = f":root{{--zz-sans:{tokens.SANS};--zz-serif:{tokens.SERIF}}}" + ENGLISH_FONTS
    return f"{fonts}:root{{{plain}}}@supports (color:light-dark(#000,#fff)){{:root{{{both}}}}}"


@cache
def on_paper(theme: str) -> str:
    """Charts drawn for a dark screen in the light colours on paper, where the server can't draw them anew."""
    if theme == "light":
        return ""
    rules = (
        f".js-plotly-plot :is({_drawn(what, dark)}){{{what}:{light} !important}}"
        for light, dark in tokens.TOKENS.values()
        for what in ("fill", "stroke")
    )
    return f"@media print{{{''.join(rules)}}}"


def _drawn(what: str, colour: str) -> str:
    """The ways a chart says that it fills or strokes in "#82B6F0": Plotly's style, our tags, attributes."""
    digits = f"rgb({', '.join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5))})"
    return f'[style*="{what}: {digits}"],[style*="{what}:{colour}"],[{what}="{digits}"]'


@cache
def _read(file: Path) -> str:
    return file.read_text("utf-8")


def inject(lang: str) -> None:
    """Put tokens, shared CSS and scripts on the page; once per run, first."""
    theme = "dark" if st.context.theme.type == "dark" else "light"
    st.html("<style>@import url('./app/static/fonts/fonts.css');</style>")
    st.html(f"<style>{properties(theme)}{_read(SHARED)}{on_paper(theme)}</style>")
    st.html(_script(lang, theme), unsafe_allow_javascript=True)


@cache
def _script(lang: str, theme: str) -> str:
    """What the browser does on every page, with its settings before it."""
    pairs = [(words["en"], words["zh"]) for key, words in entries().items() if key.startswith(STREAMLIT)]
    told = pairs if lang == "zh" else [(zh, en) for en, zh in pairs]  # back again after a change of language
    menu = t(lang, "common.app.menu")
    others = [t(other, "common.app.menu") for other in LANGS if other != lang]
    told += [(name, menu) for name in (MENU, *others)]
    chosen = {"lang": HTML_LANG[lang], "theme": theme, "words": told, "menu": menu}
    settings = json.dumps(chosen, ensure_ascii=False)
    code = "\n".join(_read(file) for file in SCRIPTS)
    return f"<script>window.zzSettings = {settings};\n{code}</script>"


def sheet(css: str) -> None:
    """Add a page's own CSS (a constant of the page, never data)."""
    st.html(f"<style>{css}</style>")


def logo(lang: str, theme: str) -> None:
    """The project's mark and name at the left end of the header."""
    st.logo(str(paths.STATIC / f"logo-{lang}-{theme}.svg"), size="large", link=None)
