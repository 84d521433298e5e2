"""The leading industry."""
