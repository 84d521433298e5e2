"""Numbers, dates, names and texts as a reader sees them, in both languages. Pure: rows in, words out."""
