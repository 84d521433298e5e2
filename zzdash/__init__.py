"""Figures of development zones, read from the press into tables, charts and pages, each with its sentence."""
