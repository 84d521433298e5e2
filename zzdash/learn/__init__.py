"""Labelled articles → weights. Nothing but the command line imports it (extra ``learn``: SciPy)."""
