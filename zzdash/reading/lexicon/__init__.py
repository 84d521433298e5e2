"""Text → tags: places, times, companies and the words that rules know, and a segmenter's words for the rest."""
