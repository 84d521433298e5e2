"""Entry point: ``streamlit run app.py``. Sets up the page and the navigation; the pages do the rest."""

import streamlit as st

from zzdash.dashboard import shell

st.set_page_config(page_title="枣庄高新区数据", layout="wide")
shell.frame()
st.navigation(shell.pages(), position=shell.navigation_position()).run()
