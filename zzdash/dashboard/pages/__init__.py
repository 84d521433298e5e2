"""The pages, as Streamlit runs them; one that needs several modules is a folder with ``page.py``."""
