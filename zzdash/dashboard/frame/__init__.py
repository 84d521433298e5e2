"""What every page stands in: its start, address, language and theme, the tables, HTML that escapes."""
