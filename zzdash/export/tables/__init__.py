"""Rows → CSV, XLSX, Parquet, JSON, ZIP."""
