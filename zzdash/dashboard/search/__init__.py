"""Searches: printed numbers, paragraphs, measurements, and what a search may have meant."""
