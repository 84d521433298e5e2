"""Slides on a stage."""
