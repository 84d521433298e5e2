"""Views → Plotly figures. Pure: rows in, figures and words out; nothing here knows of Streamlit."""
