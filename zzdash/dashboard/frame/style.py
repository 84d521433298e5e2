"""Tokens as CSS custom properties, the shared style sheet, and the scripts that follow the browser.

Colours are ``light-dark(light, dark)``, so a change of theme needs no rerun; charts are drawn by the server
in one theme, so the page reloads when the system's preference changes. Pages may use any class of
``style.css``; a page's own CSS, by name, is shown with ``sheets``.
"""

from __future__ import annotations

import json
from functools import cache

import streamlit as st

from zzdash import paths
from zzdash.charts import tokens
from zzdash.rules.text import LANGS, entries, t

ASSETS = paths.PACKAGE / "dashboard" / "assets"
SCRIPTS = ("browser.js", "browser_words.js", "browser_print.js")
STREAMLIT = "streamlit."
MENU = "Expand sidebar"  # Streamlit's name for the menu's button, which bears a word of ours
MARK = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 28 32" width="28" height="32">'
    '<rect y="2" width="28" height="28" rx="5" fill="{brand}"/>'
    '<path d="M6 18h4v7H6zM12 13h4v12h-4z" fill="{card}"/>'
    '<path d="M18.75 8.75h3.5v15.5h-3.5z" fill="none" stroke="{card}" stroke-width="1.5" '
    'stroke-dasharray="2.5 1.5"/></svg>'
)
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
def asset(name: str) -> str:
    """The text of a file of ``assets/``: "style.css"."""
    return (ASSETS / name).read_text("utf-8")


def inject(lang: str) -> None:
    """Put tokens, shared CSS and scripts on the page; once per run, first."""
    theme = "dark" if st.context.theme.type == "dark" else "light"
    st.html("<style>@import url('./app/static/fonts/fonts.css');</style>")
    st.html(f"<style>{properties(theme)}{asset('style.css')}{on_paper(theme)}</style>")
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
    code = "\n".join(asset(name) for name in SCRIPTS)
    return f"<script>window.zzSettings = {settings};\n{code}</script>"


def sheets(*names: str) -> None:
    """Add a page's own CSS: files of ``assets/`` without their ending."""
    sheet("\n".join(asset(f"{name}.css") for name in names))


def sheet(css: str) -> None:
    """Add CSS that is made elsewhere (a constant, never data)."""
    st.html(f"<style>{css}</style>")


def logo(lang: str, theme: str) -> None:
    """Our mark at the left end of the header, and beside it the zone's name as text (see style.css)."""
    st.logo(MARK.format(brand=tokens.color("brand", theme), card=tokens.color("card", theme)), size="large")
    sheet(f":root{{--zz-name:{_css_text(t(lang, 'common.app.logo'))}}}")


def _css_text(text: str) -> str:
    """A string of CSS; what could end it, or the style element, is written as its code point."""
    return '"' + "".join(one if one.isalnum() or one == " " else f"\\{ord(one):x} " for one in text) + '"'
