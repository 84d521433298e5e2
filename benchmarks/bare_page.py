"""The yardstick of the page benchmarks: a Streamlit page with one button and one ``graph_objects`` chart."""

import plotly.graph_objects as go
import streamlit as st

if st.button("again"):
    st.session_state.clicks = st.session_state.get("clicks", 0) + 1
clicks = st.session_state.get("clicks", 0)
chart = go.Figure(go.Bar(x=["a", "b", "c"], y=[1 + clicks, 2, 3]))
st.plotly_chart(chart.update_layout(title_text=f"clicks: {clicks}"))
