"""What a page with a data grid weighs at least: a chart, a table of one row, and pandas for it."""

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

st.plotly_chart(go.Figure(go.Bar(x=["a", "b", "c"], y=[1, 2, 3])))
st.dataframe(pd.DataFrame({"a": [1]}))
