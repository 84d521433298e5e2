"""Views and slides → files as bytes: CSV, XLSX, Parquet, JSON, ZIP, PPTX, offline HTML."""
