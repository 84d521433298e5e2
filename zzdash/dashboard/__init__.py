"""The Streamlit pages and what they are built of: choose → chart → table → source."""
