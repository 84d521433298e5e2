"""Entry point: ``streamlit run app.py``. Sets up the page and the navigation; the pages do the rest."""

import streamlit as st

from zzdash.dashboard.frame import shell

st.set_page_config(layout="wide")
shell.frame()
page = st.navigation(shell.pages(), position=shell.navigation_position())
st.set_page_config(page_title=shell.window_title(page.title))
shell.watch()
page.run()
