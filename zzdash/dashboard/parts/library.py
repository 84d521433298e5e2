"""The articles of the present data/, made once for all who read them."""

from __future__ import annotations

import streamlit as st

from zzdash.dashboard.frame import data
from zzdash.tables.load import Tables
from zzdash.views.articles import Article, articles_of


def all_articles(tables: Tables) -> dict[str, Article]:
    """All articles by id, in order."""
    return _library(data.stamp(), tables)


@st.cache_resource(max_entries=2, show_spinner=False)
def _library(stamp: data.Stamp, _tables: Tables) -> dict[str, Article]:
    return articles_of(_tables)
