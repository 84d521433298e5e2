"""The first reader, until the new one takes over: patterns that look back from each number."""
