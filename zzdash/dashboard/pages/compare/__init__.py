"""The comparison of years."""
