"""Slides → a PowerPoint file with native charts and tables."""
