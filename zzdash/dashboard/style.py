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

SCRIPTS = tuple(Path(__file__).with_name(f"{name}.js") for name in ("browser", "browser_words"))
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
def _read(file: Path) -> str:
    return file.read_text("utf-8")


def inject(lang: str) -> None:
    """Put tokens, shared CSS and scripts on the page; once per run, first."""
    theme = "dark" if st.context.theme.type == "dark" else "light"
    st.html("<style>@import url('./app/static/fonts/fonts.css');</style>")
    st.html(f"<style>{properties(theme)}{_read(Path(__file__).with_name('style.css'))}</style>")
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
    st.logo(str(paths.ROOT / "static" / f"logo-{lang}-{theme}.svg"), size="large", link=None)
