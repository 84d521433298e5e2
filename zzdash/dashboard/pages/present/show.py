"""A show of slides: what the address says of it, its slides, the addresses that lead to it and out of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from zzdash.dashboard.frame import links, shell, state
from zzdash.dashboard.frame.address import many, one
from zzdash.rules.text import label, t
from zzdash.slides.build import build
from zzdash.slides.html import slide_html
from zzdash.slides.model import Slide
from zzdash.slides.playlist import playlist
from zzdash.tables.load import Tables

CHOICES = ("slides", "year", "industry")  # as the other pages name them
FORMERLY = {"years": "year", "industries": "industry"}
PARAMS = ("slide", *CHOICES, "ground", *FORMERLY)
GROUNDS = ("auto", "light", "dark")


@dataclass(frozen=True, slots=True)
class Show:
    """The presenter's choice: ids of slides in order, years, industries (each empty = all), ground."""

    slides: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    industries: tuple[str, ...] = ()
    ground: str = GROUNDS[0]


def known_years(tables: Tables) -> list[int]:
    """The years the measurements speak of."""
    return sorted({int(year) for year in tables.observations["year"].dropna()})


def known_industries(tables: Tables) -> list[str]:
    """The industries the measurements are tied to."""
    return sorted(set(tables.observations["industry"].dropna()) - {""})


def offers(tables: Tables, lang: str) -> dict[str, dict[str, str]]:
    """What each parameter may be: id → words."""
    return {
        "slides": {spec.id: spec.kicker[lang] for spec in playlist()},
        "year": {str(year): str(year) for year in known_years(tables)},
        "industry": {name: label(lang, "common.industry", name) for name in known_industries(tables)},
        "ground": {name: t(lang, f"present.page.ground_{name}") for name in GROUNDS},
    }


def rename() -> None:
    """Put today's names for ``years`` and ``industries`` into an address of before; no word is said of it."""
    for old, new in FORMERLY.items():
        given = st.query_params.get_all(old)
        if given:
            st.query_params[new] = [*st.query_params.get_all(new), *given]
            del st.query_params[old]


def from_address(tables: Tables, lang: str) -> Show:
    """The choice that the address names; what is not on offer is left out."""
    on_offer = offers(tables, lang)
    slides, years, industries = (tuple(many(name, on_offer[name])) for name in CHOICES)
    ground = one("ground", on_offer["ground"], GROUNDS[0])
    return Show(slides, tuple(int(year) for year in years), industries, ground)


def slides_of(tables: Tables, lang: str, show: Show) -> list[Slide]:
    """The slides of ``show``, made once for all sessions that ask for the same."""
    return _made(tables, lang, show.slides, show.years, show.industries)[1]


@st.cache_resource(max_entries=32, show_spinner=False, hash_funcs={Tables: id})
def _made(
    tables: Tables, lang: str, slides: tuple[str, ...], years: tuple[int, ...], industries: tuple[str, ...]
) -> tuple[Tables, list[Slide]]:
    # the tables stay with their slides, so that their id cannot be used again
    return tables, build(tables, lang, slides, years, industries)


def url(lang: str, show: Show, number: int | None = None) -> str:
    """Address of slide ``number`` of the show; None: of the page where it is prepared."""
    params: dict[str, links.Param] = {} if number is None else {"present": 1, "slide": number}
    chosen: dict[str, links.Param] = {
        "slides": show.slides,
        "year": show.years,
        "industry": show.industries,
        "ground": show.ground if show.ground != GROUNDS[0] else (),
    }
    return links.page_url("present", lang, **params, **{key: value for key, value in chosen.items() if value})


def href(lang: str, root: str = "") -> Callable[[str], str]:
    """What turns a mention's id into the address of its words, under ``root`` ("" = relative)."""
    return lambda mention: root + links.source_url(mention, lang)


def address(lang: str, root: str, slide: Slide) -> str:
    """Where a slide's QR code leads: the words of its big number, else the page that holds the whole."""
    target = links.source_url(slide.mention, lang) if slide.mention else links.page_url(slide.page, lang)
    return root + target


def drawn(page: shell.Page, slides: list[Slide], number: int) -> str:
    """Slide ``number`` (from 1) as HTML, with relative links and an absolute QR code."""
    slide = slides[number - 1]
    where = address(page.lang, state.base_url(), slide)
    return slide_html(slide, number, len(slides), page.lang, href(page.lang), where)
