"""The rules of the playlist, each from material to at most one slide."""
